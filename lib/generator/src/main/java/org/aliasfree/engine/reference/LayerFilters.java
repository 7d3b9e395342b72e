package org.aliasfree.engine.reference;

import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** The filters of a layer: those that the weights bring, otherwise those of the description. */
final class LayerFilters {
  private LayerFilters() {}

  /** Returns the taps of the up filter, {@code [n]}; {@code [1]} for none. */
  static Tensor up(LayerSpec layer, Weights weights) {
    String name = "synthesis." + layer.name() + ".up_filter";
    return weights.has(name) ? weights.get(name) : layer.upFilterTensor();
  }

  /** Returns the taps of the down filter, {@code [n]} or, radial, {@code [n, n]}. */
  static Tensor down(LayerSpec layer, Weights weights) {
    String name = "synthesis." + layer.name() + ".down_filter";
    return weights.has(name) ? weights.get(name) : layer.downFilterTensor();
  }

  /**
   * Returns the filter with which StyleGAN2 doubles a map, {@code [4, 4]}: 1 3 3 1 both ways,
   * divided by the sum.
   *
   * @param prefix name of the layer or block that has it, with a dot at the end
   */
  static Tensor resample(String prefix, Weights weights) {
    String name = prefix + "resample_filter";
    return weights.has(name) ? weights.get(name) : StyleGan2.resampleFilter();
  }
}
