package org.aliasfree.resample;

import java.util.Arrays;

/**
 * Filters along lines, many outputs at a time.
 *
 * <p>All outputs of one phase are {@code y[q] = Σ taps[k]·x[q·step + k]}: the line, shifted by one
 * value for each tap and kept every {@code step}-th, summed up. With an array for each shift that
 * is a {@link RowSum}. Lines are cut into pieces, short ones are laid one behind the other, so that
 * the arrays of a tile stay in the first-level cache.
 */
final class Lines {
  /** Outputs of one phase in a tile. */
  private static final int TILE = 256;

  private final Polyphase polyphase;
  private final int stride;
  private final int step;
  private final int reach;

  /** Makes a filter of the phases. */
  Lines(Polyphase polyphase) {
    this.polyphase = polyphase;
    stride = polyphase.stride();
    step = polyphase.step();
    reach = polyphase.reach();
  }

  /**
   * Adds the result for each line of {@code x}, with zeros around it, to the same line of {@code
   * y}.
   *
   * @param y lines of the same length
   * @param x as many lines, of one length too
   */
  void addTo(double[][] y, double[][] x) {
    if (y.length == 0) {
      return;
    }
    int periods = (y[0].length - 1) / stride + 1;
    int pieces = (periods - 1) / TILE + 1; // of a line
    int piece = (periods - 1) / pieces + 1;
    int room = piece + (reach - 1) / step;
    int together = Math.min(pieces * y.length, Math.max(1, TILE / room));
    Tile tile = new Tile(together * room);
    for (int from = 0; from < pieces * y.length; from += together) {
      int count = Math.min(together, pieces * y.length - from);
      for (int i = 0; i < count; i++) {
        int first = (from + i) % pieces * piece;
        tile.read(x[(from + i) / pieces], polyphase.start(0) + (long) first * step, i * room, room);
      }
      tile.shift();
      for (int o = 0; o < Math.min(stride, y[0].length); o++) {
        double[] sum = tile.sum(o);
        for (int i = 0; i < count; i++) {
          int first = (from + i) % pieces * piece;
          add(y[(from + i) / pieces], o + first * stride, stride, sum, i * room, piece);
        }
      }
    }
  }

  /** Adds {@code count} values, or as many as there is room for, to every {@code stride}-th. */
  private static void add(double[] y, int o, int stride, double[] sum, int from, int count) {
    int n = Math.min(count, (y.length - o + stride - 1) / stride);
    for (int i = 0; i < n; i++) {
      y[o + i * stride] += sum[from + i];
    }
  }

  /** Values of some pieces, one behind the other. */
  private final class Tile {
    private final double[][] dealt; // [p][q]: value q·step + p
    private final double[][] shifted; // [j][q]: value q·step + j
    private final double[] sum;

    Tile(int size) {
      int outputs = size - (reach - 1) / step;
      dealt = new double[Math.min(step, reach)][size];
      shifted = new double[reach][outputs];
      sum = new double[outputs];
    }

    /** Deals {@code count·step} values of a line from {@code first} on, zeros beyond its ends. */
    void read(double[] x, long first, int at, int count) {
      for (int p = 0; p < dealt.length; p++) {
        long start = first + p;
        int from = (int) Math.max(0, Math.min(count, Math.floorDiv(step - 1 - start, step)));
        int to =
            (int) Math.max(from, Math.min(count, Math.floorDiv(x.length - 1 - start, step) + 1));
        Arrays.fill(dealt[p], at, at + from, 0);
        everyStep(x, (int) (start + (long) from * step), dealt[p], at + from, to - from);
        Arrays.fill(dealt[p], at + to, at + count, 0);
      }
    }

    private void everyStep(double[] x, int first, double[] to, int at, int count) {
      if (step == 1) {
        System.arraycopy(x, count == 0 ? 0 : first, to, at, count);
        return;
      }
      for (int i = 0; i < count; i++) {
        to[at + i] = x[first + i * step];
      }
    }

    /** Makes the shifts of what was read. */
    void shift() {
      for (int j = 0; j < reach; j++) {
        System.arraycopy(dealt[j % step], j / step, shifted[j], 0, sum.length);
      }
    }

    /** Returns outputs o, o + stride, … of all pieces; valid until the next call. */
    double[] sum(int o) {
      RowSum.set(sum, polyphase.taps(o), shifted, polyphase.start(o) - polyphase.start(0));
      return sum;
    }
  }
}
