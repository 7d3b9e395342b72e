package org.aliasfree.resample;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Require;
import org.aliasfree.spectrum.Transposition;
import org.aliasfree.spectrum.Transposition.Part;

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
  /** Rows that are filtered along x at the same time: eight lines of the cache. */
  private static final int STRIP = 64;

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

  /** Filters along x: turns some rows at a time into columns, and filters along these. */
  private static double[][] rows(double[][] x, Upfirdn operation, double[] taps, int width) {
    Polyphase polyphase = new Polyphase(operation, taps);
    double[][] y = new double[x.length][width];
    int together = (x.length - 1) / ((x.length - 1) / STRIP + 1) + 1;
    double[][] from = new double[x[0].length][together];
    double[][] to = new double[width][together];
    for (int row = 0; row < x.length; row += together) {
      int rows = Math.min(together, x.length - row);
      Transposition.copy(x, new Part(row, 0, rows, from.length), from, 0, 0, 1);
      polyphase.across(to, 0, width, from, 0);
      Transposition.copy(to, new Part(0, 0, width, rows), y, row, 0, 1);
    }
    return y;
  }

  /** Filters along y: a row of the result is a sum of whole rows of {@code x}. */
  private static double[][] columns(double[][] x, Upfirdn operation, double[] taps, int height) {
    double[][] y = new double[height][x[0].length];
    new Polyphase(operation, taps).across(y, 0, height, x, 0);
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
      if (outputs.isEmpty()) {
        continue;
      }
      double[] row = taps[alongY.flip() ? t : taps.length - 1 - t];
      Upfirdn operation = alongX.withGain(alongX.gain() * alongY.gain());
      double[][] part = rows(sources.toArray(double[][]::new), operation, row, width);
      for (int i = 0; i < part.length; i++) {
        add(outputs.get(i), part[i]);
      }
    }
    return y;
  }

  private static void add(double[] y, double[] part) {
    for (int i = 0; i < y.length; i++) {
      y[i] += part[i];
    }
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
