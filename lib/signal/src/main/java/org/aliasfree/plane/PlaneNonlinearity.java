package org.aliasfree.plane;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.aliasfree.resample.Downsampling;
import org.aliasfree.resample.ResamplingFilter;
import org.aliasfree.resample.Upsampling;
import org.aliasfree.signal.Require;

/**
 * A nonlinearity σ for a picture that repeats in both directions, done the wrong ways and the right
 * ones: {@link org.aliasfree.resample.FilteredNonlinearity} in two dimensions, {@code F_σ(Z) =
 * s²·III_s ⊙ (φ_s ∗ σ(φ_s ∗ Z))}, Karras et al. (2021), §2.1.
 *
 * <p>Results lie on the grid of the input. Its text is what was done, without σ. Immutable.
 */
public final class PlaneNonlinearity {
  private final String label;
  private final UnaryOperator<Plane> steps;

  private PlaneNonlinearity(String label, UnaryOperator<Plane> steps) {
    this.label = label;
    this.steps = steps;
  }

  /** Returns σ at the pixels and nothing else. */
  public static PlaneNonlinearity pointwise(DoubleUnaryOperator sigma) {
    return new PlaneNonlinearity("pointwise", plane -> plane.map(sigma));
  }

  /**
   * Returns σ at the pixels, then a brick wall on the same grid: bins with {@code |k_x|, |k_y| ≤
   * maxBin} are kept. What has folded below stays.
   *
   * @param maxBin highest bin to keep in each direction
   * @throws IllegalArgumentException if {@code maxBin} is negative
   */
  public static PlaneNonlinearity thenLowPass(DoubleUnaryOperator sigma, int maxBin) {
    Require.that(maxBin >= 0, "highest bin to keep must not be negative, got %s", maxBin);
    return new PlaneNonlinearity(
        "then low-pass, bins ≤ " + maxBin,
        plane -> {
          double limitX = (maxBin + 0.5) * plane.rate() / plane.width();
          double limitY = (maxBin + 0.5) * plane.rate() / plane.height();
          return Fft2d.inverse(
              Fft2d.of(plane.map(sigma))
                  .keep((fx, fy) -> Math.abs(fx) < limitX && Math.abs(fy) < limitY));
        });
  }

  /**
   * Returns σ on a grid {@code factor} times as fine in each direction, between ideal filters: up
   * and down are zero-padding and cutting of the spectrum. Bins at exactly half the rate are left
   * out on both ways.
   *
   * @param factor m, at least 1
   * @throws IllegalArgumentException if {@code factor < 1}
   */
  public static PlaneNonlinearity ideal(DoubleUnaryOperator sigma, int factor) {
    Require.that(factor >= 1, "factor must be at least 1, got %s", factor);
    return new PlaneNonlinearity(
        "ideal, m = " + factor,
        plane -> {
          int width = plane.width();
          int height = plane.height();
          Spectrum2d padded =
              Fft2d.of(plane)
                  .resizedTo(Math.multiplyExact(factor, width), Math.multiplyExact(factor, height));
          Plane bent = Fft2d.inverse(padded).map(sigma);
          return Fft2d.inverse(Fft2d.of(bent).resizedTo(width, height));
        });
  }

  /**
   * Returns σ on a grid {@code factor} times as fine in each direction, with a named filter up and
   * the same filter down.
   *
   * @throws IllegalArgumentException as {@link ResamplingFilter#design}
   */
  public static PlaneNonlinearity filtered(
      DoubleUnaryOperator sigma, int factor, ResamplingFilter filter) {
    Upsampling up = Upsampling.of(factor, filter);
    Downsampling down = Downsampling.of(factor, filter);
    return new PlaneNonlinearity(
        filter + ", m = " + factor,
        plane -> PlaneResampling.downOnRing(PlaneResampling.upOnRing(plane, up).map(sigma), down));
  }

  /**
   * Returns the result for a picture that repeats in both directions.
   *
   * @throws IllegalArgumentException if σ returns NaN or an infinity
   */
  public Plane applyToRing(Plane plane) {
    return steps.apply(plane);
  }

  /** Returns what is done, for instance {@code "ideal, m = 2"}. */
  @Override
  public String toString() {
    return label;
  }
}
