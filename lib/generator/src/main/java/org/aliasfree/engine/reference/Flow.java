package org.aliasfree.engine.reference;

import org.aliasfree.engine.Watch;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The feature map on its way through the layers: owns the newest, frees the one before. */
final class Flow implements AutoCloseable {
  private final Watch watch;
  private INDArray now;

  Flow(Watch watch) {
    this.watch = watch;
  }

  /** Returns the newest map, still owned by this. */
  INDArray now() {
    return now;
  }

  /** Takes the output of a layer and shows it to who wants it. */
  void next(String layer, INDArray map) {
    close();
    now = map;
    if (watch.wants(layer)) {
      watch.seen(layer, Conversions.mapToTensor(map));
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
