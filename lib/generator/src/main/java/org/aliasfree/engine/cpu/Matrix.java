package org.aliasfree.engine.cpu;

import java.util.Arrays;
import org.aliasfree.weights.Tensor;

/**
 * A matrix for products with vectors: kept by columns, so that every loop runs over contiguous
 * outputs.
 */
final class Matrix {
  /** Products summed in single precision before they go into a double. */
  private static final int GROUP = 32;

  private final float[][] columns;
  private final int out;

  private Matrix(float[][] columns, int out) {
    this.columns = columns;
    this.out = out;
  }

  /** Returns a matrix with the columns {@code [in][out]}, not a copy. */
  static Matrix ofColumns(float[][] columns) {
    return new Matrix(columns, columns[0].length);
  }

  /** Returns the matrix {@code weights} [out, in], times {@code factor}. */
  static Matrix of(Tensor weights, double factor) {
    int out = weights.side(0);
    int in = weights.side(1);
    float[][] columns = new float[in][out];
    float[] row = new float[in];
    for (int o = 0; o < out; o++) {
      weights.copyTo(o * in, row, 0, in);
      for (int i = 0; i < in; i++) {
        columns[i][o] = (float) (row[i] * factor);
      }
    }
    return new Matrix(columns, out);
  }

  /** Returns the bytes that such a matrix takes. */
  static long bytes(int in, int out) {
    return 4L * in * out;
  }

  /** Returns the matrix times {@code x}. */
  double[] times(float[] x) {
    double[] sum = new double[out];
    float[] group = new float[out];
    for (int from = 0; from < columns.length; from += GROUP) {
      Arrays.fill(group, 0);
      int to = Math.min(columns.length, from + GROUP);
      int i = from;
      for (; i + 3 < to; i += 4) {
        addFour(group, i, x);
      }
      for (; i < to; i++) {
        addOne(group, columns[i], x[i]);
      }
      for (int o = 0; o < out; o++) {
        sum[o] += group[o];
      }
    }
    return sum;
  }

  private void addFour(float[] to, int i, float[] x) {
    addFour(
        to,
        columns[i],
        columns[i + 1],
        columns[i + 2],
        columns[i + 3],
        x[i],
        x[i + 1],
        x[i + 2],
        x[i + 3]);
  }

  private static void addFour(
      float[] to,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.fma(w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i], Math.fma(w3, d[i], to[i]))));
    }
  }

  private static void addOne(float[] to, float[] a, float w) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.fma(w, a[i], to[i]);
    }
  }
}
