package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;

/**
 * What one pass works on: the maps it reads and writes, and what each channel is multiplied by.
 * Arrays are not copied.
 */
final class PassMaps {
  private final FloatBuffer in;
  private final FloatBuffer out;
  private final float[][] scale;
  private final float[] bias;
  private final float[][] outScale;

  /**
   * Brings them together.
   *
   * @param in the convolution's output {@code [batch, side, side, channels]}
   * @param out the layer's output {@code [batch, outSide, outSide, channels]}
   * @param scale factor of the input {@code [batch][channels]}: the demodulation
   * @param bias added after it {@code [channels]}
   * @param outScale factor of the output {@code [batch][channels]}: the next layer's style
   */
  PassMaps(FloatBuffer in, FloatBuffer out, float[][] scale, float[] bias, float[][] outScale) {
    this.in = in;
    this.out = out;
    this.scale = scale;
    this.bias = bias;
    this.outScale = outScale;
  }

  FloatBuffer in() {
    return in;
  }

  FloatBuffer out() {
    return out;
  }

  /** Returns the input's factors for an image. */
  float[] scale(int image) {
    return scale[image];
  }

  float[] bias() {
    return bias;
  }

  /** Returns the output's factors for an image. */
  float[] outScale(int image) {
    return outScale[image];
  }
}
