package org.aliasfree.engine.cpu;

import org.aliasfree.stylegan.LayerSpec;

/**
 * The leaky ReLU with its gain and clamp.
 *
 * <p>A leaky ReLU of slope s is {@code p·v + q·|v|} with p = (1 + s)/2, q = (1 − s)/2. It is
 * homogeneous, so the gain goes into the taps before it; of a negative gain the absolute value
 * takes the other sign.
 *
 * @param gain factor after the nonlinearity
 * @param slope of the negative side
 * @param clamp bound of the absolute value after the gain, infinity for none
 */
record Bend(float gain, float slope, float clamp) {
  /** Returns the nonlinearity of a layer of StyleGAN3. */
  static Bend of(LayerSpec layer) {
    return new Bend((float) layer.gain(), (float) layer.slope(), (float) layer.clamp());
  }

  float p() {
    return (1 + slope) / 2;
  }

  float q() {
    return Math.copySign(1, gain) * (1 - slope) / 2;
  }

  /**
   * Returns whether values within {@code bound} before the nonlinearity, gain included, may meet
   * the clamp.
   */
  boolean mayClamp(float bound) {
    return !(bound * Math.max(1, Math.abs(slope)) <= clamp);
  }
}
