package org.aliasfree.engine.cpu;

/** The filter of four taps on even and odd columns, and on four rows. Rules as in {@link Rows}. */
final class DoublingRows {
  private static final int B = Rows.BLOCK;

  private DoublingRows() {}

  /** Even columns of the output; {@code odd} begins one column before {@code even}. */
  static void even(float[] out, float[] even, float[] odd, float[] w, int n) {
    even(out, even, odd, w[0], w[1], w[2], w[3], n);
  }

  /** Odd columns of the output. */
  static void odd(float[] out, float[] even, float[] odd, float[] w, int n) {
    odd(out, even, odd, w[0], w[1], w[2], w[3], n);
  }

  private static void even(
      float[] out, float[] e, float[] o, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(w0, o[i], Math.fma(w1, e[i], Math.fma(w2, o[i + B], w3 * e[i + B])));
    }
  }

  private static void odd(
      float[] out, float[] e, float[] o, float w0, float w1, float w2, float w3, int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(w0, e[i], Math.fma(w1, o[i + B], Math.fma(w2, e[i + B], w3 * o[i + 2 * B])));
    }
  }

  /** out ← Σ w[k]·row k. */
  static void four(float[] out, float[] a, float[] b, float[] c, float[] d, float[] w, int n) {
    float w0 = w[0];
    float w1 = w[1];
    float w2 = w[2];
    float w3 = w[3];
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i], w3 * d[i])));
    }
  }
}
