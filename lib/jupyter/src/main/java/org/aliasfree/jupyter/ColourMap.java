package org.aliasfree.jupyter;

import java.awt.Color;
import java.util.List;

/**
 * From dark violet to light yellow, ever lighter, so that grey paper keeps the order. The colours
 * are those of matplotlib's map "viridis" (public domain) at nine places, with straight lines
 * between.
 */
final class ColourMap {
  private static final List<Color> STOPS =
      List.of(
          new Color(0x440154),
          new Color(0x472D7B),
          new Color(0x3B528B),
          new Color(0x2C728E),
          new Color(0x21918C),
          new Color(0x28AE80),
          new Color(0x5EC962),
          new Color(0xADDC30),
          new Color(0xFDE725));
  private static final int LEVELS = 160;

  private ColourMap() {}

  /**
   * Returns the colour at {@code t} as 0xRRGGBB, one of 160 levels; white where {@code t} is NaN.
   *
   * @param t 0 for the darkest, 1 for the lightest; values beyond count as these
   */
  static int rgb(double t) {
    if (Double.isNaN(t)) {
      return 0xFFFFFF;
    }
    double level = Math.rint(Math.max(0, Math.min(1, t)) * (LEVELS - 1)) / (LEVELS - 1);
    double at = level * (STOPS.size() - 1);
    int below = Math.min(STOPS.size() - 2, (int) at);
    double part = at - below;
    Color low = STOPS.get(below);
    Color high = STOPS.get(below + 1);
    return mix(low.getRed(), high.getRed(), part) << 16
        | mix(low.getGreen(), high.getGreen(), part) << 8
        | mix(low.getBlue(), high.getBlue(), part);
  }

  private static int mix(int low, int high, double part) {
    return (int) Math.rint(low + (high - low) * part);
  }
}
