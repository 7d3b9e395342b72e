package org.aliasfree.resample;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Require;

/**
 * {@link Upfirdn} for pictures: one operation along x (within rows), one along y (across rows).
 *
 * <p>Gains multiply. A separable filter acts along x, then along y; a table of taps acts as it is,
 * its columns by the operation along x, its rows by that along y. Pictures are [row][column], all
 * rows equally long.
 *
 * @param alongX what happens to each row
 * @param alongY what happens to each column
 */
public record Upfirdn2d(Upfirdn alongX, Upfirdn alongY) {

  /** Returns the operation that does the same in both directions. */
  public static Upfirdn2d both(Upfirdn operation) {
    return new Upfirdn2d(operation, operation);
  }

  /**
   * Returns the result for a separable filter.
   *
   * @param x [row][column], not modified
   * @param filter its rate is not looked at
   * @throws IllegalArgumentException if rows differ in length, or as {@link Upfirdn#outputSize}
   */
  public double[][] apply(double[][] x, Fir filter) {
    checkTable(x);
    double[] taps = filter.toArray();
    int width = alongX.outputSize(x[0].length, taps.length);
    int height = alongY.outputSize(x.length, taps.length);
    return columns(rows(x, alongX, taps, width), alongY, taps, height);
  }

  /**
   * Returns the result for a table of taps.
   *
   * @param x [row][column], not modified
   * @param filter its rate is not looked at
   * @throws IllegalArgumentException if rows differ in length, or as {@link Upfirdn#outputSize}
   */
  public double[][] apply(double[][] x, Fir2d filter) {
    checkTable(x);
    int width = alongX.outputSize(x[0].length, filter.width());
    int height = alongY.outputSize(x.length, filter.height());
    return table(x, alongX, alongY, filter, width, height);
  }

  /**
   * Returns the result for a separable filter and a picture that repeats in both directions, as
   * {@link Upfirdn#applyToRing(double[], double[])}.
   *
   * @param x [row][column], not modified
   * @throws IllegalArgumentException if rows differ in length, or a size times up is not a multiple
   *     of down
   */
  public double[][] applyToRing(double[][] x, Fir filter) {
    checkTable(x);
    double[] taps = filter.toArray();
    Unrolled ringX = Unrolled.of(alongX, x[0].length, taps.length);
    Unrolled ringY = Unrolled.of(alongY, x.length, taps.length);
    double[][] rows = rows(unrolled(x, ringX, ringY), ringX.operation(), taps, ringX.outputs());
    return columns(rows, ringY.operation(), taps, ringY.outputs());
  }

  /**
   * Returns the result for a table of taps and a picture that repeats in both directions, as {@link
   * Upfirdn#applyToRing(double[], double[])}.
   *
   * @param x [row][column], not modified
   * @throws IllegalArgumentException if rows differ in length, or a size times up is not a multiple
   *     of down
   */
  public double[][] applyToRing(double[][] x, Fir2d filter) {
    checkTable(x);
    Unrolled ringX = Unrolled.of(alongX, x[0].length, filter.width());
    Unrolled ringY = Unrolled.of(alongY, x.length, filter.height());
    return table(
        unrolled(x, ringX, ringY),
        ringX.operation(),
        ringY.operation(),
        filter,
        ringX.outputs(),
        ringY.outputs());
  }

  private static double[][] unrolled(double[][] x, Unrolled ringX, Unrolled ringY) {
    double[][] unrolled = new double[ringY.size()][ringX.size()];
    for (int row = 0; row < unrolled.length; row++) {
      for (int column = 0; column < unrolled[row].length; column++) {
        unrolled[row][column] = x[ringY.source(row)][ringX.source(column)];
      }
    }
    return unrolled;
  }

  private static double[][] rows(double[][] x, Upfirdn operation, double[] taps, int width) {
    double[][] y = new double[x.length][width];
    new Lines(new Polyphase(operation, taps)).addTo(y, x);
    return y;
  }

  /** Filters along y: a row of the result is a sum of whole rows of {@code x}. */
  private static double[][] columns(double[][] x, Upfirdn operation, double[] taps, int height) {
    Polyphase polyphase = new Polyphase(operation, taps);
    double[][] y = new double[height][x[0].length];
    for (int row = 0; row < height; row++) {
      polyphase.across(y[row], row, x);
    }
    return y;
  }

  private static double[][] table(
      double[][] x, Upfirdn alongX, Upfirdn alongY, Fir2d filter, int width, int height) {
    double[][] taps = filter.toArray();
    double[][] y = new double[height][width];
    for (int t = 0; t < taps.length; t++) {
      List<double[]> outputs = new ArrayList<>();
      List<double[]> sources = new ArrayList<>();
      for (int row = 0; row < height; row++) {
        long place = (long) row * alongY.down() - alongY.padBefore() + t; // on the raised grid
        if (place >= 0 && place % alongY.up() == 0 && place / alongY.up() < x.length) {
          outputs.add(y[row]);
          sources.add(x[(int) (place / alongY.up())]);
        }
      }
      double[] row = taps[alongY.flip() ? t : taps.length - 1 - t];
      new Lines(new Polyphase(alongX.withGain(alongX.gain() * alongY.gain()), row))
          .addTo(outputs.toArray(double[][]::new), sources.toArray(double[][]::new));
    }
    return y;
  }

  private static void checkTable(double[][] x) {
    Require.that(
        x.length >= 1 && x[0].length >= 1, "a picture must have at least 1 row and 1 column");
    for (int row = 0; row < x.length; row++) {
      Require.that(
          x[row].length == x[0].length,
          "all rows must have %s values, got %s in row %s",
          x[0].length,
          x[row].length,
          row);
    }
  }
}
