package org.aliasfree.jupyter;

import java.util.Arrays;
import org.aliasfree.spectrum.Spectrum;

/** The small picture of a sound's spectrum: the strongest bin of each pixel, in decibels. */
final class SoundSpectrum {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 170;
  private static final int COLUMNS = 640;
  private static final double FLOOR_DB = -80;

  private SoundSpectrum() {}

  /**
   * Returns the plot.
   *
   * @param name of the sound
   * @param top highest frequency on the axis, in hertz
   */
  static Plot plot(String name, Spectrum spectrum, double top) {
    int bins = spectrum.size() / 2 + 1;
    int columns = Math.min(COLUMNS, bins);
    double[] frequency = new double[columns];
    double[] level = new double[columns];
    Arrays.fill(level, 0);
    for (int k = 0; k < bins; k++) {
      int column = (int) ((long) k * columns / bins);
      double magnitude = spectrum.magnitude(k);
      if (magnitude >= level[column]) {
        level[column] = magnitude;
        frequency[column] = k * spectrum.binSpacing();
      }
    }
    double strongest = Arrays.stream(level).max().orElse(0);
    for (int i = 0; i < columns; i++) {
      double ratio = strongest > 0 ? level[i] / strongest : 0;
      level[i] = Math.max(FLOOR_DB, 20 * Math.log10(ratio));
    }
    return Plot.of("Spectrum: " + name, "frequency in Hz", "level in dB")
        .response("", frequency, level)
        .xRange(0, top)
        .yRange(FLOOR_DB, 5)
        .size(WIDTH, HEIGHT);
  }
}
