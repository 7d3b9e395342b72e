package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * A layer of StyleGAN3: modulated convolution, bias, upsampling, leaky ReLU, downsampling (Karras
 * et al. 2021, Fig. 4b); ToRGB without filters.
 */
final class FilteredLayer implements Stage {
  private final LayerSpec spec;
  private final Dense affine;
  private final Modulation modulation;
  private final NDArray bias; // [1, out, 1, 1]
  private final Upfirdn up; // null if there are no filters
  private final Upfirdn down;
  private final Bend bend;
  private final double inputGain;

  FilteredLayer(LayerSpec spec, Weights weights, NDManager owner) {
    String prefix = "synthesis." + spec.name() + ".";
    int out = spec.outChannels();
    this.spec = spec;
    affine = new Dense(weights, prefix + "affine.", 1, owner);
    Tensor weight = weights.get(prefix + "weight");
    modulation = new Modulation(spec.toRgb() ? weight : normalised(weight), !spec.toRgb(), owner);
    bias = Arrays.of(weights.get(prefix + "bias").reshape(1, out, 1, 1), owner);
    up =
        spec.toRgb()
            ? null
            : Upfirdn.of(
                tensor(weights, prefix + "up_filter", spec.upFilterTensor()),
                spec.up(),
                1,
                spec.padLow(),
                spec.padHigh(),
                out,
                owner);
    down =
        spec.toRgb()
            ? null
            : Upfirdn.of(
                tensor(weights, prefix + "down_filter", spec.downFilterTensor()),
                1,
                spec.down(),
                0,
                0,
                out,
                owner);
    bend = new Bend(spec.gain(), spec.slope(), spec.clamp());
    inputGain = 1 / Math.sqrt(weights.get(prefix + "magnitude_ema").at(0));
  }

  private static Tensor tensor(Weights weights, String name, Tensor otherwise) {
    return weights.has(name) ? weights.get(name) : otherwise;
  }

  /** Returns the weights of each output channel divided by their root mean square. */
  private static Tensor normalised(Tensor weight) {
    float[] values = weight.toArray();
    int size = values.length / weight.side(0);
    for (int first = 0; first < values.length; first += size) {
      double sum = 0;
      for (int i = first; i < first + size; i++) {
        sum += (double) values[i] * values[i];
      }
      double rms = Math.sqrt(sum / size);
      for (int i = first; i < first + size; i++) {
        values[i] = (float) (values[i] / rms);
      }
    }
    return Tensor.of(weight.shape(), values);
  }

  @Override
  public NDArray apply(NDArray x, NDArray w) {
    NDArray styles = affine.apply(w);
    NDArray style =
        spec.toRgb()
            ? styles.div(Math.sqrt(spec.inChannels()))
            : styles.div(styles.square().mean().sqrt());
    NDArray kernel = modulation.apply(style, inputGain);
    NDArray convolved = Arrays.convolved(x, kernel, spec.kernel() - 1, 1);
    NDArray biased = Arrays.then(convolved, v -> v.add(bias));
    if (up == null) {
      return bend.apply(biased);
    }
    NDArray fine = bend.apply(Arrays.then(biased, up::apply));
    return Arrays.then(fine, down::apply);
  }
}
