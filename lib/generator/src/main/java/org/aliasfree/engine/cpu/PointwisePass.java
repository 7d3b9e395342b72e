package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Bias, leaky ReLU and clamp of a layer without filters, cropped or bordered with zeros as its
 * geometry says, with the noise of StyleGAN2 if there is any.
 */
final class PointwisePass {
  /** Values that one thread keeps at a time. */
  private static final int PIECE = 4096;

  private final Geometry geometry;
  private final Bend bend;
  private final Workspace[] workspaces;

  /** Makes the pass of a layer for a team of {@code threads}. */
  PointwisePass(Geometry geometry, Bend bend, int threads) {
    this.geometry = geometry;
    this.bend = bend;
    workspaces = new Workspace[threads];
  }

  /**
   * Does the pass on a batch.
   *
   * @param noise added before the bias {@code [batch or 1][outSide·outSide]}, or null
   */
  void run(PassMaps maps, int batch, float[][] noise, Team team) {
    int side = geometry.outSide();
    int rowsAtOnce = Math.max(1, PIECE / (side * geometry.inChannels()));
    int parts = (side + rowsAtOnce - 1) / rowsAtOnce;
    team.run(
        batch * parts,
        (task, worker) -> {
          if (workspaces[worker] == null) {
            workspaces[worker] = new Workspace(geometry.inChannels());
          }
          int image = task / parts;
          float[] grain = noise == null ? null : noise[Math.min(image, noise.length - 1)];
          int first = task % parts * rowsAtOnce;
          workspaces[worker].begin(maps, image);
          for (int y = first; y < Math.min(side, first + rowsAtOnce); y++) {
            row(workspaces[worker], maps, image, y, grain);
          }
        });
  }

  private void row(Workspace work, PassMaps maps, int image, int y, float[] noise) {
    int from = y - geometry.low();
    boolean there = 0 <= from && from < geometry.side();
    int begin = there ? Math.min(geometry.outSide(), Math.max(0, geometry.low())) : 0;
    int end = there ? Math.min(geometry.outSide(), geometry.side() + geometry.low()) : 0;
    if (begin > 0 || end < geometry.outSide()) {
      zeros(work, maps.out(), image, y);
    }
    for (int x = begin; x < end; x += work.pixels) {
      int pixels = Math.min(work.pixels, end - x);
      int n = pixels * geometry.inChannels();
      float[] v = work.values;
      maps.in().get(geometry.input(image, from, x - geometry.low(), 0), v, 0, n);
      Rows.affine(v, work.scale, work.bias, n);
      if (noise != null) {
        addNoise(v, noise, y * geometry.outSide() + x, geometry.inChannels(), n);
      }
      Rows.bend(v, bend.p(), bend.q(), n);
      if (!Float.isInfinite(bend.clamp())) {
        Rows.clamp(v, bend.clamp(), n);
      }
      Rows.scale(v, work.outScale, n);
      store(maps.out(), geometry.output(image, y, x, 0), v, pixels);
    }
  }

  private void store(FloatBuffer out, int to, float[] v, int pixels) {
    int channels = geometry.outChannels();
    if (channels == geometry.inChannels()) {
      out.put(to, v, 0, pixels * channels);
      return;
    }
    for (int i = 0; i < pixels; i++) {
      out.put(to + i * channels, v, i * geometry.inChannels(), channels);
    }
  }

  private void zeros(Workspace work, FloatBuffer out, int image, int y) {
    Arrays.fill(work.values, 0);
    for (int x = 0; x < geometry.outSide(); x += work.pixels) {
      int n = Math.min(work.pixels, geometry.outSide() - x) * geometry.outChannels();
      out.put(geometry.output(image, y, x, 0), work.values, 0, n);
    }
  }

  private void addNoise(float[] v, float[] noise, int pixel, int channels, int n) {
    for (int i = 0; i < n; i += channels, pixel++) {
      Rows.shift(v, noise[pixel] * bend.gain(), i, channels);
    }
  }

  /** Values of some pixels, and the factors of their channels, repeated for each. */
  private final class Workspace {
    final int pixels;
    final float[] values;
    final float[] scale;
    final float[] bias;
    final float[] outScale;
    private PassMaps of;
    private int image;

    Workspace(int channels) {
      pixels = Math.max(1, PIECE / channels);
      values = new float[pixels * channels];
      scale = new float[pixels * channels];
      bias = new float[pixels * channels];
      outScale = new float[pixels * channels];
    }

    void begin(PassMaps maps, int number) {
      if (of == maps && image == number) {
        return;
      }
      of = maps;
      image = number;
      repeat(maps.scale(number), bend.gain(), scale);
      repeat(maps.bias(), bend.gain(), bias);
      repeat(maps.outScale(number), 1, outScale);
    }

    private void repeat(float[] factors, float gain, float[] to) {
      int channels = geometry.inChannels();
      for (int i = 0; i < to.length; i++) {
        int channel = i % channels;
        to[i] = channel < factors.length ? factors[channel] * gain : 0; // stored, but not used
      }
    }
  }
}
