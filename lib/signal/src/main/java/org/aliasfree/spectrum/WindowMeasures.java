package org.aliasfree.spectrum;

import java.util.Arrays;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;

/**
 * What a window does to the line of a tone, measured on its transform, padded to 2¹⁸ points.
 *
 * <p>Bins are those of the record that the window covers. Source of the measures: F. J. Harris
 * (1978).
 *
 * @param scallopingLossDb how much lower a tone midway between two bins shows, positive
 * @param sideLobeDb the highest level beyond the first minimum, relative to the peak
 * @param firstNull distance of the first minimum from the peak, in bins
 * @param noiseBandwidth width of a box that lets as much noise through, in bins: {@code
 *     N·Σw²/(Σw)²}
 */
public record WindowMeasures(
    double scallopingLossDb, double sideLobeDb, double firstNull, double noiseBandwidth) {
  private static final int POINTS = 1 << 18;

  /** Returns the measures of a window of {@code n} values. */
  public static WindowMeasures of(Window window, int n) {
    return of(window.values(n));
  }

  /**
   * Returns the measures of weights.
   *
   * @param weights from 2 to 4096 values that rise from the ends towards the middle, so that their
   *     transform falls from its peak to a first minimum
   * @throws IllegalArgumentException if there are too few or too many, or one is negative, or their
   *     sum is not positive and finite
   */
  public static WindowMeasures of(double... weights) {
    Require.that(
        2 <= weights.length && weights.length <= 4096,
        "a window to be measured must have 2 to 4096 values, got %s",
        weights.length);
    for (double weight : weights) {
      // Rounding leaves the ends of a Blackman window at -1e-17.
      Require.that(weight > -1e-9, "weights must not be negative, got %s", weight);
    }
    double sum = Arrays.stream(weights).sum();
    Require.that(Double.isFinite(sum) && sum > 0, "the sum must be positive, got %s", sum);
    double[] h = Fft.of(1, Arrays.copyOf(weights, POINTS)).magnitudes();
    double pointsPerBin = POINTS / (double) weights.length;
    int minimum = 1;
    while (h[minimum + 1] < h[minimum]) {
      minimum++;
    }
    double sideLobe = Arrays.stream(h, minimum, POINTS / 2).max().getAsDouble();
    double squares = Arrays.stream(weights).map(w -> w * w).sum();
    return new WindowMeasures(
        Decibels.ofAmplitude(h[0] / h[(int) Math.round(pointsPerBin / 2)]),
        Decibels.ofAmplitude(sideLobe / h[0]),
        minimum / pointsPerBin,
        weights.length * squares / (sum * sum));
  }
}
