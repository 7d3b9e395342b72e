package org.aliasfree.engine.cpu;

import java.util.Arrays;

/**
 * What one layer multiplies the channels of each image by.
 *
 * @param in style times input gain {@code [batch][stored channels]}, zero behind the layer's own
 * @param demodulation of the output {@code [batch][stored channels]}
 */
@SuppressWarnings("ArrayRecordComponent") // for the inner loops; it stays in this package
record Factors(float[][] in, float[][] demodulation) {
  /** Returns ones for every image. */
  static float[][] ones(int batch, int channels) {
    float[][] ones = new float[batch][channels];
    for (float[] row : ones) {
      Arrays.fill(row, 1);
    }
    return ones;
  }

  /** Returns the factors of some images. */
  Factors of(int first, int count) {
    return new Factors(
        Arrays.copyOfRange(in, first, first + count),
        Arrays.copyOfRange(demodulation, first, first + count));
  }
}
