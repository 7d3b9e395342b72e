package org.aliasfree.filter;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;

/**
 * What a filter really does to each frequency, in decibels relative to its gain at frequency 0.
 *
 * <p>Magnitudes only: a symmetric filter delays all frequencies alike, and that delay is known.
 */
public final class FrequencyResponse {
  /** Points of the first search per tap: ripples are at least one part in n wide. */
  private static final int POINTS_PER_TAP = 32;

  private final DoubleUnaryOperator magnitude;
  private final int taps;
  private final double rate;

  private FrequencyResponse(DoubleUnaryOperator magnitude, int taps, double rate) {
    this.magnitude = magnitude;
    this.taps = taps;
    this.rate = rate;
  }

  /**
   * Returns the response of {@code filter}.
   *
   * @throws IllegalArgumentException if its taps have the sum 0: there is nothing to compare with
   */
  public static FrequencyResponse of(Fir filter) {
    double atZero = Math.abs(filter.sum());
    Require.that(atZero > 0, "the sum of the taps must not be 0, got %s", filter);
    return new FrequencyResponse(f -> filter.magnitudeAt(f) / atZero, filter.size(), filter.rate());
  }

  /**
   * Returns the response of a filter for pictures along one direction.
   *
   * @param radians direction of the frequency, from the x axis towards the y axis
   * @throws IllegalArgumentException if its taps have the sum 0 or the direction is not finite
   */
  public static FrequencyResponse of(Fir2d filter, double radians) {
    double atZero = Math.abs(filter.sum());
    Require.that(atZero > 0, "the sum of the taps must not be 0, got %s", filter);
    Require.that(Double.isFinite(radians), "direction must be finite (radians), got %s", radians);
    return new FrequencyResponse(
        f -> filter.magnitudeAt(f * Math.cos(radians), f * Math.sin(radians)) / atZero,
        filter.width() + filter.height(),
        filter.rate());
  }

  /** Returns the level at a frequency, in dB; −∞ where nothing passes. */
  public double levelDb(double frequency) {
    return Decibels.ofAmplitude(magnitude.applyAsDouble(frequency));
  }

  /**
   * Returns the levels at {@code points} equally spaced frequencies from 0 to rate/2, both
   * included.
   *
   * @throws IllegalArgumentException if {@code points < 2}
   */
  public double[] levelsDb(int points) {
    Require.that(points >= 2, "there must be at least 2 points, got %s", points);
    double[] levels = new double[points];
    Arrays.setAll(levels, i -> levelDb(rate / 2 * i / (points - 1)));
    return levels;
  }

  /**
   * Returns the highest level between two frequencies, both included, in dB: of a stopband the
   * worst that gets through.
   *
   * @param from lower frequency in cycles per unit
   * @param to higher frequency, at most the rate: beyond, everything repeats
   * @throws IllegalArgumentException unless {@code 0 ≤ from ≤ to ≤ rate}
   */
  public double worstDb(double from, double to) {
    Require.that(
        0 <= from && from <= to && to <= rate,
        "frequencies must obey 0 <= from <= to <= rate = %s, got from %s to %s",
        rate,
        from,
        to);
    double step = rate / taps / POINTS_PER_TAP;
    int steps = (int) Math.ceil((to - from) / step) + 1;
    int best = 0;
    for (int i = 1; i <= steps; i++) {
      if (on(from, to, i, steps) > on(from, to, best, steps)) {
        best = i;
      }
    }
    double left = from + (to - from) * Math.max(0, best - 1) / steps;
    double right = from + (to - from) * Math.min(steps, best + 1) / steps;
    double highest = Math.max(on(from, to, best, steps), maximum(left, right));
    return Decibels.ofAmplitude(highest);
  }

  private double on(double from, double to, int i, int steps) {
    return magnitude.applyAsDouble(from + (to - from) * i / steps);
  }

  /** Returns the highest value between two places with one maximum between them, by thirds. */
  private double maximum(double left, double right) {
    double a = left;
    double b = right;
    for (int i = 0; i < 60; i++) {
      double third = (b - a) / 3;
      if (magnitude.applyAsDouble(a + third) < magnitude.applyAsDouble(b - third)) {
        a += third;
      } else {
        b -= third;
      }
    }
    return magnitude.applyAsDouble((a + b) / 2);
  }

  /**
   * Returns the highest level in the stopband of {@code spec}, from {@code cutoff + halfWidth} to
   * rate/2, in dB.
   *
   * @throws IllegalArgumentException if that band is empty
   */
  public double worstStopbandDb(FilterSpec spec) {
    Require.that(
        spec.stopband() <= spec.rate() / 2,
        "the stopband must begin at or below rate/2 = %s, got %s",
        spec.rate() / 2,
        spec.stopband());
    return worstDb(spec.stopband(), spec.rate() / 2);
  }
}
