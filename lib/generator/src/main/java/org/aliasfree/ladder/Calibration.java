package org.aliasfree.ladder;

import java.util.Arrays;

/** The latents with which magnitudes are set. */
final class Calibration {
  static final int LATENTS = 8;

  private Calibration() {}

  /** Returns the latents, {@code [number][z]}. */
  static double[][] latents(Streams streams) {
    int size = Variant.LATENT_SIZE;
    double[] numbers = streams.normal(Streams.CALIBRATION, LATENTS * size, 1);
    double[][] latents = new double[LATENTS][];
    Arrays.setAll(latents, k -> Arrays.copyOfRange(numbers, k * size, (k + 1) * size));
    return latents;
  }
}
