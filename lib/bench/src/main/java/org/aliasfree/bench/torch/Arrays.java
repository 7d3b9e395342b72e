package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.function.UnaryOperator;
import org.aliasfree.weights.Tensor;

/** Operations on arrays that all parts of a network need. */
final class Arrays {
  private static final Shape ONE = new Shape(1, 1);

  private Arrays() {}

  /** Returns a copy of a tensor. */
  static NDArray of(Tensor tensor, NDManager owner) {
    long[] shape = java.util.Arrays.stream(tensor.shape()).asLongStream().toArray();
    return owner.create(tensor.toArray(), new Shape(shape));
  }

  /** Returns what an operation makes of {@code x}, and closes {@code x}. */
  static NDArray then(NDArray x, UnaryOperator<NDArray> operation) {
    NDArray y = operation.apply(x);
    if (y != x) {
      x.close();
    }
    return y;
  }

  /**
   * Returns the correlation with zeros all around.
   *
   * @param kernel {@code [out, in/groups, k, k]}
   */
  static NDArray convolved(NDArray x, NDArray kernel, int padding, int groups) {
    return Conv2d.conv2d(x, kernel, null, ONE, new Shape(padding, padding), ONE, groups)
        .singletonOrThrow();
  }
}
