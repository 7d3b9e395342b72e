package org.aliasfree.engine.reference;

import org.aliasfree.weights.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A convolution whose weights a style scales, input channel by input channel (Karras et al. 2020,
 * §2.2): each picture of a batch is convolved with weights of its own.
 */
final class ModulatedConvolution {
  private static final double EPSILON = 1e-8;

  private final INDArray weight; // [k, k, in, out]
  private final boolean demodulate;
  private final int padding;

  private ModulatedConvolution(INDArray weight, boolean demodulate, int padding) {
    this.weight = weight;
    this.demodulate = demodulate;
    this.padding = padding;
  }

  /**
   * Returns a convolution with {@code weight}.
   *
   * @param weight {@code [out, in, k, k]}, as weight files have it
   * @param demodulate whether the weights of each output channel are scaled to a sum of squares of
   *     1, so that unit variance goes out where it comes in
   * @param padding zeros on each side of the map
   * @param scope owner of the arrays
   */
  static ModulatedConvolution of(Tensor weight, boolean demodulate, int padding, Scope scope) {
    try (INDArray stored = Conversions.toArray(weight)) {
      INDArray turned = scope.keep(stored.permute(2, 3, 1, 0).dup('c'));
      return new ModulatedConvolution(turned, demodulate, padding);
    }
  }

  /**
   * Returns the convolution of one map.
   *
   * @param x {@code [1, height, width, in]}, not modified
   * @param style a factor for each input channel, {@code [1, in]}, not modified
   * @param inputGain factor of the input, not undone by demodulation
   * @param pool where the result is taken from
   * @return {@code [1, height + 2·padding − k + 1, width + 2·padding − k + 1, out]}
   */
  INDArray apply(INDArray x, INDArray style, double inputGain, MapPool pool) {
    INDArray modulated = modulated(style, inputGain, pool);
    INDArray y = NativeConvolution.full(x, modulated, padding, pool);
    pool.give(modulated);
    return y;
  }

  /** Returns the weights for a style: modulated, demodulated, times the gain of the input. */
  private INDArray modulated(INDArray style, double inputGain, MapPool pool) {
    INDArray w = pool.take(weight.shape()).assign(weight);
    w.muli(style.reshape(1, 1, style.length(), 1));
    if (demodulate) {
      try (INDArray norms = w.norm2(true, 0, 1, 2)) {
        norms.muli(norms).addi(EPSILON);
        try (INDArray roots = Transforms.sqrt(norms, true)) {
          w.divi(roots);
        }
      }
    }
    return w.muli(inputGain);
  }
}
