package org.aliasfree.engine.cpu;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.engine.Watch;
import org.aliasfree.weights.Tensor;

/** Wants and keeps everything. */
final class Seen implements Watch {
  private final Map<String, Tensor> activations = new LinkedHashMap<>();

  Map<String, Tensor> activations() {
    return activations;
  }

  @Override
  public boolean wants(String layer) {
    return true;
  }

  @Override
  public void seen(String layer, Tensor activation) {
    activations.put(layer, activation);
  }
}
