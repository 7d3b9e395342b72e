package org.aliasfree.engine.cpu;

import org.aliasfree.weights.Tensor;

/**
 * Modulation and demodulation without touching the weights (Karras et al. 2020, §2.2): the input's
 * channels are multiplied by the style, the output's by {@code d = 1/√(Σ (w·s)² + 1e-8)}, the sum
 * over taps and input channels.
 */
final class Modulation {
  private static final double EPSILON = 1e-8;

  private final Matrix squares;

  /** Prepares the sums over taps of the squared weights {@code [out, in, height, width]}. */
  Modulation(Tensor weights, float[] factors) {
    int out = weights.side(0);
    int in = weights.side(1);
    int area = weights.side(2) * weights.side(3);
    float[][] columns = new float[in][out];
    float[] row = new float[in * area];
    for (int o = 0; o < out; o++) {
      weights.copyTo(o * row.length, row, 0, row.length);
      for (int i = 0; i < in; i++) {
        double sum = 0;
        for (int tap = 0; tap < area; tap++) {
          double w = row[i * area + tap] * factors[o];
          sum += w * w;
        }
        columns[i][o] = (float) sum;
      }
    }
    squares = Matrix.ofColumns(columns);
  }

  /** Returns 1/rms of each output channel's weights, by which StyleGAN3 normalises them. */
  static float[] inverseRms(Tensor weights) {
    int out = weights.side(0);
    float[] row = new float[weights.size() / out];
    float[] factors = new float[out];
    for (int o = 0; o < out; o++) {
      weights.copyTo(o * row.length, row, 0, row.length);
      factors[o] = (float) (1 / rms(row));
    }
    return factors;
  }

  /** Returns the root of the mean square of all values of all vectors. */
  static double rms(float[]... vectors) {
    double sum = 0;
    long count = 0;
    for (float[] vector : vectors) {
      for (float v : vector) {
        sum += (double) v * v;
      }
      count += vector.length;
    }
    return Math.sqrt(sum / count);
  }

  /**
   * Returns the demodulation for a style.
   *
   * @param channels length of the result, zeros behind the layer's own channels
   */
  float[] coefficients(float[] style, int channels) {
    float[] squared = new float[style.length];
    for (int i = 0; i < squared.length; i++) {
      squared[i] = style[i] * style[i];
    }
    double[] sums = squares.times(squared);
    float[] d = new float[channels];
    for (int o = 0; o < sums.length; o++) {
      d[o] = (float) (1 / Math.sqrt(sums[o] + EPSILON));
    }
    return d;
  }
}
