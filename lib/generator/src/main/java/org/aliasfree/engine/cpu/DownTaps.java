package org.aliasfree.engine.cpu;

import java.util.Arrays;
import org.aliasfree.weights.Tensor;

/**
 * A down filter, its taps reversed: what a convolution becomes when it is summed as a correlation.
 * It is separable, with a line of taps, or radial, with a table.
 */
final class DownTaps {
  /** No filter. */
  static final DownTaps NONE = new DownTaps(1, new float[] {1}, null);

  /** Rows of a filter may differ by so much, of its largest tap, and still be folded. */
  private static final float MIRROR_TOLERANCE = 1e-6f;

  private final int size;
  private final float[] line;
  private final float[] table;

  private DownTaps(int size, float[] line, float[] table) {
    this.size = size;
    this.line = line;
    this.table = table;
  }

  /** Returns the filter with taps {@code [n]}, along both axes, or {@code [n, n]}. */
  static DownTaps of(Tensor taps) {
    float[] reversed = taps.toArray();
    for (int i = 0, j = reversed.length - 1; i < j; i++, j--) {
      float swap = reversed[i];
      reversed[i] = reversed[j];
      reversed[j] = swap;
    }
    boolean line = taps.rank() == 1;
    return new DownTaps(taps.side(0), line ? reversed : null, line ? null : reversed);
  }

  /** Returns the number of taps along an axis, 1 for no filter. */
  int size() {
    return size;
  }

  /** Returns whether the filter is radial. */
  boolean isRadial() {
    return table != null;
  }

  /** Returns the taps of a separable filter, not a copy. */
  float[] line() {
    return line;
  }

  /** Returns the taps {@code [row·size + column]} of a radial filter, not a copy. */
  float[] table() {
    return table;
  }

  /** Returns row {@code i} of the radial filter: a copy. */
  float[] row(int i) {
    return Arrays.copyOfRange(table, i * size, (i + 1) * size);
  }

  /** Returns whether the radial filter's rows mirror each other, as those of a jinc do. */
  boolean rowsMirror() {
    float most = 0;
    float worst = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        float tap = table[i * size + j];
        most = Math.max(most, Math.abs(tap));
        worst = Math.max(worst, Math.abs(tap - table[(size - 1 - i) * size + j]));
      }
    }
    return worst <= MIRROR_TOLERANCE * most;
  }
}
