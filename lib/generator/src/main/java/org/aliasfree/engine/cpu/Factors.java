package org.aliasfree.engine.cpu;

import java.util.Arrays;

/** What one layer multiplies the channels of each image by. Arrays are not copied. */
final class Factors {
  private final float[][] in;
  private final float[][] demodulation;

  /**
   * Brings them together.
   *
   * @param in style times input gain {@code [batch][stored channels]}, zero behind the layer's own
   * @param demodulation of the output {@code [batch][stored channels]}
   */
  Factors(float[][] in, float[][] demodulation) {
    this.in = in;
    this.demodulation = demodulation;
  }

  /** Returns ones for every image. */
  static float[][] ones(int batch, int channels) {
    float[][] ones = new float[batch][channels];
    for (float[] row : ones) {
      Arrays.fill(row, 1);
    }
    return ones;
  }

  float[][] in() {
    return in;
  }

  float[][] demodulation() {
    return demodulation;
  }

  /** Returns the factors of some images. */
  Factors of(int first, int count) {
    return new Factors(
        Arrays.copyOfRange(in, first, first + count),
        Arrays.copyOfRange(demodulation, first, first + count));
  }
}
