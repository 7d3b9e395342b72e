package org.aliasfree.jupyter;

import org.aliasfree.stylegan.LayerBands;
import org.aliasfree.stylegan.LayerResponse;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;

/**
 * The schedule and the filters of a StyleGAN3 generator as plots (Karras et al. 2021, Fig. 4), of
 * one's own networks too. Each is a {@link Plot}, to which more can be added.
 */
public final class LayerPlots {
  private static final int POINTS = 241;
  private static final String FREQUENCY = "cycles per canvas";
  private static final String LEVEL = "gain in dB";

  private LayerPlots() {}

  /**
   * Returns half the rate, cutoff and stopband over the layers, an octave up for each doubling.
   *
   * @param title what to see
   */
  public static Plot bands(String title, StyleGan3 network) {
    LayerBands bands = LayerBands.of(network);
    double[] layer = bands.numbers();
    return Plot.of(title, "layer", FREQUENCY)
        .points("s/2", layer, bands.halfRates())
        .response("cutoff f_c", layer, bands.cutoffs())
        .reconstruction("f_c + f_h", layer, bands.stopbands())
        .octaves();
  }

  /**
   * Returns what the up filter and the down filter of a layer pass along an axis, from frequency 0
   * to half of the rate at which they work, 5 to −100 dB, with the band of the output marked. Where
   * both are the same, the dots of the up filter lie on the line of the down filter.
   *
   * @param title what to see
   */
  public static Plot filters(String title, LayerSpec layer) {
    LayerResponse response = LayerResponse.of(layer, POINTS);
    return Plot.of(title, FREQUENCY, LEVEL)
        .response("down", response.frequencies(), response.downDb())
        .second("up", response.frequencies(), response.upDb())
        .guideX(layer.out().cutoff(), "f_c")
        .guideX(layer.out().stopband(), "f_c + f_h")
        .yRange(-100, 5);
  }

  /**
   * Returns what the down filter of a layer passes along an axis and along the diagonal, from
   * frequency 0 to half of the rate at which it works, 5 to −50 dB, with the cutoff marked.
   *
   * @param title what to see
   */
  public static Plot directions(String title, LayerSpec layer) {
    LayerResponse response = LayerResponse.of(layer, POINTS);
    return Plot.of(title, FREQUENCY, LEVEL)
        .truth("along an axis", response.frequencies(), response.downDb())
        .second("along the diagonal", response.frequencies(), response.downDiagonalDb())
        .guideX(layer.out().cutoff(), "f_c")
        .yRange(-50, 5);
  }
}
