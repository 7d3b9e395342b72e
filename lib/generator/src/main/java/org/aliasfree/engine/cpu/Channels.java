package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;

/** From channels last, as feature maps lie here, to channels first, as tensors do. */
final class Channels {
  /** Pixels read at a time. */
  private static final int PIECE = 64;

  private Channels() {}

  /**
   * Copies maps into an array of planes.
   *
   * @param map {@code [count, pixels, channels]}
   * @param shown the first channels, which are copied
   * @param factor of every value
   * @param to {@code [count, shown, pixels]} from {@code at} on
   */
  static void copy(
      FloatBuffer map,
      int count,
      int pixels,
      int channels,
      int shown,
      double factor,
      float[] to,
      int at) {
    float[] piece = new float[PIECE * channels];
    for (int n = 0; n < count; n++) {
      for (int p = 0; p < pixels; p += PIECE) {
        int length = Math.min(PIECE, pixels - p);
        map.get((n * pixels + p) * channels, piece, 0, length * channels);
        for (int c = 0; c < shown; c++) {
          int plane = at + (n * shown + c) * pixels + p;
          for (int i = 0; i < length; i++) {
            to[plane + i] = (float) (piece[i * channels + c] * factor);
          }
        }
      }
    }
  }
}
