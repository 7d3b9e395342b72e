package org.aliasfree.engine.cpu;

import java.util.Arrays;

/** Horizontal filters from some planes of columns to others. */
final class AcrossPlanes {
  private final int from;

  /** Weights by plane of the output, plane of the input, and shift in pixels. */
  private final float[][][] weights;

  private int reach;

  /** Makes room for {@code to} filters over {@code from} planes. */
  AcrossPlanes(int to, int from) {
    this.from = from;
    weights = new float[to][from][0];
  }

  /**
   * Sets the filter of a plane of the output.
   *
   * @param first column of the input that the first tap meets, counted over all planes
   * @param taps on consecutive columns
   */
  void put(int plane, int first, float[] taps) {
    for (int s = 0; s < from; s++) {
      float[] byShift = new float[(first + taps.length - 1 - s + from) / from];
      for (int k = 0; k < taps.length; k++) {
        if ((first + k) % from == s) {
          byShift[(first + k) / from] = taps[k];
        }
      }
      weights[plane][s] = byShift;
      reach = Math.max(reach, ShiftedRows.reach(byShift.length));
    }
  }

  /** Returns the pixels that rows need beyond those filtered. */
  int reach() {
    return reach;
  }

  /** out ← the filter of a plane on {@code planes}, or adds it. */
  void filter(float[] out, float[][] planes, int plane, boolean add, int n) {
    boolean holds = add;
    for (int s = 0; s < from; s++) {
      holds = ShiftedRows.filter(out, planes[s], weights[plane][s], holds, n);
    }
    if (!holds) {
      Arrays.fill(out, 0, n, 0);
    }
  }
}
