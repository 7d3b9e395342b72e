package org.aliasfree.resample;

import java.util.Arrays;

/**
 * Sums of rows, each times a factor.
 *
 * <p>Four rows are added at a time, which reads and writes the sum a quarter as often, and every
 * row lies in an array of its own: loops over one index of several arrays are those that virtual
 * machines turn into vector instructions. Every single sum goes in the order of the rows.
 */
final class RowSum {
  private RowSum() {}

  /**
   * sum[i] ← Σ factors[k]·rows[first + k][i], from 0 on, for all i of {@code sum}; rows that do not
   * exist are zeros.
   *
   * @param rows each at least as long as {@code sum}
   * @param first row that meets {@code factors[0]}, any number
   */
  static void set(double[] sum, double[] factors, double[][] rows, long first) {
    int k = (int) Math.max(0, Math.min(factors.length, -first));
    int to = (int) Math.max(k, Math.min(factors.length, rows.length - first));
    int r = (int) (first + k);
    if (to - k >= 4) {
      setFour(
          sum,
          factors[k],
          rows[r],
          factors[k + 1],
          rows[r + 1],
          factors[k + 2],
          rows[r + 2],
          factors[k + 3],
          rows[r + 3]);
      k += 4;
      r += 4;
    } else {
      Arrays.fill(sum, 0);
    }
    for (; k + 4 <= to; k += 4, r += 4) {
      addFour(
          sum,
          factors[k],
          rows[r],
          factors[k + 1],
          rows[r + 1],
          factors[k + 2],
          rows[r + 2],
          factors[k + 3],
          rows[r + 3]);
    }
    if (k + 2 <= to) {
      addTwo(sum, factors[k], rows[r], factors[k + 1], rows[r + 1]);
      k += 2;
      r += 2;
    }
    if (k < to) {
      addOne(sum, factors[k], rows[r]);
    }
  }

  private static void setFour(
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
      sum[i] = a * x[i] + b * y[i] + c * z[i] + d * w[i];
    }
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

  private static void addTwo(double[] sum, double a, double[] x, double b, double[] y) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i] + a * x[i] + b * y[i];
    }
  }

  private static void addOne(double[] sum, double a, double[] x) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a * x[i];
    }
  }
}
