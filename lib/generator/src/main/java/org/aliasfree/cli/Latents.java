package org.aliasfree.cli;

import java.util.List;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.weights.RandomState;
import org.aliasfree.weights.Tensor;

/** Latents and labels of a batch of one. */
final class Latents {
  private Latents() {}

  /**
   * Returns the latent of a seed, {@code [1, zSize]}: NumPy's {@code RandomState(seed).randn(1,
   * zSize)} in single precision, as the official programs draw it.
   */
  static Tensor of(int seed, int zSize) {
    return Tensor.of(new int[] {1, zSize}, RandomState.seed(seed).randn(zSize));
  }

  /**
   * Returns the label of a batch of one, {@code [1, labelSize]}.
   *
   * @param label what the user gave: nothing, the number of a class, or all numbers
   * @throws IllegalArgumentException if it does not fit the network
   */
  static Tensor label(List<Double> label, MappingSpec mapping) {
    int size = mapping.labelSize();
    double[] values = new double[size];
    if (size == 0) {
      Require.that(label.isEmpty(), "this network takes no labels: leave --label out");
    } else if (label.size() == 1 && size > 1) {
      double index = label.get(0);
      Require.that(
          index == Math.rint(index) && 0 <= index && index < size,
          "--label must be a class, 0 … %s, or %s numbers, got %s",
          size - 1,
          size,
          label.get(0));
      values[(int) index] = 1;
    } else {
      Require.that(
          label.size() == size,
          "this network needs --label: a class, 0 … %s, or %s numbers; got %s numbers",
          size - 1,
          size,
          label.size());
      for (int i = 0; i < size; i++) {
        values[i] = label.get(i);
      }
    }
    return Tensor.of(new int[] {1, size}, values);
  }
}
