package org.aliasfree.stylegan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.weights.RandomState;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** Weights for any network: random numbers, and the filters that the layers ask for. */
final class MadeUp {
  private MadeUp() {}

  /** Returns weights of all the shapes that the network needs. */
  static Weights weights(Network network) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    RandomState random = RandomState.seed(network.shapes().size());
    network.shapes().forEach((name, shape) -> tensors.put(name, random.normal(shape)));
    if (network instanceof StyleGan3 three) {
      three.layers().forEach(layer -> addFilters(tensors, layer));
    }
    return Weights.of(tensors);
  }

  private static void addFilters(Map<String, Tensor> tensors, LayerSpec layer) {
    String prefix = "synthesis." + layer.name() + ".";
    if (layer.upTaps() > 1) {
      double[] taps = layer.upFilter().toArray();
      tensors.put(prefix + "up_filter", Tensor.of(new int[] {taps.length}, taps));
    }
    if (layer.radialDown()) {
      int taps = layer.downTaps();
      double[] all = new double[taps * taps];
      for (int i = 0; i < all.length; i++) {
        all[i] = layer.radialDownFilter().tap(i / taps, i % taps);
      }
      tensors.put(prefix + "down_filter", Tensor.of(new int[] {taps, taps}, all));
    } else if (layer.downTaps() > 1) {
      double[] taps = layer.downFilter().toArray();
      tensors.put(prefix + "down_filter", Tensor.of(new int[] {taps.length}, taps));
    }
  }
}
