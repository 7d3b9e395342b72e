package org.aliasfree.resample;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.spectrum.Fft;

/**
 * A nonlinearity σ for one period of a band-limited signal, done the wrong ways and the right ones.
 *
 * <p>Applied between the samples, σ makes frequencies above half the rate. On the samples' own grid
 * they fold at once, and no filter afterwards can tell them from the signal. The remedy is to go up
 * to a finer grid, apply σ there, remove what is too high, and only then come down: {@code F_σ(Z) =
 * III_s ⊙ (ψ_s ∗ σ(φ_s ∗ Z))}, Karras et al. (2021), §2.1.
 *
 * <p>Results lie on the grid of the input. Its text is what was done, without σ: {@code ideal, m =
 * 2}. Immutable.
 */
public final class FilteredNonlinearity {
  private final String label;
  private final UnaryOperator<Samples> steps;

  private FilteredNonlinearity(String label, UnaryOperator<Samples> steps) {
    this.label = label;
    this.steps = steps;
  }

  /** Returns σ at the samples and nothing else. */
  public static FilteredNonlinearity pointwise(DoubleUnaryOperator sigma) {
    return new FilteredNonlinearity("pointwise", samples -> samples.map(sigma));
  }

  /**
   * Returns σ at the samples, then a brick wall on the same grid: bins up to {@code maxBin} are
   * kept. What has folded below it stays.
   *
   * @param maxBin highest bin to keep
   * @throws IllegalArgumentException if {@code maxBin} is negative
   */
  public static FilteredNonlinearity thenLowPass(DoubleUnaryOperator sigma, int maxBin) {
    Require.that(maxBin >= 0, "highest bin to keep must not be negative, got %s", maxBin);
    return new FilteredNonlinearity(
        "then low-pass, bins ≤ " + maxBin,
        samples -> Fft.inverse(Fft.of(samples.map(sigma)).keep(maxBin)));
  }

  /**
   * Returns σ on a grid {@code factor} times as fine, between ideal filters: up and down are
   * zero-padding and cutting of the spectrum. A bin at exactly half the rate is left out on both
   * ways. For a polynomial of degree d this is exact from {@code factor ≥ (d + 1)/2} on.
   *
   * @param factor m, at least 1
   * @throws IllegalArgumentException if {@code factor < 1}
   */
  public static FilteredNonlinearity ideal(DoubleUnaryOperator sigma, int factor) {
    Require.that(factor >= 1, "factor must be at least 1, got %s", factor);
    return new FilteredNonlinearity(
        "ideal, m = " + factor,
        samples -> {
          int n = samples.size();
          Samples fine = Fft.inverse(Fft.of(samples).resizedTo(Math.multiplyExact(factor, n)));
          return Fft.inverse(Fft.of(fine.map(sigma)).resizedTo(n));
        });
  }

  /**
   * Returns σ on a grid {@code factor} times as fine, with a named filter up and the same filter
   * down.
   *
   * @throws IllegalArgumentException as {@link ResamplingFilter#design}
   */
  public static FilteredNonlinearity filtered(
      DoubleUnaryOperator sigma, int factor, ResamplingFilter filter) {
    Upsampling up = Upsampling.of(factor, filter);
    Downsampling down = Downsampling.of(factor, filter);
    return new FilteredNonlinearity(
        filter + ", m = " + factor,
        samples -> down.applyToRing(up.applyToRing(samples).map(sigma)));
  }

  /**
   * Returns the result for one period of a signal.
   *
   * @throws IllegalArgumentException if σ returns NaN or an infinity, or the period is too short
   *     for the highest bin to keep
   */
  public Samples applyToRing(Samples samples) {
    return steps.apply(samples);
  }

  /** Returns what is done, for instance {@code "Kaiser critical, m = 2"}. */
  @Override
  public String toString() {
    return label;
  }
}
