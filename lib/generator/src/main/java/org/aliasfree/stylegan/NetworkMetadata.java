package org.aliasfree.stylegan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes down a network as texts, under the names that official files use for the same things. */
final class NetworkMetadata {
  /** Arguments from which official programs build a network; not needed to read it here. */
  static final List<String> ARGUMENTS =
      List.of(
          "channel_base",
          "channel_max",
          "conv_kernel",
          "use_radial_filters",
          "mapping_kwargs.num_layers",
          "magnitude_ema_beta",
          "synthesis.num_layers",
          "synthesis.num_critical",
          "synthesis.margin_size");

  private NetworkMetadata() {}

  /** Returns a complete description, which may be added to. */
  static Map<String, String> of(Network network) {
    Map<String, String> texts = new TreeMap<>();
    MappingSpec mapping = network.mapping();
    put(texts, "kind", network.kind().toLowerCase(Locale.ROOT));
    put(texts, "z_dim", mapping.zSize());
    put(texts, "c_dim", mapping.labelSize());
    put(texts, "w_dim", mapping.wSize());
    put(texts, "num_ws", mapping.rows());
    put(texts, "mapping.num_layers", mapping.layers());
    put(texts, "img_resolution", network.resolution());
    put(texts, "img_channels", network.imageChannels());
    if (network instanceof StyleGan3 three) {
      add(texts, three);
    } else if (network instanceof StyleGan2 two) {
      put(texts, "channel_base", two.channelBase());
      put(texts, "channel_max", two.channelMax());
      put(texts, "conv_clamp", text(two.clamp()));
    }
    return texts;
  }

  private static void add(Map<String, String> texts, StyleGan3 network) {
    put(texts, "synthesis.output_scale", network.outputScale());
    InputSpec input = network.input();
    put(texts, "synthesis.input.channels", input.channels());
    put(texts, "synthesis.input.size", input.size());
    put(texts, "synthesis.input.sampling_rate", input.rate());
    put(texts, "synthesis.input.bandwidth", input.bandwidth());
    for (LayerSpec layer : network.layers()) {
      String prefix = "synthesis." + layer.name() + ".";
      put(texts, prefix + "is_torgb", layer.toRgb());
      put(texts, prefix + "is_critically_sampled", layer.critical());
      put(texts, prefix + "in_channels", layer.inChannels());
      put(texts, prefix + "out_channels", layer.outChannels());
      put(texts, prefix + "in_size", layer.inSize());
      put(texts, prefix + "out_size", layer.outSize());
      add(texts, prefix + "in_", layer.in());
      add(texts, prefix + "out_", layer.out());
      put(texts, prefix + "conv_kernel", layer.kernel());
      put(texts, prefix + "conv_clamp", text(layer.clamp()));
      put(texts, prefix + "up_factor", layer.up());
      put(texts, prefix + "up_taps", layer.upTaps());
      put(texts, prefix + "down_factor", layer.down());
      put(texts, prefix + "down_taps", layer.downTaps());
      put(texts, prefix + "down_radial", layer.radialDown());
      put(texts, prefix + "gain", layer.gain());
      put(texts, prefix + "slope", layer.slope());
    }
  }

  private static void add(Map<String, String> texts, String prefix, Band band) {
    put(texts, prefix + "sampling_rate", band.rate());
    put(texts, prefix + "cutoff", band.cutoff());
    put(texts, prefix + "half_width", band.halfWidth());
  }

  /** An absent bound is None in official files. */
  private static String text(double clamp) {
    return Double.isInfinite(clamp) ? "None" : String.valueOf(clamp);
  }

  private static void put(Map<String, String> texts, String key, Object value) {
    texts.put(key, String.valueOf(value));
  }
}
