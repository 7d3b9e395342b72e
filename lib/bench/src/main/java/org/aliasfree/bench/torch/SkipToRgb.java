package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.aliasfree.weights.Weights;

/** The colours of a block of StyleGAN2, added to the doubled picture of the block before. */
final class SkipToRgb {
  private final Dense affine;
  private final Modulation modulation;
  private final NDArray bias; // [1, colours, 1, 1]
  private final Upfirdn doubling;
  private final Bend bend;
  private final double styleGain;

  /**
   * Prepares the weights.
   *
   * @param block prefix of the names of the tensors, {@code synthesis.b16.}
   */
  SkipToRgb(String block, double clamp, Weights weights, NDManager owner) {
    String prefix = block + "torgb.";
    int colours = weights.get(prefix + "bias").size();
    affine = new Dense(weights, prefix + "affine.", 1, owner);
    modulation = new Modulation(weights.get(prefix + "weight"), false, owner);
    bias = Arrays.of(weights.get(prefix + "bias").reshape(1, colours, 1, 1), owner);
    doubling = Upfirdn.of(NoisyConvolution.doubling(weights, block, 1), 2, 1, 2, 1, colours, owner);
    bend = new Bend(1, 1, clamp);
    styleGain = 1 / Math.sqrt(weights.get(prefix + "weight").side(1));
  }

  /**
   * Returns the picture with this block's colours.
   *
   * @param picture {@code [1, colours, side/2, side/2]}, null in the first block
   * @param x {@code [1, channels, side, side]}
   * @param w row of w {@code [1, wSize]}
   */
  NDArray apply(NDArray picture, NDArray x, NDArray w) {
    NDArray kernel = modulation.apply(Arrays.then(affine.apply(w), s -> s.mul(styleGain)), 1);
    NDArray y = Arrays.convolved(x, kernel, 0, 1);
    NDArray colours = bend.apply(Arrays.then(y, v -> v.add(bias)));
    return picture == null ? colours : Arrays.then(doubling.apply(picture), p -> p.add(colours));
  }
}
