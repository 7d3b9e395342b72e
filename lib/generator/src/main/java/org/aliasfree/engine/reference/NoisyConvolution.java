package org.aliasfree.engine.reference;

import org.aliasfree.engine.Noise;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution of StyleGAN2: 3×3, modulated, with noise, bias and leaky ReLU (Karras et al. 2020,
 * §2.2, Fig. 2c); the first one of a block doubles the resolution before.
 *
 * <p>That one is a true convolution, its kernel flipped; all others correlate.
 */
final class NoisyConvolution {
  private static final double SLOPE = 0.2;
  private static final double GAIN = Math.sqrt(2);

  /** Two zeros for the filter on one side, one on the other, and one for the kernel on both. */
  private static final Upfirdn2d DOUBLE = Upfirdn2d.both(new Upfirdn(2, 1, 3, 2, false, 2));

  private final String name;
  private final boolean up;
  private final double clamp;
  private final FullyConnected affine;
  private final ModulatedConvolution convolution;
  private final INDArray bias; // [1, out]
  private final Tensor filter;
  private final Tensor constantNoise; // [side, side]
  private final double noiseStrength;

  /**
   * Prepares the weights.
   *
   * @param name of the layer in weight files, {@code b16.conv0}
   * @param up whether it doubles the resolution
   */
  NoisyConvolution(String name, boolean up, double clamp, Weights weights, Scope scope) {
    String prefix = "synthesis." + name + ".";
    this.name = name;
    this.up = up;
    this.clamp = clamp;
    this.affine = new FullyConnected(weights, prefix + "affine.", 1, false, scope);
    Tensor weight = weights.get(prefix + "weight");
    this.convolution =
        up
            ? ModulatedConvolution.of(flipped(weight), true, 0, scope)
            : ModulatedConvolution.of(weight, true, 1, scope);
    this.bias =
        scope.keep(Conversions.toArray(weights.get(prefix + "bias").reshape(1, weight.side(0))));
    this.filter = LayerFilters.resample(prefix, weights);
    this.constantNoise = weights.get(prefix + "noise_const");
    this.noiseStrength = weights.get(prefix + "noise_strength").at(0);
  }

  /** Returns the weights with each kernel turned by half a turn. */
  static Tensor flipped(Tensor weight) {
    int size = weight.side(2) * weight.side(3);
    float[] values = new float[weight.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = weight.at(i - i % size + size - 1 - i % size);
    }
    return Tensor.of(weight.shape(), values);
  }

  /**
   * Returns the layer's output.
   *
   * @param x {@code [batch, height, width, in]}
   * @param w row of the layer, {@code [batch, wSize]}
   * @param pool where the result is taken from
   */
  INDArray apply(INDArray x, INDArray w, Noise noise, MapPool pool) {
    try (INDArray styles = affine.apply(w)) {
      return Batch.map(
          x, pool, (one, n) -> applyToOne(one, styles.getRow(n, true), noise, n, pool));
    }
  }

  private INDArray applyToOne(INDArray x, INDArray style, Noise noise, int picture, MapPool pool) {
    INDArray y = convolved(x, style, pool);
    addNoise(y, noise, picture);
    FilteredLeakyRelu.addBias(y, bias);
    FilteredLeakyRelu.activate(y, SLOPE, GAIN, clamp);
    return y;
  }

  private INDArray convolved(INDArray x, INDArray style, MapPool pool) {
    if (!up) {
      return convolution.apply(x, style, 1, pool);
    }
    INDArray doubled = MapUpfirdn.apply(DOUBLE, x, filter, pool);
    INDArray y = convolution.apply(doubled, style, 1, pool);
    pool.give(doubled);
    return y;
  }

  /** Adds the same map to every channel of {@code y}. */
  private void addNoise(INDArray y, Noise noise, int picture) {
    if (noise.kind() == Noise.Kind.NONE) {
      return;
    }
    int side = constantNoise.side(0);
    Tensor map =
        noise.kind() == Noise.Kind.CONSTANT ? constantNoise : noise.draw(name, picture, side);
    try (INDArray column = Conversions.toArray(map.reshape(side * side, 1))) {
      column.muli(noiseStrength);
      y.reshape(-1, y.size(3)).addiColumnVector(column);
    }
  }
}
