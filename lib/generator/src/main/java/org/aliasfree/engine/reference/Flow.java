package org.aliasfree.engine.reference;

import org.aliasfree.engine.Watch;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A feature map on its way through the layers: holds the newest, gives back the one before. */
final class Flow {
  private final MapPool pool;
  private INDArray now;

  /** Starts with {@code first}, an array of the pool. */
  Flow(INDArray first, MapPool pool) {
    this.now = first;
    this.pool = pool;
  }

  /** Returns the newest map. */
  INDArray now() {
    return now;
  }

  /** Takes the output of the next layer and gives its input back. */
  void next(INDArray map) {
    if (now != null) {
      pool.give(now);
    }
    now = map;
  }

  /** Shows the newest map if {@code watch} wants it. */
  void show(String layer, Watch watch) {
    if (watch.wants(layer)) {
      watch.seen(layer, Conversions.mapToTensor(now));
    }
  }
}
