package org.aliasfree.resample;

import java.util.Arrays;

/**
 * The inner loop of {@link Upfirdn} along one line of values.
 *
 * <p>Output o meets the taps t for which {@code o·down − padBefore + t} is a multiple of up: one
 * phase, {@code t = phase + k·up}. Outputs with the same phase follow each other at a distance of
 * {@code stride = up/gcd(up, down)} and move {@code step = down/gcd} values along the line. They
 * are computed together, tap by tap over whole blocks, which runs several times faster than output
 * by output; the order of every sum is the same.
 */
final class Polyphase {
  private static final int BLOCK = 1024;

  private final double[][] phases; // [phase][k] = taps[phase + k·up], in the order of the values
  private final int up;
  private final int down;
  private final int padBefore;
  private final int stride;
  private final int step;

  /** Takes the taps in the operation's order, times its gain. */
  Polyphase(Upfirdn operation, double[] taps) {
    up = operation.up();
    down = operation.down();
    padBefore = operation.padBefore();
    int gcd = gcd(up, down);
    stride = up / gcd;
    step = down / gcd;
    int n = taps.length;
    phases = new double[up][];
    for (int phase = 0; phase < up; phase++) {
      phases[phase] = new double[Math.max(0, (n - phase + up - 1) / up)];
      for (int k = 0; k < phases[phase].length; k++) {
        int t = phase + k * up;
        phases[phase][k] = operation.gain() * taps[operation.flip() ? t : n - 1 - t];
      }
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Adds the result for the values {@code x}, with zeros around them, to {@code y}. */
  void addTo(double[] y, double[] x) {
    double[][] dealt = dealt(x);
    double[] sums = new double[Math.min(BLOCK, y.length / stride + 1)];
    for (int first = 0; first < Math.min(stride, y.length); first++) {
      long start = (long) first * down - padBefore;
      int phase = (int) Math.floorMod(-start, (long) up);
      addPhase(y, first, x, dealt, phases[phase], (start + phase) / up, sums);
    }
  }

  /**
   * Adds to outputs {@code first + q·stride} the sums over k of {@code taps[k]·x[start + q·step +
   * k]}.
   */
  private void addPhase(
      double[] y,
      int first,
      double[] x,
      double[][] dealt,
      double[] taps,
      long start,
      double[] sums) {
    int count = (y.length - 1 - first) / stride + 1;
    // From..to: outputs all of whose taps meet values.
    int from = (int) Math.min(count, Math.max(0, Math.floorDiv(-start + step - 1, step)));
    long room = x.length - taps.length - start;
    int to = (int) Math.max(from, Math.min(count, Math.floorDiv(room, step) + 1));
    for (int q = 0; q < from; q++) {
      y[first + q * stride] += edge(x, taps, start + (long) q * step);
    }
    for (int q = from; q < to; q += sums.length) {
      int n = Math.min(sums.length, to - q);
      addBlock(y, first + q * stride, dealt, taps, start + (long) q * step, sums, n);
    }
    for (int q = to; q < count; q++) {
      y[first + q * stride] += edge(x, taps, start + (long) q * step);
    }
  }

  private static double edge(double[] x, double[] taps, long start) {
    double sum = 0;
    int to = (int) Math.min(taps.length, x.length - start);
    for (int k = (int) Math.max(0, Math.min(taps.length, -start)); k < to; k++) {
      sum += taps[k] * x[(int) (start + k)];
    }
    return sum;
  }

  private void addBlock(
      double[] y, int first, double[][] dealt, double[] taps, long start, double[] sums, int n) {
    Arrays.fill(sums, 0, n, 0);
    for (int k = 0; k < taps.length; k++) {
      int i = (int) (start + k);
      addScaled(sums, taps[k], dealt[i % step], i / step, n);
    }
    for (int q = 0; q < n; q++) {
      y[first + q * stride] += sums[q];
    }
  }

  /** Adds {@code factor·x[from + q]} to {@code sums[q]}, q = 0 … n − 1. */
  static void addScaled(double[] sums, double factor, double[] x, int from, int n) {
    for (int q = 0; q < n; q++) {
      sums[q] += factor * x[from + q];
    }
  }

  /** Deals the values out like cards, [i mod step][i / step], so that steps become neighbours. */
  private double[][] dealt(double[] x) {
    if (step == 1) {
      return new double[][] {x};
    }
    double[][] dealt = new double[step][x.length / step + 1];
    for (int i = 0; i < x.length; i++) {
      dealt[i % step][i / step] = x[i];
    }
    return dealt;
  }
}
