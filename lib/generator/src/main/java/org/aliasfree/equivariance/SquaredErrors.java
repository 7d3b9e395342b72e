package org.aliasfree.equivariance;

import org.aliasfree.plane.Masked;
import org.aliasfree.plane.Plane;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;

/**
 * Squared differences between a picture and what it should be, added over the pixels that count,
 * and how many those are.
 *
 * <p>Sums of several pictures are added, and the ratio is taken once, at the end: {@code PSNR =
 * 20·log₁₀ I_max − 10·log₁₀(sum/count)} with {@code I_max = 2}. It is not the mean of the pictures'
 * decibels, in which one picture that fits exactly would hide all others. Source: Karras et al.
 * (2021), Eq. 3. Immutable.
 *
 * @param sum of squared differences, not negative
 * @param count of values added, all channels included
 */
public record SquaredErrors(double sum, long count) {
  /** The peak of pictures that run from −1 to 1: 2. */
  public static final double PEAK = 2;

  /** Nothing added yet. */
  public static final SquaredErrors NONE = new SquaredErrors(0, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code sum} is negative, NaN or infinite, {@code count} is
   *     negative, or there is a sum of no values
   */
  public SquaredErrors {
    Require.that(
        sum >= 0 && Double.isFinite(sum), "sum must be finite and not negative, got %s", sum);
    Require.that(count >= 0, "count must not be negative, got %s", count);
    Require.that(count > 0 || sum == 0, "the sum of no values must be 0, got %s", sum);
  }

  /**
   * Returns the squared errors of all values: {@code Σ (reference − test)²}.
   *
   * @param reference values of one picture or several, all channels; not modified
   * @param test as many values, in the same order; not modified
   * @throws IllegalArgumentException if the lengths differ or a difference is NaN or infinite
   */
  public static SquaredErrors of(double[] reference, double[] test) {
    Require.that(
        reference.length == test.length,
        "both must have the same number of values, got %s and %s",
        reference.length,
        test.length);
    double sum = 0;
    for (int i = 0; i < test.length; i++) {
      double difference = reference[i] - test[i];
      sum += difference * difference;
    }
    return new SquaredErrors(sum, test.length);
  }

  /**
   * Returns the squared errors of all pixels.
   *
   * @throws IllegalArgumentException if the pictures differ in size
   */
  public static SquaredErrors of(Plane reference, Plane test) {
    return of(everywhere(reference), everywhere(test));
  }

  /**
   * Returns the squared errors of the pixels where the reference counts: {@code Σ (reference −
   * test)²·mask}.
   *
   * @throws IllegalArgumentException if the pictures differ in size
   */
  public static SquaredErrors of(Masked reference, Plane test) {
    return of(reference, everywhere(test));
  }

  /**
   * Returns the squared errors of the pixels where both count: {@code Σ (reference −
   * test)²·mask₁·mask₂}.
   *
   * @throws IllegalArgumentException if the pictures differ in size
   */
  public static SquaredErrors of(Masked reference, Masked test) {
    Plane a = reference.values();
    Plane b = test.values();
    Require.that(
        a.width() == b.width() && a.height() == b.height(),
        "both pictures must have the same size, got %s and %s",
        a,
        b);
    double sum = 0;
    long count = 0;
    for (int row = 0; row < a.height(); row++) {
      for (int column = 0; column < a.width(); column++) {
        if (reference.mask().value(row, column) * test.mask().value(row, column) != 0) {
          double difference = a.value(row, column) - b.value(row, column);
          sum += difference * difference;
          count++;
        }
      }
    }
    return new SquaredErrors(sum, count);
  }

  private static Masked everywhere(Plane plane) {
    return new Masked(plane, plane.map(v -> 1));
  }

  /** Returns both sums together. */
  public SquaredErrors plus(SquaredErrors other) {
    return new SquaredErrors(sum + other.sum, Math.addExact(count, other.count));
  }

  /** Returns the sums of all together, {@link #NONE} for none. */
  public static SquaredErrors total(Iterable<SquaredErrors> samples) {
    SquaredErrors total = NONE;
    for (SquaredErrors sample : samples) {
      total = total.plus(sample);
    }
    return total;
  }

  /**
   * Returns the mean squared error, {@code sum/count}.
   *
   * @throws IllegalArgumentException if {@code count} is 0: there is no mean of no values
   */
  public double mean() {
    Require.that(count > 0, "a mean needs at least 1 value that counts, got 0");
    return sum / count;
  }

  /**
   * Returns the peak signal-to-noise ratio with the peak 2: {@code 20·log₁₀ 2 −
   * 10·log₁₀(sum/count)} dB; ∞ where nothing differs.
   *
   * @throws IllegalArgumentException if {@code count} is 0
   */
  public double psnr() {
    return psnr(PEAK);
  }

  /**
   * Returns the peak signal-to-noise ratio with another peak, in dB: 1 for pictures from 0 to 1.
   *
   * @param peak I_max, the distance between the smallest value and the largest
   * @throws IllegalArgumentException if {@code peak} is not finite and positive, or {@code count}
   *     is 0
   */
  public double psnr(double peak) {
    Require.that(
        Double.isFinite(peak) && peak > 0, "peak must be finite and positive, got %s", peak);
    return Decibels.ofAmplitude(peak) - Decibels.ofPower(mean());
  }
}
