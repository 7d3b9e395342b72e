package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;

/**
 * StyleGAN2's picture as a sum of the blocks' colours: the picture so far at twice its resolution,
 * plus the new colours with their bias, clamped.
 */
final class SkipSum {
  private final int shown;
  private final float[] bias;
  private final DoublingTaps taps;
  private final float clamp;

  /**
   * Makes the sum of a block.
   *
   * @param bias of each colour
   */
  SkipSum(float[] bias, DoublingTaps taps, double clamp) {
    this.bias = bias.clone();
    this.taps = taps;
    this.clamp = (float) clamp;
    shown = bias.length;
  }

  /**
   * Returns the picture after the block.
   *
   * @param before the picture of half the side {@code [count, shown, side/2, side/2]}, or null
   * @param colours {@code [count, side, side, channels]}
   */
  float[] run(float[] before, FloatBuffer colours, int count, int side, int channels, Team team) {
    float[] sum = new float[count * shown * side * side];
    team.run(
        count * side,
        (task, worker) -> {
          int plane = task / side * shown;
          int y = task % side;
          for (int c = 0; before != null && c < shown; c++) {
            doubleRow(before, plane + c, y, side / 2, sum);
          }
          float[] row = new float[side * channels];
          colours.get(task * row.length, row, 0, row.length);
          for (int c = 0; c < shown; c++) {
            addRow(row, channels, c, sum, ((plane + c) * side + y) * side, side);
          }
        });
    return sum;
  }

  /** Writes row {@code y} of a plane of side h at twice its resolution. */
  private void doubleRow(float[] before, int plane, int y, int h, float[] to) {
    int odd = y % 2;
    float[] upper = row(before, plane, y / 2 - 1 + odd, h);
    float[] lower = row(before, plane, y / 2 + odd, h);
    float upperTap = taps.along()[odd];
    float lowerTap = taps.along()[2 + odd];
    float[] between = new float[h + 2];
    for (int x = 0; x < h; x++) {
      between[x + 1] = upperTap * upper[x] + lowerTap * lower[x];
    }
    float[] w = taps.across();
    int at = (plane * 2 * h + y) * 2 * h;
    for (int x = 0; x < h; x++) {
      to[at + 2 * x] = w[0] * between[x] + w[2] * between[x + 1];
      to[at + 2 * x + 1] = w[1] * between[x + 1] + w[3] * between[x + 2];
    }
  }

  private static float[] row(float[] planes, int plane, int y, int h) {
    float[] row = new float[h];
    if (0 <= y && y < h) {
      System.arraycopy(planes, (plane * h + y) * h, row, 0, h);
    }
    return row;
  }

  private void addRow(float[] row, int channels, int c, float[] to, int at, int side) {
    for (int x = 0; x < side; x++) {
      float v = row[x * channels + c] + bias[c];
      to[at + x] += Math.max(-clamp, Math.min(clamp, v));
    }
  }
}
