package org.aliasfree.engine.cpu;

import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * A fully connected layer: {@code x·(W·g)ᵀ + b·m} with g = m/√in, m the learning-rate multiplier by
 * which the stored values are divided.
 */
final class Dense {
  private final Matrix matrix;
  private final float[] bias;

  private Dense(Matrix matrix, float[] bias) {
    this.matrix = matrix;
    this.bias = bias;
  }

  /** Returns the layer whose tensors are {@code name.weight} and {@code name.bias}. */
  static Dense of(Weights weights, String name, double multiplier) {
    Tensor weight = weights.get(name + ".weight");
    float[] bias = weights.get(name + ".bias").toArray();
    for (int i = 0; i < bias.length; i++) {
      bias[i] = (float) (bias[i] * multiplier);
    }
    return new Dense(Matrix.of(weight, multiplier / Math.sqrt(weight.side(1))), bias);
  }

  /** Returns the layer's output for {@code x}. */
  float[] linear(float[] x) {
    double[] sum = matrix.times(x);
    float[] y = new float[sum.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) (sum[i] + bias[i]);
    }
    return y;
  }

  /** Returns √2 times the leaky ReLU of slope 0.2 of the layer's output for {@code x}. */
  float[] bent(float[] x) {
    float[] y = linear(x);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) ((y[i] > 0 ? y[i] : 0.2 * y[i]) * Math.sqrt(2));
    }
    return y;
  }
}
