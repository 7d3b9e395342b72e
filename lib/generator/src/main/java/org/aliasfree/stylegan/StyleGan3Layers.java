package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes the layers of a StyleGAN3 from the numbers of its configuration (Karras et al. 2021,
 * §3.2 and App. F.1, Eq. 31–32).
 *
 * <p>A layer's rate is the smallest power of two that its stopband leaves room for, but at most the
 * resolution; its half-width takes what room there is.
 */
final class StyleGan3Layers {
  /** Keeps a power of two from being rounded up to the next one: at 256, layer 9 is exactly one. */
  private static final double RATE_GUARD = 1e-9;

  private final StyleGan3Config config;
  private final Band[] bands;
  private final int[] sizes;
  private final int[] channels;

  StyleGan3Layers(StyleGan3Config config) {
    this.config = config;
    int n = config.layers();
    this.bands = new Band[n + 1];
    this.sizes = new int[n + 1];
    this.channels = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      double cutoff = config.cutoff(i);
      double stopband = config.stopband(i);
      double octave = Math.log(Math.min(2 * stopband, config.resolution())) / Math.log(2);
      double rate = Math.pow(2, Math.ceil(octave - RATE_GUARD));
      bands[i] = new Band(rate, cutoff, Math.max(stopband, rate / 2) - cutoff);
      sizes[i] = i >= n - 1 ? config.resolution() : (int) rate + 2 * config.margin();
      channels[i] =
          (int) Math.rint(Math.min(config.channelBase() / 2.0 / cutoff, config.channelMax()));
    }
    channels[n] = config.imageChannels();
  }

  /** Returns the generator. */
  StyleGan3 build() {
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < bands.length; i++) {
      layers.add(layer(i));
    }
    return new StyleGan3(
        new MappingSpec(
            config.zSize(),
            config.labelSize(),
            config.wSize(),
            layers.size() + 1,
            config.mappingLayers()),
        new InputSpec(channels[0], sizes[0], bands[0].rate(), config.firstCutoff(), true),
        layers,
        config.outputScale());
  }

  /** Returns one layer; the first takes what it gives. */
  private LayerSpec layer(int i) {
    int before = Math.max(i - 1, 0);
    boolean toRgb = i == config.layers();
    boolean critical = i >= config.layers() - config.criticalLayers();
    double higher = Math.max(bands[before].rate(), bands[i].rate());
    double fine = toRgb ? higher : higher * config.lreluUpsampling();
    int up = (int) Math.rint(fine / bands[before].rate());
    int down = (int) Math.rint(fine / bands[i].rate());
    return new LayerSpec(
        "L" + i + "_" + sizes[i] + "_" + channels[i],
        channels[before],
        channels[i],
        toRgb ? 1 : config.kernel(),
        sizes[before],
        sizes[i],
        bands[before],
        bands[i],
        toRgb,
        critical,
        up,
        down,
        up > 1 && !toRgb ? config.filterSize() * up : 1,
        down > 1 && !toRgb ? config.filterSize() * down : 1,
        config.radialFilters() && !critical && down > 1,
        toRgb ? 1 : Math.sqrt(2),
        toRgb ? 1 : 0.2,
        config.clamp());
  }
}
