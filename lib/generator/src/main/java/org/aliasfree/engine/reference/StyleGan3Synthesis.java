package org.aliasfree.engine.reference;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The synthesis network of StyleGAN3: Fourier features, then one layer after the other, the last of
 * which makes colours, scaled at the end. Row 0 of w is the input's, row i + 1 that of layer i.
 */
final class StyleGan3Synthesis implements SynthesisNetwork {
  private final StyleGan3 network;
  private final FourierFeatures input;
  private final List<FilteredLayer> layers = new ArrayList<>();

  StyleGan3Synthesis(StyleGan3 network, Weights weights, Scope scope) {
    this.network = network;
    this.input = new FourierFeatures(network.input(), weights, scope);
    for (LayerSpec spec : network.layers()) {
      layers.add(new FilteredLayer(spec, weights, scope));
    }
  }

  @Override
  public INDArray run(INDArray ws, Synthesis options, MapPool pool) {
    double[] user = options.transform().map(Transform::inverse).orElseGet(input::storedTransform);
    Flow map = new Flow(null, pool);
    try (INDArray w = Rows.of(ws, 0)) {
      map.next(input.apply(w, user, pool));
    }
    map.show("input", options.watch());
    for (int i = 0; i < layers.size(); i++) {
      try (INDArray w = Rows.of(ws, i + 1)) {
        map.next(layers.get(i).apply(map.now(), w, pool));
      }
      map.show(network.layers().get(i).name(), options.watch());
    }
    return map.now().muli(network.outputScale());
  }
}
