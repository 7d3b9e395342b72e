package org.aliasfree.image;

import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * Three channels of a feature map as the red, green and blue of a picture (Karras et al. 2021, Fig.
 * 6). StyleGAN3 shows patterns of phase, StyleGAN2 of magnitude.
 */
public final class FeatureColours {
  private FeatureColours() {}

  /**
   * Returns three consecutive channels, each divided by its largest magnitude, then amplified.
   *
   * @param activation {@code [channels, height, width]}, at least three channels
   * @param first the channel that becomes red
   * @param gainDb amplification in decibels, 0 for the largest magnitude to be 1
   * @return {@code [3, height, width]}, nominal range −1 … 1; a channel of zeros stays so
   * @throws IllegalArgumentException if the shape is another or the channels lie outside
   */
  public static Tensor of(Tensor activation, int first, double gainDb) {
    Require.that(
        activation.rank() == 3 && activation.side(0) >= 3,
        "a feature map must have the shape [3 or more, height, width], got %s",
        activation);
    Require.that(
        0 <= first && first <= activation.side(0) - 3,
        "first must lie in 0 … %s, got %s",
        activation.side(0) - 3,
        first);
    int plane = activation.side(1) * activation.side(2);
    float[] colours = new float[3 * plane];
    activation.copyTo(first * plane, colours, 0, colours.length);
    double gain = Math.pow(10, gainDb / 20);
    for (int c = 0; c < 3; c++) {
      double peak = 0;
      for (int i = c * plane; i < (c + 1) * plane; i++) {
        peak = Math.max(peak, Math.abs(colours[i]));
      }
      for (int i = c * plane; i < (c + 1) * plane && peak > 0; i++) {
        colours[i] = (float) (colours[i] / peak * gain);
      }
    }
    return Tensor.of(new int[] {3, activation.side(1), activation.side(2)}, colours);
  }
}
