package org.aliasfree.engine.cpu;

/**
 * Operations on rows of pixels, {@code [pixel][channel]} with {@link #BLOCK} channels a pixel,
 * written so that the virtual machine's compiler turns each into vector instructions.
 *
 * <p>Its conditions, found by measurement on 17 and 25: one counted loop over a contiguous range
 * with one store; at most six input arrays at one index, or four taps at shifted ones, else the
 * loop's body exceeds the limit for unrolling and stays scalar; shifts are compile-time constants
 * and multiples of 16; no calls but {@code fma}, {@code abs}, {@code max} and {@code min}; and each
 * loop in a small method of its own.
 */
final class Rows {
  /** Channels of a pixel in a row. */
  static final int BLOCK = 32;

  private Rows() {}

  /** x ← x·scale + bias. */
  static void affine(float[] x, float[] scale, float[] bias, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Math.fma(x[i], scale[i], bias[i]);
    }
  }

  /** x ← x·scale. */
  static void scale(float[] x, float[] scale, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= scale[i];
    }
  }

  /** x ← x + value, n elements from a place on. */
  static void shift(float[] x, float value, int from, int n) {
    for (int i = from; i < from + n; i++) {
      x[i] += value;
    }
  }

  /** out ← a + b. */
  static void sum(float[] out, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + b[i];
    }
  }

  /** x ← p·x + q·|x|: the leaky ReLU of slope s with p = (1 + s)/2, q = (1 − s)/2. */
  static void bend(float[] x, float p, float q, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Math.fma(q, Math.abs(x[i]), p * x[i]);
    }
  }

  /** x ← x, but at least −bound and at most bound. */
  static void clamp(float[] x, float bound, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Math.max(-bound, Math.min(bound, x[i]));
    }
  }

  /** most ← max(most, |x|), element by element. */
  static void runningMaximum(float[] most, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      most[i] = Math.max(most[i], Math.abs(x[i]));
    }
  }

  /** Returns the largest of the first n elements; NaN if one is. */
  static float maximum(float[] x, int n) {
    float most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, x[i]);
    }
    return most;
  }

  /** Writes one pixel's values to each of {@code pixels} pixels. */
  static void repeat(float[] to, float[] values, int from, int firstPixel, int pixels) {
    for (int i = firstPixel; i < firstPixel + pixels; i++) {
      System.arraycopy(values, from, to, i * BLOCK, BLOCK);
    }
  }
}
