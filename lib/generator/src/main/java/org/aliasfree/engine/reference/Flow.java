package org.aliasfree.engine.reference;

import org.aliasfree.engine.Watch;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A feature map on its way through the layers: owns the newest, frees the one before. */
final class Flow implements AutoCloseable {
  private INDArray now;

  /** Starts with {@code first}, owned by this. */
  Flow(INDArray first) {
    now = first;
  }

  /** Returns the newest map, still owned by this. */
  INDArray now() {
    return now;
  }

  /** Takes the output of the next layer and frees its input. */
  void next(INDArray map) {
    close();
    now = map;
  }

  /** Shows the newest map if {@code watch} wants it. */
  void show(String layer, Watch watch) {
    if (watch.wants(layer)) {
      watch.seen(layer, Conversions.mapToTensor(now));
    }
  }

  /** Returns the newest map, owned by the caller from now on. */
  INDArray take() {
    INDArray taken = now;
    now = null;
    return taken;
  }

  @Override
  public void close() {
    if (now != null) {
      now.close();
      now = null;
    }
  }
}
