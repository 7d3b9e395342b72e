package org.aliasfree.image;

import java.util.List;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * The same narrow strip of every picture of a film, side by side (Karras et al. 2021, Fig. 1
 * right).
 *
 * <p>Detail that moves with the picture draws slanted bands; detail that sticks to the pixels draws
 * streaks along the time axis.
 */
public final class SlitScan {
  private SlitScan() {}

  /**
   * Returns one column of every picture; time runs to the right.
   *
   * @param frames at least one, {@code [channels, height, width]} each
   * @param column which, from 0
   * @return {@code [channels, height, frames]}
   * @throws IllegalArgumentException if there is no frame, shapes differ or the column lies outside
   */
  public static Tensor ofColumn(List<Tensor> frames, int column) {
    int[] shape = checked(frames);
    Require.that(
        0 <= column && column < shape[2],
        "column must lie in 0 … %s, got %s",
        shape[2] - 1,
        column);
    float[] scan = new float[shape[0] * shape[1] * frames.size()];
    for (int t = 0; t < frames.size(); t++) {
      for (int line = 0; line < shape[0] * shape[1]; line++) {
        scan[line * frames.size() + t] = frames.get(t).at(line * shape[2] + column);
      }
    }
    return Tensor.of(new int[] {shape[0], shape[1], frames.size()}, scan);
  }

  /**
   * Returns one row of every picture; time runs down.
   *
   * @param frames at least one, {@code [channels, height, width]} each
   * @param row which, from 0
   * @return {@code [channels, frames, width]}
   * @throws IllegalArgumentException if there is no frame, shapes differ or the row lies outside
   */
  public static Tensor ofRow(List<Tensor> frames, int row) {
    int[] shape = checked(frames);
    Require.that(0 <= row && row < shape[1], "row must lie in 0 … %s, got %s", shape[1] - 1, row);
    float[] scan = new float[shape[0] * frames.size() * shape[2]];
    for (int c = 0; c < shape[0]; c++) {
      for (int t = 0; t < frames.size(); t++) {
        int from = (c * shape[1] + row) * shape[2];
        frames.get(t).copyTo(from, scan, (c * frames.size() + t) * shape[2], shape[2]);
      }
    }
    return Tensor.of(new int[] {shape[0], frames.size(), shape[2]}, scan);
  }

  private static int[] checked(List<Tensor> frames) {
    Require.that(!frames.isEmpty(), "a slit scan needs frames");
    int[] shape = frames.get(0).shape();
    Require.that(shape.length == 3, "frames need 3 axes, got %s", frames.get(0));
    for (Tensor frame : frames) {
      Require.that(
          frame.hasShape(shape), "frames must have one shape, %s, got %s", frames.get(0), frame);
    }
    return shape;
  }
}
