package org.aliasfree.spectrum;

/**
 * The N-th roots of unity, {@code e^{−2πik/N}} for k = 0 … N − 1: the factors of a transform.
 *
 * <p>Every one is a sine and a cosine of an angle of at most π/4 with exchanged places and signs.
 * So they are exact to the last digit but one, mirror each other, and are 0, 1 and √½ where they
 * should be.
 */
final class Roots {
  /** The real parts, {@code cos(2πk/N)}. */
  final double[] real;

  /** The imaginary parts, {@code −sin(2πk/N)}. */
  final double[] imaginary;

  Roots(int n) {
    real = new double[n];
    imaginary = new double[n];
    for (int k = 0; k < n; k++) {
      real[k] = cos(8L * k, n);
      imaginary[k] = 0 - cos(8L * k - 2L * n, n);
    }
  }

  /** Returns {@code cos(π/4 · eighths/n)}. */
  private static double cos(long eighths, long n) {
    long angle = Math.abs(eighths);
    if (angle > 4 * n) {
      angle = 8 * n - angle;
    }
    return angle > 2 * n ? -acute(4 * n - angle, n) : acute(angle, n);
  }

  private static double acute(long eighths, long n) {
    double octant = Math.PI / 4 / n;
    return eighths <= n ? Math.cos(octant * eighths) : Math.sin(octant * (2 * n - eighths));
  }
}
