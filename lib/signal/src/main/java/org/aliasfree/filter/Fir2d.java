package org.aliasfree.filter;

import java.util.Arrays;
import java.util.Locale;
import org.aliasfree.signal.Require;

/**
 * A filter for pictures: a table of taps at a sampling rate.
 *
 * <p>Tap {@code [row][column]} of a table of h rows and w columns sits at {@code x = (column − (w −
 * 1)/2)/rate}, {@code y = (row − (h − 1)/2)/rate}. Immutable.
 */
public final class Fir2d {
  private final double[][] taps; // [row][column], all rows equally long
  private final double rate;

  /** Takes ownership of {@code taps}. */
  private Fir2d(double rate, double[][] taps) {
    this.rate = rate;
    this.taps = taps;
    for (double[] row : taps) {
      for (double tap : row) {
        Require.that(Double.isFinite(tap), "every tap must be finite, got %s", tap);
      }
    }
  }

  /**
   * Returns a filter with a copy of {@code taps}.
   *
   * @param rate taps per unit, in both directions
   * @param taps [row][column], at least one
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, rows differ in
   *     length, or there is no tap or one that is NaN or infinite
   */
  public static Fir2d of(double rate, double[][] taps) {
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (taps per unit), got %s",
        rate);
    Require.that(
        taps.length >= 1 && taps[0].length >= 1,
        "a filter must have at least 1 row and 1 column of taps");
    double[][] copy = new double[taps.length][];
    for (int row = 0; row < taps.length; row++) {
      Require.that(
          taps[row].length == taps[0].length,
          "all rows must have %s taps, got %s in row %s",
          taps[0].length,
          taps[row].length,
          row);
      copy[row] = taps[row].clone();
    }
    return new Fir2d(rate, copy);
  }

  /**
   * Returns the filter that acts as {@code f} along rows and along columns: {@code h[i][j] =
   * fᵢ·fⱼ}.
   */
  public static Fir2d separable(Fir f) {
    double[][] taps = new double[f.size()][f.size()];
    for (int row = 0; row < taps.length; row++) {
      for (int column = 0; column < taps.length; column++) {
        taps[row][column] = f.tap(row) * f.tap(column);
      }
    }
    return new Fir2d(f.rate(), taps);
  }

  /** Returns the number of columns of taps. */
  public int width() {
    return taps[0].length;
  }

  /** Returns the number of rows of taps. */
  public int height() {
    return taps.length;
  }

  /** Returns the rate in taps per unit. */
  public double rate() {
    return rate;
  }

  /**
   * Returns one tap.
   *
   * @throws IllegalArgumentException if there is no such row or column
   */
  public double tap(int row, int column) {
    Require.that(
        0 <= row && row < height() && 0 <= column && column < width(),
        "tap must lie in %s rows and %s columns, got row %s, column %s",
        height(),
        width(),
        row,
        column);
    return taps[row][column];
  }

  /** Returns a copy of the taps, [row][column]. */
  public double[][] toArray() {
    return Arrays.stream(taps).map(double[]::clone).toArray(double[][]::new);
  }

  /** Returns the sum of the taps, which is the gain at frequency 0. */
  public double sum() {
    return Arrays.stream(taps).flatMapToDouble(Arrays::stream).sum();
  }

  /**
   * Returns this filter scaled so that its taps have the given sum.
   *
   * @throws IllegalArgumentException if the sum of the taps is 0
   */
  public Fir2d withSum(double sum) {
    double present = sum();
    Require.that(present != 0, "taps of sum 0 cannot be scaled to the sum %s", sum);
    double[][] scaled = toArray();
    for (double[] row : scaled) {
      Arrays.setAll(row, i -> sum * row[i] / present);
    }
    return new Fir2d(rate, scaled);
  }

  /**
   * Returns the real part of the response about the centre: {@code Σ h·cos 2π(f_x·x + f_y·y)}. For
   * taps that are the same after half a turn it is the whole response.
   *
   * @param fx frequency along rows, in cycles per unit
   * @param fy frequency along columns, in cycles per unit
   */
  public double gainAt(double fx, double fy) {
    return part(fx, fy, 0);
  }

  /**
   * Returns the magnitude of the response {@code |Σ h·e^{−2πi(f_x·x + f_y·y)}|}.
   *
   * @param fx frequency along rows, in cycles per unit
   * @param fy frequency along columns, in cycles per unit
   */
  public double magnitudeAt(double fx, double fy) {
    return Math.hypot(part(fx, fy, 0), part(fx, fy, -Math.PI / 2));
  }

  private double part(double fx, double fy, double phase) {
    double sum = 0;
    for (int row = 0; row < height(); row++) {
      double y = (row - (height() - 1) / 2.0) / rate;
      for (int column = 0; column < width(); column++) {
        double x = (column - (width() - 1) / 2.0) / rate;
        sum += taps[row][column] * Math.cos(2 * Math.PI * (fx * x + fy * y) + phase);
      }
    }
    return sum;
  }

  /** Returns whether {@code other} has the same rate and taps, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fir2d that
        && Double.compare(rate, that.rate) == 0
        && Arrays.deepEquals(taps, that.taps);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(rate) + Arrays.deepHashCode(taps);
  }

  /** Returns size, rate and sum. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "Fir2d[%d × %d taps, rate %s, sum %.5g]", height(), width(), rate, sum());
  }
}
