package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.engine.Watch;
import org.aliasfree.weights.Tensor;

/**
 * What one call of {@code synthesize} collects: the pictures, and the activations that somebody
 * watches. A batch may be made in parts; a layer is shown once, when its last part is there.
 */
final class Run {
  private final int batch;
  private final Watch watch;
  private final Map<String, float[]> watched = new LinkedHashMap<>();

  Run(int batch, Watch watch) {
    this.batch = batch;
    this.watch = watch;
  }

  /** Returns whether the output of a layer shall be shown. */
  boolean wants(String layer) {
    return watch.wants(layer);
  }

  /**
   * Copies a layer's output of some images, and shows it if they are the last.
   *
   * @param map {@code [count, side, side, channels]}
   * @param shown channels that the layer has, the rest is padding
   */
  void see(String layer, FloatBuffer map, int first, int count, int side, int channels, int shown) {
    float[] all =
        watched.computeIfAbsent(layer, name -> new float[Tensor.sizeOf(batch, shown, side, side)]);
    Channels.copy(map, count, side * side, channels, shown, 1, all, first * shown * side * side);
    if (first + count == batch) {
      watched.remove(layer);
      watch.seen(layer, Tensor.of(new int[] {batch, shown, side, side}, all));
    }
  }
}
