package org.aliasfree.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;

/**
 * The harmonics of one period of a signal: {@code z(t) = a₀ + Σ aₖ·cos(2πkt + φₖ)}, their
 * amplitudes aₖ without the phases.
 *
 * <p>They are computed from N samples, so amplitude k also holds what folds onto it from N − k, N +
 * k, and so on. The sine of {@link #ofSine} has so many samples that this does not matter. Looked
 * at with few samples, it shows where harmonics go that do not fit. Immutable.
 */
public final class Harmonics {
  /**
   * Samples of a bent sine. Harmonics of a kink fall as 1/k², so what folds onto the lowest ones is
   * below 1e-9.
   */
  private static final int FINE = 65_536;

  /** Harmonics this small beside the highest are rounding, and no part of a slope. */
  private static final double ROUNDING = 1e-9;

  private final double[] amplitudes; // 0 … N/2

  private Harmonics(double[] amplitudes) {
    this.amplitudes = amplitudes;
  }

  /** Returns the harmonics of {@code period}, up to half as many as it has samples. */
  public static Harmonics of(Samples period) {
    Spectrum x = Fft.of(period);
    int n = x.size();
    double[] amplitudes = new double[n / 2 + 1];
    for (int k = 0; k < amplitudes.length; k++) {
      boolean alone = k == 0 || 2 * k == n; // other lines come in pairs, k and N − k
      amplitudes[k] = x.magnitude(k) / n * (alone ? 1 : 2);
    }
    return new Harmonics(amplitudes);
  }

  /**
   * Returns the harmonics of {@code σ(sin 2πt)}, from 65 536 samples.
   *
   * @param sigma σ, a function of the value alone, such as {@code v -> Math.max(0, v)}
   * @throws IllegalArgumentException if σ returns NaN or an infinity
   */
  public static Harmonics ofSine(DoubleUnaryOperator sigma) {
    return of(Samples.of(Signal.sine(1, 0), FINE, FINE).map(sigma));
  }

  /** Returns the highest harmonic there is. */
  public int highest() {
    return amplitudes.length - 1;
  }

  /** Returns the magnitude of the mean, |a₀|. */
  public double dc() {
    return amplitudes[0];
  }

  /**
   * Returns the amplitude of harmonic {@code k}, aₖ; of 0, {@link #dc}.
   *
   * @throws IllegalArgumentException if {@code k} is not in 0 … {@link #highest}
   */
  public double amplitude(int k) {
    checkHarmonic(k);
    return amplitudes[k];
  }

  /**
   * Returns the amplitudes 0 … {@code last}.
   *
   * @throws IllegalArgumentException if {@code last} is not in 0 … {@link #highest}
   */
  public double[] amplitudes(int last) {
    checkHarmonic(last);
    return Arrays.copyOf(amplitudes, last + 1);
  }

  /**
   * Returns how fast harmonics fall, in decibels per octave: the slope of the straight line of
   * least squares through their levels, over log₂ k. Harmonics that are 0 do not count.
   *
   * @param from first harmonic, at least 1
   * @param to last harmonic
   * @throws IllegalArgumentException if not {@code 1 ≤ from ≤ to ≤} {@link #highest}, or fewer than
   *     two harmonics count
   */
  public double slopeDb(int from, int to) {
    Require.that(
        1 <= from && from <= to && to <= highest(),
        "harmonics must obey 1 <= from <= to <= %s, got from %s to %s",
        highest(),
        from,
        to);
    double floor = ROUNDING * Arrays.stream(amplitudes).max().getAsDouble();
    List<double[]> points = new ArrayList<>(); // octave, level
    for (int k = from; k <= to; k++) {
      if (amplitudes[k] > floor) {
        points.add(new double[] {Math.log(k) / Math.log(2), 20 * Math.log10(amplitudes[k])});
      }
    }
    Require.that(
        points.size() >= 2,
        "a slope needs two harmonics that are not 0, got %s from %s to %s",
        points.size(),
        from,
        to);
    return slope(points);
  }

  private static double slope(List<double[]> points) {
    double meanX = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double meanY = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double products = points.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
    double squares = points.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
    return products / squares;
  }

  private void checkHarmonic(int k) {
    Require.that(0 <= k && k <= highest(), "harmonic must lie in 0 … %s, got %s", highest(), k);
  }

  /** Returns the mean and the first four harmonics, as far as there are so many. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Harmonics[");
    for (int k = 0; k <= Math.min(4, highest()); k++) {
      text.append(String.format(Locale.ROOT, "%s%d: %.5f", k == 0 ? "" : ", ", k, amplitudes[k]));
    }
    return text.append(highest() > 4 ? ", …]" : "]").toString();
  }
}
