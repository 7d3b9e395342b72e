package org.aliasfree.engine.reference;

import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A fully connected layer with equalised learning rate: {@code act(x·(W·m/√in)ᵀ + b·m)}.
 *
 * <p>The factors are applied when the network runs because training wants all stored weights of the
 * same size (Karras et al. 2018, §4.1). The bias is not divided by √in.
 */
final class FullyConnected {
  private static final double SLOPE = 0.2;

  private final INDArray weight; // [in, out], gain included
  private final INDArray bias; // [1, out], gain included
  private final boolean leakyRelu;

  /**
   * Prepares the weights.
   *
   * @param prefix of the names of both tensors, {@code mapping.fc0.} for instance
   * @param multiplier m, the learning rate relative to the network's
   * @param leakyRelu whether {@code act} is the leaky ReLU of slope 0.2 times √2, otherwise nothing
   * @param scope owner of the arrays
   */
  FullyConnected(
      Weights weights, String prefix, double multiplier, boolean leakyRelu, Scope scope) {
    Tensor stored = weights.get(prefix + "weight");
    try (INDArray w = Conversions.toArray(stored)) {
      this.weight = scope.keep(w.transpose().dup('c'));
    }
    this.weight.muli(multiplier / Math.sqrt(stored.side(1)));
    this.bias =
        scope.keep(Conversions.toArray(weights.get(prefix + "bias").reshape(1, stored.side(0))));
    this.bias.muli(multiplier);
    this.leakyRelu = leakyRelu;
  }

  /**
   * Returns the layer's output.
   *
   * @param x {@code [batch, in]}
   * @return {@code [batch, out]}
   */
  INDArray apply(INDArray x) {
    INDArray y = x.mmul(weight);
    y.addiRowVector(bias);
    if (leakyRelu) {
      Nd4j.exec(new LeakyReLU(y, y, SLOPE));
      y.muli(Math.sqrt(2));
    }
    return y;
  }
}
