package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.aliasfree.weights.Weights;

/** A fully connected layer with equalised learning rate: {@code x·(W·m/√in)ᵀ + b·m}. */
final class Dense {
  private final NDArray weight; // [in, out]
  private final NDArray bias; // [1, out]

  /**
   * Prepares the weights.
   *
   * @param prefix of the names of both tensors, with a dot at the end
   * @param multiplier m, the learning rate relative to the network's
   */
  Dense(Weights weights, String prefix, double multiplier, NDManager owner) {
    try (NDManager scope = owner.newSubManager()) {
      NDArray stored = Arrays.of(weights.get(prefix + "weight"), scope);
      weight = stored.transpose().mul(multiplier / Math.sqrt((double) stored.getShape().get(1)));
      bias = Arrays.of(weights.get(prefix + "bias"), scope).mul(multiplier).expandDims(0);
      weight.attach(owner);
      bias.attach(owner);
    }
  }

  /**
   * Returns {@code [1, out]}.
   *
   * @param x {@code [1, in]}
   */
  NDArray apply(NDArray x) {
    return Arrays.then(x.matMul(weight), y -> y.add(bias));
  }
}
