package org.aliasfree.ladder;

/**
 * A pointwise nonlinearity: {@code gain·v} for positive v, {@code gain·slope·v} for others, then
 * held within ±clamp.
 */
record Bend(double slope, double gain, double clamp) {
  /** The one of all layers: slope 0.2, gain √2, clamp 256. */
  static final Bend LEAKY_RELU = new Bend(0.2, Math.sqrt(2), 256);

  /** Bends values where they are, and returns them. */
  double[] of(double[] values) {
    for (int i = 0; i < values.length; i++) {
      double v = values[i] * gain;
      v = v > 0 ? v : slope * v;
      values[i] = Math.max(-clamp, Math.min(clamp, v));
    }
    return values;
  }
}
