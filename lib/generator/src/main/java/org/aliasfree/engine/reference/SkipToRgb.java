package org.aliasfree.engine.reference;

import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The colours of a block of StyleGAN2, added to the doubled picture of the block before (Karras et
 * al. 2020, §4.1, Fig. 7b): a modulated 1×1 convolution without demodulation.
 */
final class SkipToRgb {
  private static final Upfirdn2d DOUBLE = Upfirdn2d.both(new Upfirdn(2, 1, 2, 1, false, 2));

  private final double clamp;
  private final double styleGain;
  private final FullyConnected affine;
  private final ModulatedConvolution convolution;
  private final INDArray bias; // [1, colours]
  private final Tensor filter;

  /**
   * Prepares the weights.
   *
   * @param block name of the block in weight files, {@code b16}
   */
  SkipToRgb(String block, double clamp, Weights weights, Scope scope) {
    String prefix = "synthesis." + block + ".torgb.";
    Tensor weight = weights.get(prefix + "weight");
    this.clamp = clamp;
    this.styleGain = 1 / Math.sqrt(weight.side(1));
    this.affine = new FullyConnected(weights, prefix + "affine.", 1, false, scope);
    this.convolution = ModulatedConvolution.of(weight, false, 0, scope);
    this.bias =
        scope.keep(Conversions.toArray(weights.get(prefix + "bias").reshape(1, weight.side(0))));
    this.filter = LayerFilters.resample("synthesis." + block + ".", weights);
  }

  /**
   * Returns the colours of {@code x}.
   *
   * @param x {@code [batch, side, side, channels]}
   * @param w row of the layer, {@code [batch, wSize]}
   * @param pool where the result is taken from
   */
  INDArray colours(INDArray x, INDArray w, MapPool pool) {
    try (INDArray styles = affine.apply(w)) {
      styles.muli(styleGain);
      return Batch.map(x, pool, (one, n) -> coloursOfOne(one, styles.getRow(n, true), pool));
    }
  }

  private INDArray coloursOfOne(INDArray x, INDArray style, MapPool pool) {
    INDArray y = convolution.apply(x, style, 1, pool);
    FilteredLeakyRelu.addBias(y, bias);
    FilteredLeakyRelu.activate(y, 1, 1, clamp);
    return y;
  }

  /** Returns {@code image} at twice the resolution. */
  INDArray doubled(INDArray image, MapPool pool) {
    return MapUpfirdn.apply(DOUBLE, image, filter, pool);
  }
}
