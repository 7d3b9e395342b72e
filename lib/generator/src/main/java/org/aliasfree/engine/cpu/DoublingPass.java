package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * What follows StyleGAN2's convolution between inserted zeros: the filter of four taps, which comes
 * back to an even side, demodulation, noise, bias, leaky ReLU and clamp.
 *
 * <p>Row t of the output needs rows t − 1 … t + 2 of the map of side 2h + 1, outside which are
 * zeros; so do columns.
 */
final class DoublingPass {
  private static final int B = Rows.BLOCK;
  private static final int RING = 4;

  private final int side;
  private final int channels;
  private final DoublingTaps taps;
  private final Bend bend;
  private final Workspace[] workspaces;
  private int columns;

  /**
   * Makes the pass of a layer.
   *
   * @param side of the output, 2h
   * @param channels as stored
   */
  DoublingPass(int side, int channels, DoublingTaps taps, Bend bend, int threads) {
    this.side = side;
    this.channels = channels;
    this.taps = taps;
    this.bend = bend;
    workspaces = new Workspace[threads];
  }

  /**
   * Does the pass on a batch.
   *
   * @param noise added before the bias {@code [batch or 1][side·side]}, or null
   */
  void run(PassMaps maps, FourPhases phases, float[][] noise, Team team) {
    Tiling tiling = Tiling.of(phases.batch(), side, channels, 2, team.threads());
    if (tiling.columns() > columns) {
      Arrays.fill(workspaces, null);
      columns = tiling.columns();
    }
    team.run(
        tiling.count(),
        (task, worker) -> {
          if (workspaces[worker] == null) {
            workspaces[worker] = new Workspace(columns / 2);
          }
          tile(tiling.tile(task), maps, phases, noise, workspaces[worker]);
        });
  }

  private void tile(Tile tile, PassMaps maps, FourPhases phases, float[][] noise, Workspace work) {
    work.begin(tile, maps);
    float[] grain = noise == null ? null : noise[Math.min(tile.image(), noise.length - 1)];
    for (int m = -1; m <= side + 1; m++) {
      fullRow(tile, maps.in(), phases, work, m);
      int t = m - 2;
      if (t >= 0) {
        outRow(tile, maps.out(), work, t, grain);
      }
    }
  }

  /** Reads row {@code m} of the map of side 2h + 1 and filters it along its columns. */
  private void fullRow(Tile tile, FloatBuffer in, FourPhases phases, Workspace work, int m) {
    float[][] rows = work.ring[(m + RING) % RING];
    if (m < 0 || m > side) {
      Arrays.fill(rows[0], 0);
      Arrays.fill(rows[1], 0);
      return;
    }
    int first = tile.firstColumn() / 2;
    int pixels = work.pixels;
    read(in, phases, tile, m, 0, first, work.even, pixels + 1);
    read(in, phases, tile, m, 1, first - 1, work.odd, pixels + 2);
    DoublingRows.even(rows[0], work.even, work.odd, taps.across(), pixels * B);
    DoublingRows.odd(rows[1], work.even, work.odd, taps.across(), pixels * B);
  }

  /** Reads pixels of the even or odd columns; zeros where there are none. */
  private void read(
      FloatBuffer in,
      FourPhases phases,
      Tile tile,
      int m,
      int parity,
      int first,
      float[] to,
      int pixels) {
    int row = phases.row(m % 2, parity, tile.image(), m / 2) + tile.firstChannel();
    for (int i = 0; i < pixels; i++) {
      int p = first + i;
      if (0 <= p && p < phases.length(parity)) {
        in.get(row + p * channels, to, i * B, B);
      } else {
        Arrays.fill(to, i * B, (i + 1) * B, 0);
      }
    }
  }

  private void outRow(Tile tile, FloatBuffer out, Workspace work, int t, float[] noise) {
    int n = work.pixels * B;
    float[][][] ring = work.ring;
    for (int e = 0; e < 2; e++) {
      float[] v = work.out;
      DoublingRows.four(
          v,
          ring[(t + 3) % RING][e],
          ring[t % RING][e],
          ring[(t + 1) % RING][e],
          ring[(t + 2) % RING][e],
          taps.along(),
          n);
      Rows.affine(v, work.scale, work.bias, n);
      int pixel = t * side + tile.firstColumn() + e;
      if (noise != null) {
        addNoise(v, noise, pixel, work.pixels);
      }
      Rows.bend(v, bend.p(), bend.q(), n);
      if (!Float.isInfinite(bend.clamp())) {
        Rows.clamp(v, bend.clamp(), n);
      }
      Rows.scale(v, work.outScale, n);
      int to = (tile.image() * side * side + pixel) * channels + tile.firstChannel();
      for (int i = 0; 2 * i + e < tile.columns(); i++) {
        out.put(to + 2 * i * channels, v, i * B, B);
      }
    }
  }

  private void addNoise(float[] v, float[] noise, int pixel, int pixels) {
    for (int i = 0; i < pixels; i++) {
      Rows.shift(v, noise[pixel + 2 * i] * bend.gain(), i * B, B);
    }
  }

  /** Rows of one thread. */
  private final class Workspace {
    final float[] even;
    final float[] odd;
    final float[][][] ring;
    final float[] out;
    final float[] scale;
    final float[] bias;
    final float[] outScale;
    int pixels;

    Workspace(int capacity) {
      even = new float[(capacity + 1) * B];
      odd = new float[(capacity + 2) * B];
      ring = new float[RING][2][capacity * B];
      out = new float[capacity * B];
      scale = new float[capacity * B];
      bias = new float[capacity * B];
      outScale = new float[capacity * B];
    }

    void begin(Tile tile, PassMaps maps) {
      pixels = tile.columns() / 2;
      int c = tile.firstChannel();
      Rows.repeat(scale, maps.scale(tile.image()), c, 0, pixels);
      Rows.repeat(bias, maps.bias(), c, 0, pixels);
      Rows.repeat(outScale, maps.outScale(tile.image()), c, 0, pixels);
      for (int i = 0; i < pixels * B; i++) {
        scale[i] *= bend.gain();
        bias[i] *= bend.gain();
      }
    }
  }
}
