package org.aliasfree.engine.cpu;

/**
 * The horizontal filter of twelve taps that halves the rate. Rules as in {@link Rows}.
 *
 * <p>The input's columns lie in {@code up} planes: column t is pixel {@code t div up} of plane
 * {@code t mod up}. So are the output's, in {@code up/2}. Plane e of the output takes its tap j
 * from column {@code 2e + j} of the input: the digits in the methods' names are the pixel shifts of
 * four taps.
 */
final class DownRows {
  private static final int B = Rows.BLOCK;

  private DownRows() {}

  /**
   * out ← Σ w[k + j]·column(2e + j), j = 0 … 11, or adds it.
   *
   * @param v two or four planes
   * @param e plane of the output
   * @param k place of the first weight in {@code w}
   * @param add whether the sum is added to what {@code out} holds
   */
  static void twelve(float[] out, float[][] v, int e, float[] w, int k, boolean add, int n) {
    if (v.length == 2) {
      fromTwo(out, v[0], v[1], w, k, add, n);
    } else if (e == 0) {
      fromFour(out, v[0], v[1], v[2], v[3], w, k, add, n);
    } else {
      fromFourLater(out, v[2], v[3], v[0], v[1], w, k, add, n);
    }
  }

  private static void fromTwo(
      float[] out, float[] a, float[] b, float[] w, int k, boolean add, int n) {
    if (add) {
      add0011(out, a, b, a, b, w[k], w[k + 1], w[k + 2], w[k + 3], n);
    } else {
      set0011(out, a, b, a, b, w[k], w[k + 1], w[k + 2], w[k + 3], n);
    }
    add2233(out, a, b, a, b, w[k + 4], w[k + 5], w[k + 6], w[k + 7], n);
    add4455(out, a, b, a, b, w[k + 8], w[k + 9], w[k + 10], w[k + 11], n);
  }

  private static void fromFour(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float[] w,
      int k,
      boolean add,
      int n) {
    if (add) {
      add0000(out, a, b, c, d, w[k], w[k + 1], w[k + 2], w[k + 3], n);
    } else {
      set0000(out, a, b, c, d, w[k], w[k + 1], w[k + 2], w[k + 3], n);
    }
    add1111(out, a, b, c, d, w[k + 4], w[k + 5], w[k + 6], w[k + 7], n);
    add2222(out, a, b, c, d, w[k + 8], w[k + 9], w[k + 10], w[k + 11], n);
  }

  /** The odd plane of the output starts two columns later, in planes c and d. */
  private static void fromFourLater(
      float[] out,
      float[] c,
      float[] d,
      float[] a,
      float[] b,
      float[] w,
      int k,
      boolean add,
      int n) {
    if (add) {
      add0011(out, c, d, a, b, w[k], w[k + 1], w[k + 2], w[k + 3], n);
    } else {
      set0011(out, c, d, a, b, w[k], w[k + 1], w[k + 2], w[k + 3], n);
    }
    add1122(out, c, d, a, b, w[k + 4], w[k + 5], w[k + 6], w[k + 7], n);
    add2233(out, c, d, a, b, w[k + 8], w[k + 9], w[k + 10], w[k + 11], n);
  }

  private static void set0000(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i], w3 * d[i])));
    }
  }

  private static void set0011(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i + B], w3 * d[i + B])));
    }
  }

  private static void add0000(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i], Math.fma(w3, d[i], out[i]))));
    }
  }

  private static void add0011(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i + B], Math.fma(w3, d[i + B], out[i]))));
    }
  }

  private static void add1111(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              a[i + B],
              Math.fma(w1, b[i + B], Math.fma(w2, c[i + B], Math.fma(w3, d[i + B], out[i]))));
    }
  }

  private static void add2222(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              a[i + 2 * B],
              Math.fma(
                  w1,
                  b[i + 2 * B],
                  Math.fma(w2, c[i + 2 * B], Math.fma(w3, d[i + 2 * B], out[i]))));
    }
  }

  private static void add1122(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              a[i + B],
              Math.fma(
                  w1, b[i + B], Math.fma(w2, c[i + 2 * B], Math.fma(w3, d[i + 2 * B], out[i]))));
    }
  }

  private static void add2233(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              a[i + 2 * B],
              Math.fma(
                  w1,
                  b[i + 2 * B],
                  Math.fma(w2, c[i + 3 * B], Math.fma(w3, d[i + 3 * B], out[i]))));
    }
  }

  private static void add4455(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              a[i + 4 * B],
              Math.fma(
                  w1,
                  b[i + 4 * B],
                  Math.fma(w2, c[i + 5 * B], Math.fma(w3, d[i + 5 * B], out[i]))));
    }
  }
}
