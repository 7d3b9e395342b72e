package org.aliasfree.stylegan;

import java.util.Arrays;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.filter.FrequencyResponse;
import org.aliasfree.signal.Require;

/**
 * What the two filters of a StyleGAN3 layer pass: the numbers of the filter plot (Karras et al.
 * 2021, Fig. 4a).
 *
 * <p>Both filters work at the layer's temporary rate, so both have one axis of frequencies, from 0
 * to half of that rate. Levels are in decibels relative to the gain at frequency 0, −∞ where
 * nothing passes; a filter that is not there, as in ToRGB, passes everything. Immutable.
 */
public final class LayerResponse {
  /** The direction from corner to corner, in radians. */
  private static final double DIAGONAL = Math.PI / 4;

  private final LayerSpec layer;
  private final double[] frequencies;

  private LayerResponse(LayerSpec layer, double[] frequencies) {
    this.layer = layer;
    this.frequencies = frequencies;
  }

  /**
   * Returns the responses at equally spaced frequencies.
   *
   * @param points number of frequencies, 0 and half of the temporary rate included
   * @throws IllegalArgumentException if {@code points < 2}
   */
  public static LayerResponse of(LayerSpec layer, int points) {
    Require.that(points >= 2, "there must be at least 2 points, got %s", points);
    double[] frequencies = new double[points];
    Arrays.setAll(frequencies, i -> layer.temporaryRate() / 2 * i / (points - 1));
    return new LayerResponse(layer, frequencies);
  }

  /** Returns the frequencies, in cycles per canvas width. */
  public double[] frequencies() {
    return frequencies.clone();
  }

  /** Returns the levels of the up filter along an axis, in dB. */
  public double[] upDb() {
    return levels(FrequencyResponse.of(layer.upFilter()));
  }

  /** Returns the levels of the down filter along an axis, in dB, separable or radial. */
  public double[] downDb() {
    return layer.radialDown()
        ? levels(FrequencyResponse.of(layer.radialDownFilter(), 0))
        : levels(FrequencyResponse.of(layer.downFilter()));
  }

  /**
   * Returns the levels of the down filter along the diagonal, in dB. A radial filter has those of
   * the axis here, but for what its square of taps cuts off; a separable one passes more, for each
   * of its two factors meets the frequency divided by √2 only.
   */
  public double[] downDiagonalDb() {
    Fir2d filter =
        layer.radialDown() ? layer.radialDownFilter() : Fir2d.separable(layer.downFilter());
    return levels(FrequencyResponse.of(filter, DIAGONAL));
  }

  private double[] levels(FrequencyResponse response) {
    return Arrays.stream(frequencies).map(response::levelDb).toArray();
  }
}
