package org.aliasfree.ladder;

import java.util.Arrays;

/**
 * Correlation of feature maps with kernels: {@code y[o][p] = Σᵢ Σₜ k[o][i][t]·x[i][p + t]}.
 *
 * <p>A row of the output is a sum of rows of the input, each moved by a tap's place and times that
 * tap. Three are added at once from rows that were moved before: the compiler turns such a loop,
 * and not one with moved indices, into vector instructions, which is three times as fast.
 */
final class Correlation {
  private Correlation() {}

  /**
   * Returns the result with zeros around the maps.
   *
   * @param x {@code [channel][row][column]}, not modified
   * @param kernels {@code [output][(input · side + row) · side + column]}
   * @param side of the kernels
   * @param pad zeros on each side of the maps
   */
  static double[][][] of(double[][][] x, double[][] kernels, int side, int pad) {
    int size = x[0].length + 2 * pad - side + 1;
    double[][][][] moved = new double[x.length][side][][];
    for (int in = 0; in < x.length; in++) {
      for (int column = 0; column < side; column++) {
        moved[in][column] = moved(x[in], pad, column, size);
      }
    }
    double[][][] y = new double[kernels.length][size][size];
    double[][] terms = new double[x.length * side * side][];
    for (int row = 0; row < size; row++) {
      for (int term = 0; term < terms.length; term++) {
        int in = term / side / side;
        terms[term] = moved[in][term % side][row + term / side % side];
      }
      for (int out = 0; out < kernels.length; out++) {
        addAll(y[out][row], kernels[out], terms);
      }
    }
    return y;
  }

  /** Returns the plane with zeros around it, its rows cut to {@code size} from a column on. */
  private static double[][] moved(double[][] plane, int pad, int column, int size) {
    double[][] moved = new double[plane.length + 2 * pad][];
    double[] zeros = new double[size];
    Arrays.fill(moved, zeros);
    for (int row = 0; row < plane.length; row++) {
      double[] line = new double[size];
      int from = Math.max(0, column - pad);
      int to = Math.min(plane.length, size + column - pad);
      System.arraycopy(plane[row], from, line, from + pad - column, to - from);
      moved[row + pad] = line;
    }
    return moved;
  }

  private static void addAll(double[] sums, double[] k, double[][] terms) {
    int t = 0;
    for (; t + 2 < k.length; t += 3) {
      addThree(sums, k[t], k[t + 1], k[t + 2], terms[t], terms[t + 1], terms[t + 2]);
    }
    for (; t < k.length; t++) {
      addOne(sums, k[t], terms[t]);
    }
  }

  private static void addThree(
      double[] sums, double a, double b, double c, double[] x, double[] y, double[] z) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a * x[i] + b * y[i] + c * z[i];
    }
  }

  private static void addOne(double[] sums, double a, double[] x) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a * x[i];
    }
  }
}
