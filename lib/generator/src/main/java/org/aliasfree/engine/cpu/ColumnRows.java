package org.aliasfree.engine.cpu;

import java.util.Arrays;

/** Combinations of rows at the same columns: vertical filters. Rules as in {@link Rows}. */
final class ColumnRows {
  private static final int SIX = 6;

  private ColumnRows() {}

  /** out ← bent Σ w[k]·row k, six rows; p and q as in {@link Rows#bend}. */
  static void bentSix(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float[] e,
      float[] f,
      float[] w,
      float p,
      float q,
      int n) {
    float w0 = w[0];
    float w1 = w[1];
    float w2 = w[2];
    float w3 = w[3];
    float w4 = w[4];
    float w5 = w[5];
    for (int i = 0; i < n; i++) {
      float v =
          Math.fma(
              w0,
              a[i],
              Math.fma(
                  w1, b[i], Math.fma(w2, c[i], Math.fma(w3, d[i], Math.fma(w4, e[i], w5 * f[i])))));
      out[i] = Math.fma(q, Math.abs(v), p * v);
    }
  }

  /** out ← Σ w[k]·rows[(first + k) mod 12], twelve rows of a ring. */
  static void twelve(float[] out, float[][] ring, int first, float[] w, int n) {
    six(
        out,
        ring[first % 12],
        ring[(first + 1) % 12],
        ring[(first + 2) % 12],
        ring[(first + 3) % 12],
        ring[(first + 4) % 12],
        ring[(first + 5) % 12],
        w,
        0,
        n);
    sixMore(
        out,
        ring[(first + 6) % 12],
        ring[(first + 7) % 12],
        ring[(first + 8) % 12],
        ring[(first + 9) % 12],
        ring[(first + 10) % 12],
        ring[(first + 11) % 12],
        w,
        6,
        n);
  }

  /**
   * out ← Σ w[k]·ring[(first + k) mod its length], for any number of weights.
   *
   * @param first not negative
   */
  static void any(float[] out, float[][] ring, int first, float[] w, int n) {
    int k = 0;
    if (w.length < SIX) {
      Arrays.fill(out, 0, n, 0);
    }
    for (; k + SIX <= w.length; k += SIX) {
      float[] a = ring[(first + k) % ring.length];
      float[] b = ring[(first + k + 1) % ring.length];
      float[] c = ring[(first + k + 2) % ring.length];
      float[] d = ring[(first + k + 3) % ring.length];
      float[] e = ring[(first + k + 4) % ring.length];
      float[] f = ring[(first + k + 5) % ring.length];
      if (k == 0) {
        six(out, a, b, c, d, e, f, w, k, n);
      } else {
        sixMore(out, a, b, c, d, e, f, w, k, n);
      }
    }
    for (; k + 2 < w.length; k += 3) {
      float[] a = ring[(first + k) % ring.length];
      float[] b = ring[(first + k + 1) % ring.length];
      float[] c = ring[(first + k + 2) % ring.length];
      threeMore(out, a, b, c, w[k], w[k + 1], w[k + 2], n);
    }
    for (; k < w.length; k++) {
      oneMore(out, ring[(first + k) % ring.length], w[k], n);
    }
  }

  /** out ← bent Σ w[k]·ring[(first + k) mod its length], for any number of weights. */
  static void bent(float[] out, float[][] ring, int first, float[] w, float p, float q, int n) {
    if (w.length != SIX || ring.length != SIX) {
      any(out, ring, first, w, n);
      Rows.bend(out, p, q, n);
      return;
    }
    bentSix(
        out,
        ring[first],
        ring[(first + 1) % SIX],
        ring[(first + 2) % SIX],
        ring[(first + 3) % SIX],
        ring[(first + 4) % SIX],
        ring[(first + 5) % SIX],
        w,
        p,
        q,
        n);
  }

  private static void threeMore(
      float[] out, float[] a, float[] b, float[] c, float w0, float w1, float w2, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i], out[i])));
    }
  }

  private static void oneMore(float[] out, float[] a, float w, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(w, a[i], out[i]);
    }
  }

  private static void six(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float[] e,
      float[] f,
      float[] w,
      int from,
      int n) {
    float w0 = w[from];
    float w1 = w[from + 1];
    float w2 = w[from + 2];
    float w3 = w[from + 3];
    float w4 = w[from + 4];
    float w5 = w[from + 5];
    for (int i = 0; i < n; i++) {
      out[i] =
          Math.fma(
              w0,
              a[i],
              Math.fma(
                  w1, b[i], Math.fma(w2, c[i], Math.fma(w3, d[i], Math.fma(w4, e[i], w5 * f[i])))));
    }
  }

  private static void sixMore(
      float[] out,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float[] e,
      float[] f,
      float[] w,
      int from,
      int n) {
    float w0 = w[from];
    float w1 = w[from + 1];
    float w2 = w[from + 2];
    float w3 = w[from + 3];
    float w4 = w[from + 4];
    float w5 = w[from + 5];
    for (int i = 0; i < n; i++) {
      float v = Math.fma(w4, e[i], Math.fma(w5, f[i], out[i]));
      out[i] = Math.fma(w0, a[i], Math.fma(w1, b[i], Math.fma(w2, c[i], Math.fma(w3, d[i], v))));
    }
  }
}
