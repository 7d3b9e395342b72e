package org.aliasfree.engine.cpu;

import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** The filters of a layer of StyleGAN3: those of the weights, or else those the layer describes. */
final class LayerTaps {
  private LayerTaps() {}

  /** Returns the taps of the up filter. */
  static float[] up(LayerSpec layer, Weights weights) {
    String name = "synthesis." + layer.name() + ".up_filter";
    if (layer.upTaps() == 1) {
      return new float[] {1};
    }
    return weights.has(name) ? weights.get(name).toArray() : line(layer.upFilter()).toArray();
  }

  /** Returns the taps of the down filter. */
  static DownTaps down(LayerSpec layer, Weights weights) {
    String name = "synthesis." + layer.name() + ".down_filter";
    if (layer.downTaps() == 1) {
      return DownTaps.NONE;
    }
    if (weights.has(name)) {
      return DownTaps.of(weights.get(name));
    }
    return DownTaps.of(
        layer.radialDown() ? table(layer.radialDownFilter()) : line(layer.downFilter()));
  }

  private static Tensor line(Fir filter) {
    return Tensor.of(new int[] {filter.size()}, filter.toArray());
  }

  private static Tensor table(Fir2d filter) {
    double[] taps = new double[filter.height() * filter.width()];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = filter.tap(i / filter.width(), i % filter.width());
    }
    return Tensor.of(new int[] {filter.height(), filter.width()}, taps);
  }
}
