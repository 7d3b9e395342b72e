package org.aliasfree.resample;

/**
 * The taps of an {@link Upfirdn} that meet values, phase by phase.
 *
 * <p>Output o meets the taps t for which {@code o·down − padBefore + t} is a multiple of up: one
 * phase, {@code t = phase + k·up}, whose tap k meets value {@code start(o) + k}. Phases recur every
 * {@code stride = up/gcd(up, down)} outputs, {@code step = down/gcd} values further on.
 */
final class Polyphase {
  private final double[][] phases; // [phase][k] = taps[phase + k·up], in the order of the values
  private final long[] starts; // of outputs before the phases recur
  private final int[] phase;
  private final int up;
  private final int down;
  private final int padBefore;
  private final int taps;
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
    this.taps = n;
    phases = new double[up][];
    for (int phase = 0; phase < up; phase++) {
      phases[phase] = new double[Math.max(0, (n - phase + up - 1) / up)];
      for (int k = 0; k < phases[phase].length; k++) {
        int t = phase + k * up;
        phases[phase][k] = operation.gain() * taps[operation.flip() ? t : n - 1 - t];
      }
    }
    starts = new long[stride];
    phase = new int[stride];
    for (int o = 0; o < stride; o++) {
      starts[o] = Math.floorDiv(place(o) + up - 1, up);
      phase[o] = (int) (starts[o] * up - place(o));
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Returns after how many outputs the phases recur. */
  int stride() {
    return stride;
  }

  /** Returns how many values lie between those that tap 0 of outputs a stride apart meets. */
  int step() {
    return step;
  }

  /** Returns the number of the value that tap 0 of output {@code o} meets; it need not exist. */
  long start(int o) {
    return (long) (o / stride) * step + starts[o % stride];
  }

  /** Returns the number after that of the last value that output {@code o} meets. */
  long end(int o) {
    return Math.floorDiv(place(o) + taps - 1, up) + 1;
  }

  /** Returns where on the raised grid the first tap of an output lies. */
  private long place(int o) {
    return (long) o * down - padBefore;
  }

  /** Returns how many outputs in a row are made of about {@code values} values, at least one. */
  int outputsOf(int values) {
    return (int) Math.max(1, Math.min(values, (long) values * up / down));
  }

  /** Returns how many values {@code outputs} outputs in a row meet at most. */
  int mostValues(int outputs) {
    return (int) (((outputs - 1L) * down + up - 1) / up) + phases[0].length;
  }

  /**
   * Sets rows of the result of filtering across rows: outputs {@code o}, {@code o} + 1, … of every
   * column.
   *
   * @param n how many
   * @param rows {@code [row][column]}, value {@code first} and those after it; all others are zeros
   */
  void across(double[][] outputs, int o, int n, double[][] rows, long first) {
    long begin = (long) (o / stride) * step - first;
    int i = o % stride;
    for (int r = 0; r < n; r++) {
      RowSum.set(outputs[r], phases[phase[i]], rows, begin + starts[i]);
      i++;
      if (i == stride) {
        i = 0;
        begin += step;
      }
    }
  }
}
