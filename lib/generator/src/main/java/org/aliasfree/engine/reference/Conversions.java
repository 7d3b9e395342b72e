package org.aliasfree.engine.reference;

import java.util.Arrays;
import org.aliasfree.weights.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Tensors to ND4J's arrays and back. Every result has its own memory. */
final class Conversions {
  private Conversions() {}

  /** Returns an array of the same shape and values. */
  static INDArray toArray(Tensor tensor) {
    long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
    return Nd4j.create(tensor.toArray(), shape, 'c');
  }

  /**
   * Returns a feature map.
   *
   * @param tensor {@code [batch, channels, height, width]}
   * @return {@code [batch, height, width, channels]}
   */
  static INDArray toMap(Tensor tensor) {
    try (INDArray array = toArray(tensor)) {
      return array.permute(0, 2, 3, 1).dup('c');
    }
  }

  /** Returns a tensor of the same shape and values. */
  static Tensor toTensor(INDArray array) {
    int[] shape = Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
    try (INDArray copy = array.dup('c')) {
      return Tensor.of(shape, copy.data().asFloat());
    }
  }

  /**
   * Returns the tensor of a feature map.
   *
   * @param map {@code [batch, height, width, channels]}
   * @return {@code [batch, channels, height, width]}
   */
  static Tensor mapToTensor(INDArray map) {
    return toTensor(map.permute(0, 3, 1, 2));
  }
}
