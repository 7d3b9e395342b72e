package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.aliasfree.weights.Tensor;

/** Comparison of tensors. */
final class Close {
  private Close() {}

  /** Fails unless the shapes are equal and no value differs by {@code tolerance}. */
  static void assertClose(Tensor actual, Tensor expected, double tolerance) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(worst(actual, expected)).isLessThan(tolerance);
  }

  /** Returns the largest absolute difference; infinity if a value is not finite. */
  static double worst(Tensor actual, Tensor expected) {
    double worst = 0;
    for (int i = 0; i < actual.size(); i++) {
      double difference = Math.abs(actual.at(i) - (double) expected.at(i));
      worst = Double.isFinite(difference) ? Math.max(worst, difference) : Double.POSITIVE_INFINITY;
    }
    return worst;
  }
}
