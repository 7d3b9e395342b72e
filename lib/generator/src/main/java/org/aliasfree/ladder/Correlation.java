package org.aliasfree.ladder;

/** Correlation of feature maps with kernels: {@code y[o][p] = Σᵢ Σₜ k[o][i][t]·x[i][p + t]}. */
final class Correlation {
  private Correlation() {}

  /**
   * Returns the result with zeros around the maps.
   *
   * @param x {@code [channel][row][column]}, not modified
   * @param kernels {@code [output][input][row · side + column]}
   * @param side of the kernels
   * @param pad zeros on each side of the maps
   */
  static double[][][] of(double[][][] x, double[][][] kernels, int side, int pad) {
    double[][][] padded = new double[x.length][][];
    for (int in = 0; in < x.length; in++) {
      padded[in] = padded(x[in], pad);
    }
    int size = x[0].length + 2 * pad - side + 1;
    double[][][] y = new double[kernels.length][size][size];
    for (int out = 0; out < kernels.length; out++) {
      for (int row = 0; row < size; row++) {
        double[] sums = y[out][row];
        for (int in = 0; in < x.length; in++) {
          double[] k = kernels[out][in];
          for (int line = 0; line < side; line++) {
            addLine(sums, k, line * side, side, padded[in][row + line]);
          }
        }
      }
    }
    return y;
  }

  private static double[][] padded(double[][] plane, int pad) {
    if (pad == 0) {
      return plane;
    }
    double[][] padded = new double[plane.length + 2 * pad][plane.length + 2 * pad];
    for (int row = 0; row < plane.length; row++) {
      System.arraycopy(plane[row], 0, padded[row + pad], pad, plane.length);
    }
    return padded;
  }

  /** Adds one line of a kernel; three taps at once, because the sums are then read once. */
  private static void addLine(double[] sums, double[] k, int from, int taps, double[] x) {
    int tap = 0;
    for (; tap + 2 < taps; tap += 3) {
      addThree(sums, k[from + tap], k[from + tap + 1], k[from + tap + 2], x, tap);
    }
    for (; tap < taps; tap++) {
      addScaled(sums, k[from + tap], x, tap);
    }
  }

  private static void addThree(double[] sums, double a, double b, double c, double[] x, int from) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a * x[from + i] + b * x[from + i + 1] + c * x[from + i + 2];
    }
  }

  /** Adds {@code factor·x[from + i]} to {@code sums[i]}. */
  static void addScaled(double[] sums, double factor, double[] x, int from) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * x[from + i];
    }
  }
}
