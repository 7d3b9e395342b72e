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
      tensors.put(prefix + "up_filter", layer.upFilterTensor());
    }
    if (layer.downTaps() > 1) {
      tensors.put(prefix + "down_filter", layer.downFilterTensor());
    }
  }
}
