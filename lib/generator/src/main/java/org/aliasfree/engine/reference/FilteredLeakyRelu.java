package org.aliasfree.engine.reference;

import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.weights.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The filtered nonlinearity (Karras et al. 2021, §3.2): bias, upsampling, leaky ReLU at a rate that
 * can hold what it makes, gain, clamp, downsampling.
 *
 * <p>The bias comes before the zeros of the padding, which stay zeros.
 *
 * @param up upsampling, its gain up² included, because the taps have the sum 1
 * @param upTaps taps {@code [n]} or {@code [rows, columns]}
 * @param down downsampling
 * @param downTaps as {@code upTaps}
 * @param gain factor after the nonlinearity
 * @param slope for negative values
 * @param clamp bound of the absolute value after the gain, infinity for none
 */
record FilteredLeakyRelu(
    Upfirdn2d up,
    Tensor upTaps,
    Upfirdn2d down,
    Tensor downTaps,
    double gain,
    double slope,
    double clamp) {

  /**
   * Returns the nonlinearity of a layer of StyleGAN3.
   *
   * @param upTaps taps of its up filter
   * @param downTaps taps of its down filter
   */
  static FilteredLeakyRelu of(LayerSpec layer, Tensor upTaps, Tensor downTaps) {
    int u = layer.up();
    return new FilteredLeakyRelu(
        Upfirdn2d.both(new Upfirdn(u, 1, layer.padLow(), layer.padHigh(), false, u)),
        upTaps,
        Upfirdn2d.both(new Upfirdn(1, layer.down(), 0, 0, false, 1)),
        downTaps,
        layer.gain(),
        layer.slope(),
        layer.clamp());
  }

  /**
   * Returns the output.
   *
   * @param x {@code [batch, height, width, channels]}, not modified
   * @param bias {@code [1, channels]}, not modified
   * @param pool where the result is taken from
   */
  INDArray apply(INDArray x, INDArray bias, MapPool pool) {
    INDArray biased = pool.take(x.shape()).assign(x);
    addBias(biased, bias);
    INDArray fine = MapUpfirdn.apply(up, biased, upTaps, pool);
    pool.give(biased);
    activate(fine, slope, gain, clamp);
    INDArray y = MapUpfirdn.apply(down, fine, downTaps, pool);
    pool.give(fine);
    return y;
  }

  /** Adds a number to each channel of {@code map}. */
  static void addBias(INDArray map, INDArray bias) {
    map.reshape(-1, map.size(3)).addiRowVector(bias);
  }

  /** Replaces every value v by {@code clamp(gain·(v > 0 ? v : slope·v))}. */
  static void activate(INDArray map, double slope, double gain, double clamp) {
    if (slope != 1) {
      Nd4j.exec(new LeakyReLU(map, map, slope));
    }
    if (gain != 1) {
      map.muli(gain);
    }
    if (Double.isFinite(clamp)) {
      Nd4j.exec(
          DynamicCustomOp.builder("clipbyvalue")
              .addInputs(map)
              .addOutputs(map)
              .addFloatingPointArguments(-clamp, clamp)
              .build());
    }
  }
}
