package org.aliasfree.engine.reference;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.engine.Truncation;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The mapping network: latents z, normalised, through a few fully connected layers to w, a copy for
 * each row, drawn towards the average (Karras et al. 2019, §2 and App. B).
 */
final class Mapping {
  private static final double LEARNING_RATE_MULTIPLIER = 0.01;
  private static final double EPSILON = 1e-8;

  private final MappingSpec spec;
  private final FullyConnected embedding; // null without labels
  private final List<FullyConnected> layers = new ArrayList<>();
  private final INDArray average; // [1, wSize]

  Mapping(MappingSpec spec, Weights weights, Scope scope) {
    this.spec = spec;
    this.embedding =
        spec.labelSize() == 0
            ? null
            : new FullyConnected(weights, "mapping.embed.", 1, false, scope);
    for (int i = 0; i < spec.layers(); i++) {
      String prefix = "mapping.fc" + i + ".";
      layers.add(new FullyConnected(weights, prefix, LEARNING_RATE_MULTIPLIER, true, scope));
    }
    this.average =
        scope.keep(Conversions.toArray(weights.get("mapping.w_avg").reshape(1, spec.wSize())));
  }

  /**
   * Returns rows of w.
   *
   * @param z {@code [batch, zSize]}
   * @param labels {@code [batch, labelSize]}, not looked at if the network has none
   * @return {@code [batch, rows, wSize]}
   */
  INDArray apply(INDArray z, INDArray labels, Truncation truncation) {
    try (Scope scope = new Scope()) {
      INDArray x = scope.keep(normalised(z));
      if (embedding != null) {
        INDArray embedded = scope.keep(embedding.apply(labels));
        INDArray y = scope.keep(normalised(embedded));
        x = scope.keep(Nd4j.concat(1, x, y));
      }
      for (FullyConnected layer : layers) {
        x = scope.keep(layer.apply(x));
      }
      INDArray truncated = truncation.psi() == 1 ? x : scope.keep(towardsAverage(x, truncation));
      INDArray ws = Nd4j.create(x.dataType(), x.size(0), spec.rows(), spec.wSize());
      for (int row = 0; row < spec.rows(); row++) {
        INDArray source = row < truncation.cutoff() ? truncated : x;
        ws.get(NDArrayIndex.all(), NDArrayIndex.point(row), NDArrayIndex.all()).assign(source);
      }
      return ws;
    }
  }

  /** Returns {@code x/√(mean(x²) + 1e-8)}, the mean over each row. */
  private static INDArray normalised(INDArray x) {
    try (INDArray squares = x.mul(x);
        INDArray scale = squares.mean(true, 1)) {
      scale.addi(EPSILON);
      INDArray y = x.dup('c');
      for (int n = 0; n < x.size(0); n++) {
        y.getRow(n).divi(Math.sqrt(scale.getDouble(n)));
      }
      return y;
    }
  }

  /** Returns {@code w_avg + psi·(w − w_avg)}. */
  private INDArray towardsAverage(INDArray w, Truncation truncation) {
    INDArray y = w.subRowVector(average);
    y.muli(truncation.psi());
    y.addiRowVector(average);
    return y;
  }
}
