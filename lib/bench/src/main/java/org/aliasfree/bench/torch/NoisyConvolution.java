package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * A convolution of StyleGAN2: 3×3, modulated, with constant noise, bias and leaky ReLU.
 *
 * <p>The one that doubles the resolution is a transposed convolution and the filter after it: equal
 * to the filter first and a convolution at the doubled resolution, and much faster on libtorch.
 */
final class NoisyConvolution implements Stage {
  private final boolean doubles;
  private final Dense affine;
  private final Modulation modulation;
  private final Upfirdn filter; // null if the resolution stays
  private final NDArray noise; // [1, 1, side, side]
  private final NDArray bias; // [1, out, 1, 1]
  private final Bend bend;

  /**
   * Prepares the weights.
   *
   * @param prefix of the names of the tensors, {@code synthesis.b16.conv0.}
   */
  NoisyConvolution(String prefix, boolean doubles, double clamp, Weights weights, NDManager owner) {
    this.doubles = doubles;
    int out = weights.get(prefix + "bias").size();
    affine = new Dense(weights, prefix + "affine.", 1, owner);
    modulation = new Modulation(weights.get(prefix + "weight"), true, owner);
    filter = doubles ? Upfirdn.of(doubling(weights, prefix, 2), 1, 1, 1, 1, out, owner) : null;
    int side = weights.get(prefix + "noise_const").side(0);
    NDArray map = Arrays.of(weights.get(prefix + "noise_const").reshape(1, 1, side, side), owner);
    noise = map.mul(weights.get(prefix + "noise_strength").at(0));
    bias = Arrays.of(weights.get(prefix + "bias").reshape(1, out, 1, 1), owner);
    bend = new Bend(Bend.LEAKY.gain(), Bend.LEAKY.slope(), clamp);
  }

  /** Returns the filter with a gain along each axis. */
  static Tensor doubling(Weights weights, String prefix, int gain) {
    String name = prefix + "resample_filter";
    Tensor taps = weights.has(name) ? weights.get(name) : StyleGan2.resampleFilter();
    float[] values = taps.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] *= gain * gain;
    }
    return Tensor.of(taps.shape(), values);
  }

  @Override
  public NDArray apply(NDArray x, NDArray w) {
    NDArray kernel = modulation.apply(affine.apply(w), 1);
    NDArray y = doubles ? doubled(x, kernel) : Arrays.convolved(x, kernel, 1, 1);
    NDArray noisy = Arrays.then(y, v -> v.add(noise));
    return bend.apply(Arrays.then(noisy, v -> v.add(bias)));
  }

  private NDArray doubled(NDArray x, NDArray kernel) {
    return Arrays.then(Doubling.apply(x, kernel), filter::apply);
  }
}
