package org.aliasfree.engine.reference;

import org.aliasfree.signal.Seeded;
import org.aliasfree.weights.Tensor;

/** Normal numbers of a shape. */
final class RandomTensors {
  private RandomTensors() {}

  static Tensor of(long seed, int... shape) {
    return Tensor.of(shape, Seeded.normal(seed, Tensor.sizeOf(shape)));
  }
}
