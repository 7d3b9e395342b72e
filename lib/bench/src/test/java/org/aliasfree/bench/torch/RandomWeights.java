package org.aliasfree.bench.torch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** Random weights, such that no parameter has a value that would hide an error. */
final class RandomWeights {
  private static final double[] TRANSFORM = {0.9, -0.3, 0.05, 0.3, 0.9, -0.02, 0, 0, 1};

  private RandomWeights() {}

  /** Returns weights without filters, which then follow from the description. */
  static Weights of(Network network, long seed) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    network
        .shapes()
        .forEach(
            (name, shape) -> {
              if (!name.endsWith("_filter")) {
                tensors.put(name, tensor(name, shape, seed));
              }
            });
    return Weights.of(tensors);
  }

  private static Tensor tensor(String name, int[] shape, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ name.hashCode());
    double[] values = new double[Tensor.sizeOf(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(name, i, random.nextGaussian());
    }
    return Tensor.of(shape, values);
  }

  /** Returns the i-th value of a tensor, made from a normal number. */
  private static double value(String name, int i, double v) {
    if (name.endsWith("magnitude_ema")) {
      return 0.5 + Math.abs(v);
    } else if (name.endsWith("input.affine.bias")) {
      return (i == 0 ? 1 : 0) + 0.1 * v;
    } else if (name.endsWith("input.affine.weight")) {
      return 0.25 * v; // short ways: far from the centre single precision loses the phase
    } else if (name.endsWith("affine.bias")) {
      return 1 + 0.1 * v;
    } else if (name.endsWith("bias") || name.endsWith("noise_strength")) {
      return 0.2 * v;
    } else if (name.endsWith("input.transform")) {
      return TRANSFORM[i];
    } else if (name.startsWith("mapping.fc")) {
      return 100 * v;
    }
    return v;
  }
}
