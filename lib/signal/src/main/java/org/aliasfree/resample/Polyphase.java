package org.aliasfree.resample;

/**
 * The inner loop of {@link Upfirdn} along one line of values.
 *
 * <p>Output o meets the taps t for which {@code o·down − padBefore + t} is a multiple of up: one
 * phase, {@code t = phase + k·up}. Outputs with the same phase follow each other at a distance of
 * {@code stride = up/gcd(up, down)} and move {@code step = down/gcd} values along the line. Four of
 * them are computed at a time: a processor adds to four sums in the time in which one sum waits for
 * its own last addition. Each sum goes in the order of the values, whatever its neighbours do.
 */
final class Polyphase {
  private static final int TOGETHER = 4;

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
    for (int first = 0; first < Math.min(stride, y.length); first++) {
      long start = (long) first * down - padBefore;
      int phase = (int) Math.floorMod(-start, (long) up);
      addPhase(y, first, x, phases[phase], (start + phase) / up);
    }
  }

  /**
   * Adds to outputs {@code first + q·stride} the sums over k of {@code taps[k]·x[start + q·step +
   * k]}.
   */
  private void addPhase(double[] y, int first, double[] x, double[] taps, long start) {
    int count = (y.length - 1 - first) / stride + 1;
    // From..to: outputs all of whose taps meet values.
    int from = (int) Math.min(count, Math.max(0, Math.floorDiv(-start + step - 1, step)));
    long room = x.length - taps.length - start;
    int to = (int) Math.max(from, Math.min(count, Math.floorDiv(room, step) + 1));
    int q = 0;
    for (; q < from; q++) {
      y[first + q * stride] += edge(x, taps, start + (long) q * step);
    }
    for (; q + TOGETHER <= to; q += TOGETHER) {
      addFour(y, first + q * stride, x, (int) (start + (long) q * step), taps);
    }
    for (; q < count; q++) {
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

  /** Adds to four outputs from {@code y[o]} on, whose taps meet values from {@code x[i]} on. */
  private void addFour(double[] y, int o, double[] x, int i, double[] taps) {
    int i1 = i + step;
    int i2 = i1 + step;
    int i3 = i2 + step;
    double sum = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int k = 0; k < taps.length; k++) {
      double tap = taps[k];
      sum += tap * x[i + k];
      sum1 += tap * x[i1 + k];
      sum2 += tap * x[i2 + k];
      sum3 += tap * x[i3 + k];
    }
    y[o] += sum;
    y[o + stride] += sum1;
    y[o + 2 * stride] += sum2;
    y[o + 3 * stride] += sum3;
  }
}
