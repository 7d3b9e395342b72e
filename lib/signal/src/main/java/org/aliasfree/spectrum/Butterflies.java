package org.aliasfree.spectrum;

/**
 * The inner loops of {@link ColumnFft}: each does one step to whole rows of numbers.
 *
 * <p>They are written so that HotSpot makes vector instructions of them: one counted loop over the
 * same index of several arrays, everything read before anything is stored, at most five arrays to
 * read, four to store. A loop that does a whole butterfly of four or five is too long (over 60
 * nodes of the compiler, {@code LoopUnrollLimit}) and stays scalar. So their number of memory
 * accesses is not the least, but their time is. Arrays named in pairs, {@code ar, ai}, are the real
 * and imaginary parts of a row of complex numbers.
 */
final class Butterflies {
  private Butterflies() {}

  /** {@code a, b ← a + w·b, a − w·b}, the butterfly of Cooley and Tukey. */
  static void two(
      double[] ar, double[] ai, double[] br, double[] bi, double wr, double wi, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = ar[i];
      double y = ai[i];
      double u = br[i];
      double v = bi[i];
      double p = wr * u - wi * v;
      double q = wr * v + wi * u;
      ar[i] = x + p;
      ai[i] = y + q;
      br[i] = x - p;
      bi[i] = y - q;
    }
  }

  /** {@code a ← w·a}. */
  static void turn(double[] ar, double[] ai, double wr, double wi, int from, int to) {
    for (int i = from; i < to; i++) {
      double u = ar[i];
      double v = ai[i];
      ar[i] = wr * u - wi * v;
      ai[i] = wr * v + wi * u;
    }
  }

  /** {@code a[i] ← w[i]·a[i]}. */
  static void turn(double[] ar, double[] ai, double[] wr, double[] wi, int from, int to) {
    for (int i = from; i < to; i++) {
      double u = ar[i];
      double v = ai[i];
      double c = wr[i];
      double s = wi[i];
      ar[i] = c * u - s * v;
      ai[i] = c * v + s * u;
    }
  }

  /** {@code a ← a + b}. */
  static void add(double[] a, double[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] += b[i];
    }
  }

  /** {@code a ← a + b + c}. */
  static void add(double[] a, double[] b, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] += b[i] + c[i];
    }
  }

  /** {@code a, b ← a + b, a − b}. */
  static void sumAndDifference(double[] a, double[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = a[i];
      double y = b[i];
      a[i] = x + y;
      b[i] = x - y;
    }
  }

  /** {@code a, b ← 2·(a + b), 2·(a − b)}. */
  static void twiceSumAndDifference(double[] a, double[] b, int to) {
    for (int i = 0; i < to; i++) {
      double x = 2 * a[i];
      double y = 2 * b[i];
      a[i] = x + y;
      b[i] = x - y;
    }
  }

  /** {@code a ← 2·conj a}. */
  static void twiceConjugate(double[] ar, double[] ai, int to) {
    for (int i = 0; i < to; i++) {
      ar[i] = 2 * ar[i];
      ai[i] = -2 * ai[i];
    }
  }

  /** {@code a, b ← e + w·o, conj(e − w·o)} with {@code e, i·o = a ± conj b}. */
  static void join(
      double[] ar, double[] ai, double[] br, double[] bi, double wr, double wi, int to) {
    for (int i = 0; i < to; i++) {
      double x = ar[i];
      double y = ai[i];
      double u = br[i];
      double v = bi[i];
      double er = x + u;
      double ei = y - v;
      double or = y + v;
      double oi = u - x;
      double p = wr * or - wi * oi;
      double q = wr * oi + wi * or;
      ar[i] = er + p;
      ai[i] = ei + q;
      br[i] = er - p;
      bi[i] = q - ei;
    }
  }

  /** {@code y, z ← (a + b) ± (c + d)}. */
  static void pairOfSums(
      double[] y, double[] z, double[] a, double[] b, double[] c, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      double p = a[i] + b[i];
      double q = c[i] + d[i];
      y[i] = p + q;
      z[i] = p - q;
    }
  }

  /** {@code y, z ← (a − b) ± (c − d)}. */
  static void pairOfDifferences(
      double[] y, double[] z, double[] a, double[] b, double[] c, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      double p = a[i] - b[i];
      double q = c[i] - d[i];
      y[i] = p + q;
      z[i] = p - q;
    }
  }

  /** {@code y, z ← (a + c·s) ± k·d}. */
  static void pair(
      double[] y,
      double[] z,
      double[] a,
      double[] s,
      double[] d,
      double c,
      double k,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      double p = a[i] + c * s[i];
      double q = k * d[i];
      y[i] = p + q;
      z[i] = p - q;
    }
  }

  /** {@code y, z ← (a + c·s + e·t) ± (k·d + l·f)}. */
  static void pair(
      double[] y,
      double[] z,
      double[] a,
      double[] s,
      double[] t,
      double[] d,
      double[] f,
      double c,
      double e,
      double k,
      double l,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      double p = a[i] + c * s[i] + e * t[i];
      double q = k * d[i] + l * f[i];
      y[i] = p + q;
      z[i] = p - q;
    }
  }

  /** {@code y, z ← y + c·s + k·d, z + c·s − k·d}. */
  static void addPair(
      double[] y, double[] z, double[] s, double[] d, double c, double k, int from, int to) {
    for (int i = from; i < to; i++) {
      double p = c * s[i];
      double q = k * d[i];
      double u = y[i];
      double v = z[i];
      y[i] = u + (p + q);
      z[i] = v + (p - q);
    }
  }
}
