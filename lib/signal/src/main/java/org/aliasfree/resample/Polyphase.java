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
    return Math.floorDiv((long) o * down - padBefore + up - 1, up);
  }

  /** Returns the taps of output {@code o}, in the order of the values; not to be modified. */
  double[] taps(int o) {
    return phases[(int) Math.floorMod(padBefore - (long) o * down, (long) up)];
  }

  /** Returns how many values the outputs of one stride meet, from the first to the last. */
  int reach() {
    int reach = 0;
    for (int o = 0; o < stride; o++) {
      reach = Math.max(reach, (int) (start(o) - start(0)) + taps(o).length);
    }
    return reach;
  }

  /**
   * Sets a row of the result of filtering across rows: output {@code o} of every column.
   *
   * @param rows {@code [row][column]}, beyond them zeros
   */
  void across(double[] row, int o, double[][] rows) {
    RowSum.set(row, taps(o), rows, start(o));
  }
}
