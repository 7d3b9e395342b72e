package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Weights;

/** Fourier features, then one layer after the other. */
final class StyleGan3Synthesis implements TorchGenerator.Synthesis {
  private final List<Stage> stages = new ArrayList<>();
  private final double outputScale;

  StyleGan3Synthesis(StyleGan3 network, Weights weights, NDManager owner) {
    stages.add(new FourierFeatures(network.input(), weights, owner));
    for (LayerSpec layer : network.layers()) {
      stages.add(new FilteredLayer(layer, weights, owner));
    }
    outputScale = network.outputScale();
  }

  @Override
  public NDArray run(NDArray w, NDManager scope) {
    NDArray map = null;
    for (Stage stage : stages) {
      map = TorchGenerator.run(stage, map, w, scope);
    }
    return map.mul(outputScale);
  }
}
