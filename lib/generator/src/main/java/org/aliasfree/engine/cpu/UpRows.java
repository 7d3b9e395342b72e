package org.aliasfree.engine.cpu;

/** One phase of a horizontal filter of six taps, for upsampling. Rules as in {@link Rows}. */
final class UpRows {
  private static final int B = Rows.BLOCK;

  private UpRows() {}

  /**
   * out[y] ← Σ w[k]·x[y + shift + k], k = 0 … 5.
   *
   * @param shift of the first tap in pixels, 0 or 1
   */
  static void six(float[] out, float[] x, int shift, float[] w, int n) {
    if (shift == 0) {
      from0(out, x, w[0], w[1], w[2], n);
      more3(out, x, w[3], w[4], w[5], n);
    } else {
      from1(out, x, w[0], w[1], w[2], n);
      more4(out, x, w[3], w[4], w[5], n);
    }
  }

  private static void from0(float[] out, float[] x, float a, float b, float c, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(a, x[i], Math.fma(b, x[i + B], c * x[i + 2 * B]));
    }
  }

  private static void from1(float[] out, float[] x, float a, float b, float c, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(a, x[i + B], Math.fma(b, x[i + 2 * B], c * x[i + 3 * B]));
    }
  }

  private static void more3(float[] out, float[] x, float a, float b, float c, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(a, x[i + 3 * B], Math.fma(b, x[i + 4 * B], Math.fma(c, x[i + 5 * B], out[i])));
    }
  }

  private static void more4(float[] out, float[] x, float a, float b, float c, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(a, x[i + 4 * B], Math.fma(b, x[i + 5 * B], Math.fma(c, x[i + 6 * B], out[i])));
    }
  }
}
