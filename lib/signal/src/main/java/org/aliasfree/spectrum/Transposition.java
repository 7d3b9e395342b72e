package org.aliasfree.spectrum;

/** Copies a part of a table, [row][column], transposed into another. */
public final class Transposition {
  private static final int GROUP = 8; // numbers that fill a line of the cache

  private Transposition() {}

  /**
   * A rectangle of a table.
   *
   * @param row its first row
   * @param column its first column
   * @param rows its height
   * @param columns its width
   */
  public record Part(int row, int column, int rows, int columns) {}

  /**
   * Copies {@code to[toRow + c][toColumn + r] = factor·from[row + r][column + c]} for all r and c
   * of a part.
   */
  public static void copy(
      double[][] from, Part part, double[][] to, int toRow, int toColumn, double factor) {
    if (part.rows < GROUP) {
      for (int r = 0; r < part.rows; r++) {
        one(from[part.row + r], part.column, part.columns, to, toRow, toColumn + r, factor);
      }
      return;
    }
    for (int next = 0; next < part.rows; next += GROUP) {
      int r = Math.min(next, part.rows - GROUP); // the last eight may overlap those before
      eight(from, part.row + r, part.column, part.columns, to, toRow, toColumn + r, factor);
    }
  }

  private static void one(
      double[] from, int at, int count, double[][] to, int toRow, int toColumn, double factor) {
    for (int c = 0; c < count; c++) {
      to[toRow + c][toColumn] = factor * from[at + c];
    }
  }

  private static void eight(
      double[][] from,
      int row,
      int at,
      int count,
      double[][] to,
      int toRow,
      int toColumn,
      double factor) {
    double[] x0 = from[row];
    double[] x1 = from[row + 1];
    double[] x2 = from[row + 2];
    double[] x3 = from[row + 3];
    double[] x4 = from[row + 4];
    double[] x5 = from[row + 5];
    double[] x6 = from[row + 6];
    double[] x7 = from[row + 7];
    for (int c = 0; c < count; c++) {
      double[] y = to[toRow + c];
      int i = at + c;
      y[toColumn] = factor * x0[i];
      y[toColumn + 1] = factor * x1[i];
      y[toColumn + 2] = factor * x2[i];
      y[toColumn + 3] = factor * x3[i];
      y[toColumn + 4] = factor * x4[i];
      y[toColumn + 5] = factor * x5[i];
      y[toColumn + 6] = factor * x6[i];
      y[toColumn + 7] = factor * x7[i];
    }
  }
}
