package org.aliasfree.resample;

/**
 * A sum of rows, each times a factor.
 *
 * <p>Rows are gathered until there are four and added together, which reads and writes the sum a
 * quarter as often; the order of every single sum is that in which rows came.
 */
final class RowSum {
  private static final int TOGETHER = 4;

  private final double[] sum;
  private final double[] factors = new double[TOGETHER];
  private final double[][] rows = new double[TOGETHER][];
  private int waiting;

  /** Makes a sum of no row, of {@code width} values. */
  RowSum(int width) {
    sum = new double[width];
  }

  /** Adds {@code factor·row}; the row must stay as it is until {@link #finish}. */
  void add(double factor, double[] row) {
    factors[waiting] = factor;
    rows[waiting] = row;
    waiting++;
    if (waiting == TOGETHER) {
      addFour(
          sum, factors[0], rows[0], factors[1], rows[1], factors[2], rows[2], factors[3], rows[3]);
      waiting = 0;
    }
  }

  /** Returns the sum, not copied: nothing may be added any more. */
  double[] finish() {
    for (int i = 0; i < waiting; i++) {
      addOne(sum, factors[i], rows[i]);
    }
    waiting = 0;
    return sum;
  }

  private static void addFour(
      double[] sum,
      double a,
      double[] x,
      double b,
      double[] y,
      double c,
      double[] z,
      double d,
      double[] w) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i] + a * x[i] + b * y[i] + c * z[i] + d * w[i];
    }
  }

  private static void addOne(double[] sum, double factor, double[] row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * row[i];
    }
  }
}
