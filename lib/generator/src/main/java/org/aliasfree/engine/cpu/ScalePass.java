package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;

/** Multiplies the channels of a feature map by factors, in place. */
final class ScalePass {
  /** Values that one thread keeps at a time. */
  private static final int PIECE = 4096;

  private ScalePass() {}

  /**
   * map ← map·factors.
   *
   * @param map {@code [batch, pixels, channels]}
   * @param factors {@code [batch][channels]}
   */
  static void run(FloatBuffer map, int pixels, float[][] factors, Team team) {
    int channels = factors[0].length;
    int atOnce = Math.max(1, PIECE / channels);
    int pieces = (pixels + atOnce - 1) / atOnce;
    int parts = Math.min(pieces, 4 * team.threads());
    team.run(
        factors.length * parts,
        (task, worker) -> {
          int image = task / parts;
          int part = task % parts;
          float[] repeated = repeat(factors[image], atOnce);
          float[] values = new float[repeated.length];
          for (int piece = part; piece < pieces; piece += parts) {
            int first = piece * atOnce;
            int n = Math.min(atOnce, pixels - first) * channels;
            int at = (image * pixels + first) * channels;
            map.get(at, values, 0, n);
            Rows.scale(values, repeated, n);
            map.put(at, values, 0, n);
          }
        });
  }

  private static float[] repeat(float[] factors, int times) {
    float[] repeated = new float[factors.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(factors, 0, repeated, i * factors.length, factors.length);
    }
    return repeated;
  }
}
