package org.aliasfree.ladder;

import java.util.Arrays;
import org.aliasfree.engine.Transform;
import org.aliasfree.stylegan.InputSpec;

/**
 * Fourier features: waves of fixed random frequencies and phases, mixed by a matrix, which can be
 * looked at through any transform because they are a formula and not an array (Karras et al. 2021,
 * §3.1 and App. F.1).
 */
final class FourierInput {
  /** How far beyond the bandwidth a frequency may lie by rounding. */
  private static final double ROUNDING = 1e-6;

  private final InputSpec spec;
  private final double[] frequencies; // [channel][x, y], cycles per canvas
  private final double[] phases; // cycles
  private final double[][] weight; // [output][channel]
  private final double[] affine; // [4][w], row by row, empty without a learned transform

  FourierInput(InputSpec spec, Streams streams) {
    this.spec = spec;
    frequencies = frequencies(spec, streams);
    phases = phases(spec, streams);
    int c = spec.channels();
    weight = new double[c][];
    double[] numbers = streams.normal(Streams.INPUT_WEIGHT, c * c, 1 / Math.sqrt(c));
    Arrays.setAll(weight, out -> Arrays.copyOfRange(numbers, out * c, (out + 1) * c));
    int size = Variant.LATENT_SIZE;
    affine =
        spec.learnedTransform()
            ? streams.normal(Streams.INPUT_AFFINE, 4 * size, AFFINE / Math.sqrt(size))
            : new double[0];
  }

  /** Scale of the weights of the learned transform; trained networks begin with 0. */
  static final double AFFINE = 0.25;

  /** Returns frequencies that fill the disc of radius {@code bandwidth} evenly, [channel][x, y]. */
  static double[] frequencies(InputSpec spec, Streams streams) {
    double[] f = streams.normal(Streams.FREQUENCIES, 2 * spec.channels(), 1);
    for (int i = 0; i < f.length; i += 2) {
      double r = Math.hypot(f[i], f[i + 1]);
      double scale = spec.bandwidth() * Math.exp(-r * r / 4) / r;
      f[i] *= scale;
      f[i + 1] *= scale;
    }
    return f;
  }

  /** Returns phases in −½ … ½ cycles. */
  static double[] phases(InputSpec spec, Streams streams) {
    double[] phases = streams.uniform(Streams.PHASES, spec.channels());
    for (int i = 0; i < phases.length; i++) {
      phases[i] -= 0.5;
    }
    return phases;
  }

  /**
   * Returns the features of a latent under a transform, {@code [channel][row][column]}.
   *
   * @param w feeds the learned transform, if there is one
   */
  double[][][] at(double[] w, Transform transform) {
    double[] m = matrix(w, transform);
    double[][][] features = new double[spec.channels()][][];
    for (int channel = 0; channel < features.length; channel++) {
      features[channel] = wave(channel, m);
    }
    return Correlation.of(features, weight, 1, 0);
  }

  /** Returns {@code a·sin 2π(f′·(x, y) + φ′)} on the grid, {@code [row][column]}. */
  private double[][] wave(int channel, double[] m) {
    double fx = frequencies[2 * channel];
    double fy = frequencies[2 * channel + 1];
    double phase = phases[channel] + fx * m[2] + fy * m[5];
    double alongX = fx * m[0] + fy * m[3];
    double alongY = fx * m[1] + fy * m[4];
    double amplitude = amplitude(Math.hypot(alongX, alongY));
    int size = spec.size();
    double[][] wave = new double[size][size];
    for (int row = 0; row < size; row++) {
      double y = (row + 0.5 - size / 2.0) / spec.rate();
      for (int column = 0; column < size; column++) {
        double x = (column + 0.5 - size / 2.0) / spec.rate();
        double turns = alongX * x + alongY * y + phase;
        wave[row][column] = amplitude * Math.sin(2 * Math.PI * turns);
      }
    }
    return wave;
  }

  /** Falls from 1 at the bandwidth to 0 at half the rate; a step where both are the same. */
  private double amplitude(double frequency) {
    double room = spec.rate() / 2 - spec.bandwidth();
    double beyond = frequency - spec.bandwidth();
    if (room == 0) {
      return beyond <= ROUNDING ? 1 : 0;
    }
    return Math.max(0, Math.min(1, 1 - beyond / room));
  }

  /** Returns the upper two rows of the matrix from output to feature coordinates. */
  private double[] matrix(double[] w, Transform transform) {
    if (!spec.learnedTransform()) {
      return transform.inverse();
    }
    double[] t = Style.product(affine, w);
    t[0] += 1;
    double norm = Math.hypot(t[0], t[1]);
    double c = t[0] / norm;
    double s = t[1] / norm;
    // Picture terms: the learned rotation first, then the learned translation, then the user's.
    Transform rotation = Transform.ofInverse(c, -s, 0, s, c, 0, 0, 0, 1);
    return rotation.then(Transform.translate(t[2] / norm, t[3] / norm)).then(transform).inverse();
  }
}
