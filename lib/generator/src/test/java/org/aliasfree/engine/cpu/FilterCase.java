package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;
import java.util.Random;
import org.aliasfree.weights.Tensor;

/** A filtered nonlinearity on random numbers, done by a pass and by the definition. */
final class FilterCase {
  final Geometry geometry;
  final int channels;
  final int batch;
  final float[] up;
  final float[] down;
  final boolean radial;
  final Bend bend;
  final FloatBuffer in;
  final float[][] scale;
  final float[] bias;
  final float[][] outScale;

  /**
   * Draws the numbers.
   *
   * @param downTaps taps of the down filter, negative for a radial one
   */
  FilterCase(
      Geometry geometry, int channels, int batch, int upTaps, int downTaps, Bend bend, long seed) {
    this.geometry = geometry;
    this.channels = channels;
    this.batch = batch;
    this.bend = bend;
    Random random = new Random(seed);
    radial = downTaps < 0;
    up = numbers(random, upTaps, upTaps);
    down = numbers(random, radial ? downTaps * downTaps : downTaps, Math.abs(downTaps));
    int stored = geometry.inChannels();
    scale = new float[batch][];
    outScale = new float[batch][];
    for (int n = 0; n < batch; n++) {
      scale[n] = padded(random, 1);
      outScale[n] = padded(random, 1);
    }
    bias = padded(random, 0);
    in = FloatBuffer.allocate(batch * geometry.side() * geometry.side() * stored);
    for (int i = 0; i < in.capacity(); i++) {
      in.put(i, i % stored < channels ? (float) random.nextGaussian() : 0);
    }
  }

  /** Makes the rows of a radial filter mirror each other. */
  FilterCase mirrored() {
    int n = (int) Math.sqrt(down.length);
    for (int i = 0; i < n / 2; i++) {
      System.arraycopy(down, i * n, down, (n - 1 - i) * n, n);
    }
    return this;
  }

  private static float[] numbers(Random random, int count, double of) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (random.nextGaussian() / of);
    }
    return values;
  }

  private float[] padded(Random random, float centre) {
    float[] values = new float[geometry.inChannels()];
    for (int i = 0; i < channels; i++) {
      values[i] = centre + (float) random.nextGaussian() / 2;
    }
    return values;
  }

  DownTaps downTaps() {
    int n = (int) Math.sqrt(down.length);
    return DownTaps.of(
        radial ? Tensor.of(new int[] {n, n}, down) : Tensor.of(new int[] {down.length}, down));
  }

  /** Returns the pass's output [batch][row][column][stored channel], flat. */
  FloatBuffer byPass(int threads) {
    FloatBuffer out =
        FloatBuffer.allocate(
            batch * geometry.outSide() * geometry.outSide() * geometry.outChannels());
    for (int i = 0; i < out.capacity(); i++) {
      out.put(i, Float.NaN);
    }
    PassMaps maps = new PassMaps(in, out, scale, bias, outScale);
    try (Team team = new Team(threads)) {
      new FilterPass(geometry, up, downTaps(), bend, threads).run(maps, batch, team);
    }
    return out;
  }

  /**
   * Returns the largest difference between the pass and the definition, relative to its largest
   * value.
   */
  double error(FloatBuffer passed) {
    double worst = 0;
    double most = 1e-30;
    PlainNonlinearity plain = plain();
    for (int n = 0; n < batch; n++) {
      for (int c : new int[] {0, channels / 2, channels - 1}) {
        double[][] y = plain.of(biased(n, c));
        for (int row = 0; row < y.length; row++) {
          for (int column = 0; column < y.length; column++) {
            double expected = y[row][column] * outScale[n][c];
            double actual = passed.get(geometry.output(n, row, column, c));
            double error = Math.abs(actual - expected);
            worst = Double.isNaN(error) ? Double.NaN : Math.max(worst, error);
            most = Math.max(most, Math.abs(expected));
          }
        }
      }
    }
    return worst / most;
  }

  private double[][] biased(int image, int c) {
    double[][] x = new double[geometry.side()][geometry.side()];
    for (int row = 0; row < x.length; row++) {
      for (int column = 0; column < x.length; column++) {
        double v = in.get(geometry.input(image, row, column, c));
        x[row][column] = v * scale[image][c] + bias[c];
      }
    }
    return x;
  }

  PlainNonlinearity plain() {
    double[] taps = new double[up.length];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = up[i];
    }
    int n = radial ? (int) Math.sqrt(down.length) : down.length;
    double[][] table = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        table[i][j] = radial ? down[i * n + j] : (double) down[i] * down[j];
      }
    }
    return new PlainNonlinearity(geometry, taps, table, bend);
  }
}
