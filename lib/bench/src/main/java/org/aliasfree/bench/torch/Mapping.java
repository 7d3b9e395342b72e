package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.weights.Weights;

/** The mapping network without labels and truncation: every row of w is the same. */
final class Mapping {
  private static final double LEARNING_RATE_MULTIPLIER = 0.01;
  private static final double EPSILON = 1e-8;

  private final List<Dense> layers = new ArrayList<>();

  Mapping(MappingSpec spec, Weights weights, NDManager owner) {
    Require.that(spec.labelSize() == 0, "the peer knows no labels, got %s", spec.labelSize());
    for (int i = 0; i < spec.layers(); i++) {
      layers.add(new Dense(weights, "mapping.fc" + i + ".", LEARNING_RATE_MULTIPLIER, owner));
    }
  }

  /**
   * Returns w, {@code [1, wSize]}.
   *
   * @param z {@code [1, zSize]}
   */
  NDArray apply(NDArray z) {
    NDArray x = z.div(z.square().mean().add(EPSILON).sqrt());
    for (Dense layer : layers) {
      x = Bend.LEAKY.apply(layer.apply(x));
    }
    return x;
  }
}
