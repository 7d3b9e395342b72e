package org.aliasfree.engine.cpu;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** Random weights for any network, such that no parameter has a value that would hide an error. */
final class RandomWeights {
  private RandomWeights() {}

  /** Returns weights without filters, which then follow from the description. */
  static Weights of(Network network, long seed) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    network
        .shapes()
        .forEach(
            (name, shape) -> {
              if (!name.endsWith("_filter")) {
                tensors.put(
                    name, tensor(name, shape, new SplittableRandom(seed ^ name.hashCode())));
              }
            });
    return Weights.of(tensors);
  }

  private static Tensor tensor(String name, int[] shape, SplittableRandom random) {
    double[] values = new double[Tensor.sizeOf(shape)];
    for (int i = 0; i < values.length; i++) {
      double v = random.nextGaussian();
      if (name.endsWith("magnitude_ema")) {
        values[i] = 0.5 + Math.abs(v);
      } else if (name.endsWith("input.affine.bias")) {
        values[i] = (i == 0 ? 1 : 0) + 0.1 * v;
      } else if (name.endsWith("affine.bias")) {
        values[i] = 1 + 0.1 * v;
      } else if (name.endsWith("bias") || name.endsWith("noise_strength")) {
        values[i] = 0.2 * v;
      } else if (name.endsWith("transform")) {
        values[i] = new double[] {0.9, -0.3, 0.05, 0.3, 0.9, -0.02, 0, 0, 1}[i];
      } else if (name.endsWith("input.affine.weight")) {
        values[i] = 0.25 * v; // short ways: far from the centre single precision loses the phase
      } else if (name.startsWith("mapping.fc")) {
        values[i] = 100 * v;
      } else {
        values[i] = v;
      }
    }
    return Tensor.of(shape, values);
  }

  /** Returns rows of w for a batch. */
  static Tensor ws(Network network, int batch, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] shape = {batch, network.mapping().rows(), network.mapping().wSize()};
    double[] values = new double[Tensor.sizeOf(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    return Tensor.of(shape, values);
  }
}
