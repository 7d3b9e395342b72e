package org.aliasfree.plane;

import org.aliasfree.spectrum.ColumnFft;

/**
 * The FFT of the rows of tables, [row][column]: they become lines of a {@link ColumnFft}.
 *
 * <p>Eight rows at a time are copied there and back: there their numbers are neighbours and fill a
 * line of the cache. Behind the last row it is taken again, until there are eight.
 */
final class TableRows {
  private static final int GROUP = 8;

  private TableRows() {}

  /**
   * Transforms complex rows. Exchange real and imaginary tables for the inverse.
   *
   * @param rows how many
   * @param factor by which the numbers are multiplied
   * @param toReal takes the real parts. Rows that are null are made, just before they are filled:
   *     then that memory comes into the cache once only
   * @param toIm takes the imaginary parts
   */
  static void transform(
      double[][] real,
      double[][] imaginary,
      int rows,
      double factor,
      double[][] toReal,
      double[][] toIm) {
    ColumnFft fft = ColumnFft.of(real[0].length);
    int portion = fft.portion(rows);
    for (int from = 0; from < rows; from += portion) {
      int end = Math.min(from + portion, rows);
      for (int row = from; row < end; row += GROUP) {
        load(fft, row - from, true, real, row, end - 1, factor);
        load(fft, row - from, false, imaginary, row, end - 1, factor);
      }
      fft.transform(end - from);
      for (int row = from; row < end; row += GROUP) {
        unload(fft, row - from, true, toReal, row, end - 1);
        unload(fft, row - from, false, toIm, row, end - 1);
      }
    }
  }

  private static void load(
      ColumnFft fft, int line, boolean real, double[][] x, int row, int last, double factor) {
    double[] a = x[row];
    double[] b = x[Math.min(row + 1, last)];
    double[] c = x[Math.min(row + 2, last)];
    double[] d = x[Math.min(row + 3, last)];
    double[] e = x[Math.min(row + 4, last)];
    double[] f = x[Math.min(row + 5, last)];
    double[] g = x[Math.min(row + 6, last)];
    double[] h = x[Math.min(row + 7, last)];
    for (int i = 0; i < a.length; i++) {
      double[] to = real ? fft.inputReal(i) : fft.inputImaginary(i);
      to[line] = factor * a[i];
      to[line + 1] = factor * b[i];
      to[line + 2] = factor * c[i];
      to[line + 3] = factor * d[i];
      to[line + 4] = factor * e[i];
      to[line + 5] = factor * f[i];
      to[line + 6] = factor * g[i];
      to[line + 7] = factor * h[i];
    }
  }

  private static void unload(
      ColumnFft fft, int line, boolean real, double[][] x, int row, int last) {
    for (int i = row; i <= Math.min(row + GROUP - 1, last); i++) {
      if (x[i] == null) {
        x[i] = new double[fft.size()];
      }
    }
    double[] a = x[row];
    double[] b = x[Math.min(row + 1, last)];
    double[] c = x[Math.min(row + 2, last)];
    double[] d = x[Math.min(row + 3, last)];
    double[] e = x[Math.min(row + 4, last)];
    double[] f = x[Math.min(row + 5, last)];
    double[] g = x[Math.min(row + 6, last)];
    double[] h = x[Math.min(row + 7, last)];
    for (int i = 0; i < a.length; i++) {
      double[] from = real ? fft.real(i) : fft.imaginary(i);
      h[i] = from[line + 7];
      g[i] = from[line + 6];
      f[i] = from[line + 5];
      e[i] = from[line + 4];
      d[i] = from[line + 3];
      c[i] = from[line + 2];
      b[i] = from[line + 1];
      a[i] = from[line];
    }
  }
}
