package org.aliasfree.engine.cpu;

import java.util.Arrays;

/**
 * Horizontal filters of any number of taps on one plane of columns. Rules as in {@link Rows}: taps
 * go four at a time, and a group of four starts at a shift that is a multiple of four, so that
 * every shift is a constant; what a filter lacks to full groups are taps of zero.
 */
final class ShiftedRows {
  /** Taps of a group. */
  static final int GROUP = 4;

  private static final int B = Rows.BLOCK;

  private ShiftedRows() {}

  /** Returns the pixels that rows need beyond those filtered, for {@code taps} taps. */
  static int reach(int taps) {
    return (taps + GROUP - 1) / GROUP * GROUP;
  }

  /**
   * out[y] ← Σ w[k]·x[y + k], or adds it.
   *
   * @param x {@code n} values and {@link #reach} pixels more
   * @param w weights by shift; groups of zeros are left out
   * @param add whether the sum is added to what {@code out} holds
   * @return whether {@code out} holds something now
   */
  static boolean filter(float[] out, float[] x, float[] w, boolean add, int n) {
    boolean holds = add;
    for (int k = 0; k < w.length; k += GROUP) {
      float w0 = w[k];
      float w1 = k + 1 < w.length ? w[k + 1] : 0;
      float w2 = k + 2 < w.length ? w[k + 2] : 0;
      float w3 = k + 3 < w.length ? w[k + 3] : 0;
      if (w0 == 0 && w1 == 0 && w2 == 0 && w3 == 0) {
        continue;
      }
      if (holds) {
        add(out, x, k, w0, w1, w2, w3, n);
      } else {
        set(out, x, k, w0, w1, w2, w3, n);
      }
      holds = true;
    }
    return holds;
  }

  private static void set(
      float[] out, float[] x, int shift, float w0, float w1, float w2, float w3, int n) {
    switch (shift) {
      case 0 -> set0(out, x, w0, w1, w2, w3, n);
      case 4 -> set4(out, x, w0, w1, w2, w3, n);
      case 8 -> set8(out, x, w0, w1, w2, w3, n);
      default -> {
        Arrays.fill(out, 0, n, 0);
        addFar(out, x, shift * B, w0, w1, w2, w3, n);
      }
    }
  }

  private static void add(
      float[] out, float[] x, int shift, float w0, float w1, float w2, float w3, int n) {
    switch (shift) {
      case 0 -> add0(out, x, w0, w1, w2, w3, n);
      case 4 -> add4(out, x, w0, w1, w2, w3, n);
      case 8 -> add8(out, x, w0, w1, w2, w3, n);
      default -> addFar(out, x, shift * B, w0, w1, w2, w3, n);
    }
  }

  private static void set0(float[] out, float[] x, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(w0, x[i], Math.fma(w1, x[i + B], Math.fma(w2, x[i + 2 * B], w3 * x[i + 3 * B])));
    }
  }

  private static void set4(float[] out, float[] x, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              x[i + 4 * B],
              Math.fma(w1, x[i + 5 * B], Math.fma(w2, x[i + 6 * B], w3 * x[i + 7 * B])));
    }
  }

  private static void set8(float[] out, float[] x, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              x[i + 8 * B],
              Math.fma(w1, x[i + 9 * B], Math.fma(w2, x[i + 10 * B], w3 * x[i + 11 * B])));
    }
  }

  private static void add0(float[] out, float[] x, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              x[i],
              Math.fma(
                  w1, x[i + B], Math.fma(w2, x[i + 2 * B], Math.fma(w3, x[i + 3 * B], out[i]))));
    }
  }

  private static void add4(float[] out, float[] x, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              x[i + 4 * B],
              Math.fma(
                  w1,
                  x[i + 5 * B],
                  Math.fma(w2, x[i + 6 * B], Math.fma(w3, x[i + 7 * B], out[i]))));
    }
  }

  private static void add8(float[] out, float[] x, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              x[i + 8 * B],
              Math.fma(
                  w1,
                  x[i + 9 * B],
                  Math.fma(w2, x[i + 10 * B], Math.fma(w3, x[i + 11 * B], out[i]))));
    }
  }

  /** Slow, for filters that reach further than any of ours. */
  private static void addFar(
      float[] out, float[] x, int from, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      float far = Math.fma(w2, x[from + i + 2 * B], Math.fma(w3, x[from + i + 3 * B], out[i]));
      out[i] = Math.fma(w0, x[from + i], Math.fma(w1, x[from + i + B], far));
    }
  }
}
