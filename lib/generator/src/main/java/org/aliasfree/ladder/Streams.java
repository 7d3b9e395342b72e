package org.aliasfree.ladder;

import org.aliasfree.signal.Require;
import org.aliasfree.weights.RandomState;

/**
 * The random numbers of a network. Every tensor has its own stream, NumPy's {@code
 * RandomState(seed·10000 + id)}, so that configurations that share a layer's shape share its
 * weights, and the order in which they are drawn does not matter.
 *
 * @param seed number of the network
 */
record Streams(int seed) {
  static final int MAX_SEED = 400_000;

  /** Streams of a layer: ten times its number, and these. */
  static final int STYLE = 1;

  static final int SKIP_STYLE = 4;
  static final int SKIP_WEIGHT = 5;

  static final int MAPPING = 900;
  static final int FREQUENCIES = 920;
  static final int PHASES = 921;
  static final int INPUT_WEIGHT = 922;
  static final int INPUT_AFFINE = 923;
  static final int COLOUR_STYLE = 930;
  static final int COLOUR_WEIGHT = 931;
  static final int NOISE = 2000;
  static final int CALIBRATION_NOISE = 3000;
  static final int CALIBRATION = 9001;
  static final int MEASURED = 9002;

  Streams {
    Require.that(
        0 <= seed && seed <= MAX_SEED,
        "a network's seed must lie in 0 … %s, got %s",
        MAX_SEED,
        seed);
  }

  RandomState stream(int id) {
    return RandomState.seed(seedOf(id));
  }

  long seedOf(int id) {
    return 10_000L * seed + id;
  }

  /** Returns the first {@code count} normal numbers of a stream, times {@code factor}. */
  double[] normal(int id, int count, double factor) {
    double[] numbers = stream(id).randn(count);
    for (int i = 0; i < count; i++) {
      numbers[i] *= factor;
    }
    return numbers;
  }

  /** Returns the first {@code count} uniform numbers of a stream. */
  double[] uniform(int id, int count) {
    return stream(id).rand(count);
  }
}
