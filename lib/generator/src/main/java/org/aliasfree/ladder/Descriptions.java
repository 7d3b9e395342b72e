package org.aliasfree.ladder;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.filter.FilterSpec;
import org.aliasfree.stylegan.Band;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;

/** The layers of F, G, H, T and R: networks of StyleGAN3's kind, whose output is not scaled. */
final class Descriptions {
  /** Largest frequency of the features, cycles per canvas; cutoff of layer 0 in T and R. */
  static final double BANDWIDTH = 2;

  /** Samples per canvas of the input of B to H. */
  static final int FIRST_RATE = 4;

  private static final double CLAMP = 256;
  private static final int COLOURS = 3;
  private static final int MAPPING_LAYERS = 2;
  private static final int CRITICAL_LAYERS = 2;

  private Descriptions() {}

  static StyleGan3 of(Variant variant) {
    return variant.configuration().compareTo(Configuration.T) < 0
        ? fixed(variant)
        : flexible(variant);
  }

  private static StyleGan3 flexible(Variant variant) {
    return StyleGan3Config.t(variant.side())
        .withLatents(Variant.LATENT_SIZE, 0, Variant.LATENT_SIZE)
        .withChannels(variant.channelBase(), variant.channelMax())
        .withLayers(variant.layers())
        .withFirstStopband(variant.firstStopband())
        .withMargin(variant.margin())
        .withOutputScale(1)
        .withKernel(variant.configuration() == Configuration.R ? 1 : 3)
        .withFilterSize(variant.filterSize())
        .withLreluUpsampling(variant.lreluUpsampling())
        .withRadialFilters(variant.radialFilters())
        .build();
  }

  /** F, G and H: two layers at each rate 4, 8, … side. */
  private static StyleGan3 fixed(Variant variant) {
    int n = variant.layers();
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      layers.add(layer(variant, i));
    }
    LayerSpec last = layers.get(n - 1);
    layers.add(toRgb(n, last));
    int latent = Variant.LATENT_SIZE;
    return new StyleGan3(
        new MappingSpec(latent, 0, latent, n + 2, MAPPING_LAYERS),
        new InputSpec(
            channels(variant, 0),
            FIRST_RATE + 2 * variant.margin(),
            FIRST_RATE,
            BANDWIDTH,
            variant.movesItself()),
        layers,
        1);
  }

  private static LayerSpec layer(Variant variant, int i) {
    Band in = band(variant, Math.max(i - 1, 0));
    Band out = band(variant, i);
    double fast = Math.max(in.rate(), out.rate()) * variant.lreluUpsampling();
    int up = (int) Math.rint(fast / in.rate());
    int down = (int) Math.rint(fast / out.rate());
    boolean last = i == variant.layers() - 1;
    int side = last ? variant.side() : (int) out.rate() + 2 * variant.margin();
    int channels = channels(variant, i);
    return new LayerSpec(
        "L" + i + "_" + side + "_" + channels,
        channels(variant, Math.max(i - 1, 0)),
        channels,
        3,
        (int) in.rate() + 2 * variant.margin(),
        side,
        in,
        out,
        false,
        out.cutoff() == out.rate() / 2,
        up,
        down,
        up > 1 ? variant.filterSize() * up : 1,
        down > 1 ? variant.filterSize() * down : 1,
        false,
        Math.sqrt(2),
        0.2,
        CLAMP);
  }

  private static LayerSpec toRgb(int index, LayerSpec last) {
    int side = last.outSize();
    return new LayerSpec(
        "L" + index + "_" + side + "_" + COLOURS,
        last.outChannels(),
        COLOURS,
        1,
        side,
        side,
        last.out(),
        last.out(),
        true,
        true,
        1,
        1,
        1,
        1,
        false,
        1,
        1,
        CLAMP);
  }

  /**
   * Returns rate and filter of a layer's output. F samples critically, f_c = s/2; G and H lower the
   * cutoff until the stopband begins there, but for the last two layers.
   */
  private static Band band(Variant variant, int i) {
    int s = FIRST_RATE << (i / 2);
    double halfWidth = FilterSpec.PAPER_HALF_WIDTH * s / 2;
    boolean end = i >= variant.layers() - CRITICAL_LAYERS && !variant.nonCriticalEnd();
    boolean critical = variant.configuration() == Configuration.F || end;
    return new Band(s, critical ? s / 2.0 : s / 2.0 - halfWidth, halfWidth);
  }

  private static int channels(Variant variant, int i) {
    Band band = band(variant, i);
    if (variant.configuration() == Configuration.F) {
      return channels(variant, band.rate());
    }
    double wanted = variant.channelBase() / 2.0 / band.cutoff();
    return (int) Math.min(Math.rint(wanted), variant.channelMax());
  }

  /** Returns the channels of a layer of B to F at a rate. */
  static int channels(Variant variant, double rate) {
    return Math.min(variant.channelBase() / (int) rate, variant.channelMax());
  }
}
