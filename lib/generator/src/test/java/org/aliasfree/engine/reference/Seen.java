package org.aliasfree.engine.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.engine.Watch;
import org.aliasfree.weights.Tensor;

/** Keeps the output of every layer. */
final class Seen implements Watch {
  private final Map<String, Tensor> layers = new LinkedHashMap<>();

  @Override
  public boolean wants(String layer) {
    return true;
  }

  @Override
  public void seen(String layer, Tensor activation) {
    layers.put(layer, activation);
  }

  Map<String, Tensor> layers() {
    return layers;
  }
}
