package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Leaky ReLU, gain and clamp, an operation each.
 *
 * @param gain factor after the nonlinearity
 * @param slope of the negative side, 1 for a line
 * @param clamp bound of the absolute value after the gain, infinity for none
 */
record Bend(double gain, double slope, double clamp) {
  /** Slope 0.2 and gain √2 without a bound. */
  static final Bend LEAKY = new Bend(Math.sqrt(2), 0.2, Double.POSITIVE_INFINITY);

  /** Returns the result and closes {@code x}. */
  NDArray apply(NDArray x) {
    NDArray y = x;
    if (slope != 1) {
      y = Arrays.then(y, v -> Activation.leakyRelu(v, (float) slope));
    }
    if (gain != 1) {
      y = Arrays.then(y, v -> v.mul(gain));
    }
    return Double.isInfinite(clamp) ? y : Arrays.then(y, v -> v.clip(-clamp, clamp));
  }
}
