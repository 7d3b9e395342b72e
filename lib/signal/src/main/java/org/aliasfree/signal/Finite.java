package org.aliasfree.signal;

/** Looks for NaN and infinity in an array, at the speed of reading it. */
public final class Finite {
  private Finite() {}

  /** Returns whether every value is finite. */
  public static boolean all(double[] values) {
    return all(values, values.length);
  }

  /** Returns whether the first {@code count} values are finite. */
  public static boolean all(double[] values, int count) {
    // 0·x is NaN if x is NaN or infinite, and a sum that met a NaN stays NaN. Four sums, because an
    // addition takes as long as four values.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i < count - 3; i += 4) {
      a += 0 * values[i];
      b += 0 * values[i + 1];
      c += 0 * values[i + 2];
      d += 0 * values[i + 3];
    }
    for (; i < count; i++) {
      a += 0 * values[i];
    }
    return a + b + c + d == 0;
  }
}
