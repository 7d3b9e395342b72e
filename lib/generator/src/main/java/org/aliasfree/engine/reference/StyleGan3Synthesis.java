package org.aliasfree.engine.reference;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

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
  public INDArray run(INDArray ws, Synthesis options) {
    double[] user = options.transform().map(Transform::inverse).orElseGet(input::storedTransform);
    try (Flow flow = new Flow(options.watch())) {
      try (INDArray w = row(ws, 0)) {
        flow.next("input", input.apply(w, user));
      }
      for (int i = 0; i < layers.size(); i++) {
        try (INDArray w = row(ws, i + 1)) {
          flow.next(network.layers().get(i).name(), layers.get(i).apply(flow.now(), w));
        }
      }
      INDArray image = flow.take();
      return image.muli(network.outputScale());
    }
  }

  /** Returns a copy of one row of w, {@code [batch, wSize]}. */
  static INDArray row(INDArray ws, int row) {
    return ws.get(NDArrayIndex.all(), NDArrayIndex.point(row), NDArrayIndex.all()).dup('c');
  }
}
