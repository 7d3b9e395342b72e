package org.aliasfree.engine.reference;

import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer of StyleGAN3: modulated convolution with zeros all around, then the filtered nonlinearity
 * (Karras et al. 2021, Fig. 4b). ToRGB is the same without demodulation, filters and nonlinearity.
 */
final class FilteredLayer {
  private final LayerSpec spec;
  private final FullyConnected affine;
  private final ModulatedConvolution convolution;
  private final FilteredLeakyRelu nonlinearity;
  private final INDArray bias; // [1, out]
  private final double inputGain; // 1/√ema(x²), measured in training

  FilteredLayer(LayerSpec spec, Weights weights, Scope scope) {
    String prefix = "synthesis." + spec.name() + ".";
    this.spec = spec;
    this.affine = new FullyConnected(weights, prefix + "affine.", 1, false, scope);
    Tensor weight = weights.get(prefix + "weight");
    this.convolution =
        ModulatedConvolution.of(
            spec.toRgb() ? weight : normalised(weight), !spec.toRgb(), spec.kernel() - 1, scope);
    this.nonlinearity =
        FilteredLeakyRelu.of(
            spec, LayerFilters.up(spec, weights), LayerFilters.down(spec, weights));
    this.bias =
        scope.keep(
            Conversions.toArray(weights.get(prefix + "bias").reshape(1, spec.outChannels())));
    this.inputGain = 1 / Math.sqrt(weights.get(prefix + "magnitude_ema").at(0));
  }

  /** Returns the weights of each output channel divided by their root mean square. */
  private static Tensor normalised(Tensor weight) {
    float[] values = weight.toArray();
    int size = values.length / weight.side(0);
    for (int out = 0; out < weight.side(0); out++) {
      double sum = 0;
      for (int i = out * size; i < (out + 1) * size; i++) {
        sum += (double) values[i] * values[i];
      }
      float scale = (float) (1 / Math.sqrt(sum / size));
      for (int i = out * size; i < (out + 1) * size; i++) {
        values[i] *= scale;
      }
    }
    return Tensor.of(weight.shape(), values);
  }

  /**
   * Returns the layer's output.
   *
   * @param x {@code [batch, inSize, inSize, inChannels]}
   * @param w row of the layer, {@code [batch, wSize]}
   * @param pool where the result is taken from
   * @return {@code [batch, outSize, outSize, outChannels]}
   */
  INDArray apply(INDArray x, INDArray w, MapPool pool) {
    try (INDArray styles = affine.apply(w)) {
      styles.divi(spec.toRgb() ? Math.sqrt(spec.inChannels()) : rootMeanSquare(styles));
      return Batch.map(x, pool, (one, n) -> applyToOne(one, styles.getRow(n, true), pool));
    }
  }

  private INDArray applyToOne(INDArray x, INDArray style, MapPool pool) {
    INDArray convolved = convolution.apply(x, style, inputGain, pool);
    INDArray y = nonlinearity.apply(convolved, bias, pool);
    pool.give(convolved);
    return y;
  }

  /** Returns the root mean square over the whole batch; demodulation undoes the division. */
  private static double rootMeanSquare(INDArray styles) {
    try (INDArray squares = styles.mul(styles)) {
      return Math.sqrt(squares.meanNumber().doubleValue());
    }
  }
}
