package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.aliasfree.weights.Tensor;

/** Weights of a convolution that a style scales, input channel by input channel. */
final class Modulation {
  private static final double EPSILON = 1e-8;
  private static final int[] OF_ONE_OUTPUT = {1, 2, 3};

  private final NDArray weight; // [out, in, k, k]
  private final boolean demodulate;

  /**
   * Copies the weights.
   *
   * @param demodulate whether each output channel's weights get a sum of squares of 1
   */
  Modulation(Tensor weight, boolean demodulate, NDManager owner) {
    this.weight = Arrays.of(weight, owner);
    this.demodulate = demodulate;
  }

  /**
   * Returns the weights for a style, {@code [out, in, k, k]}.
   *
   * @param style {@code [1, in]}
   * @param inputGain factor that demodulation does not undo
   */
  NDArray apply(NDArray style, double inputGain) {
    NDArray factors = style.reshape(new Shape(1, style.size(), 1, 1));
    NDArray w = Arrays.then(factors, s -> s.mul(weight));
    if (demodulate) {
      NDArray roots = w.square().sum(OF_ONE_OUTPUT, true).add(EPSILON).sqrt();
      w = Arrays.then(w, v -> v.div(roots));
    }
    return inputGain == 1 ? w : Arrays.then(w, v -> v.mul(inputGain));
  }
}
