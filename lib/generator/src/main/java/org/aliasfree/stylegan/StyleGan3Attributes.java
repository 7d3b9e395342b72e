package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.weights.WeightFileException;

/** Rebuilds a StyleGAN3 from what a file says about each of its layers. */
final class StyleGan3Attributes {
  private static final int MOST = 1 << 16;
  private static final String LAYER = "synthesis.";
  private static final String INPUT = "synthesis.input.";

  private StyleGan3Attributes() {}

  /** Returns whether the file describes the first layer. */
  static boolean areIn(Facts facts, List<LayerName> names) {
    return facts.says(LAYER + names.get(0).text() + ".in_cutoff");
  }

  /** Returns the network. */
  static StyleGan3 read(Facts facts, List<LayerName> names) throws WeightFileException {
    List<LayerSpec> layers = new ArrayList<>();
    for (LayerName name : names) {
      layers.add(layer(facts, name));
    }
    InputSpec input =
        new InputSpec(
            facts.whole(INPUT + "channels", 1, MOST),
            facts.whole(INPUT + "size", 1, MOST),
            facts.positive(INPUT + "sampling_rate"),
            facts.positive(INPUT + "bandwidth"),
            facts.hasTensor(INPUT + "affine.weight"));
    return new StyleGan3(
        MappingReader.read(facts, layers.size() + 1),
        input,
        layers,
        facts.setting(NetworkSetting.OUTPUT_SCALE, LAYER));
  }

  private static LayerSpec layer(Facts facts, LayerName name) throws WeightFileException {
    String prefix = LAYER + name.text() + ".";
    boolean toRgb = facts.flag(prefix + "is_torgb", false);
    LayerSpec layer =
        new LayerSpec(
            name.text(),
            facts.whole(prefix + "in_channels", 1, MOST),
            facts.whole(prefix + "out_channels", 1, MOST),
            facts.whole(prefix + "conv_kernel", 1, MOST),
            facts.whole(prefix + "in_size", 1, MOST),
            facts.whole(prefix + "out_size", 1, MOST),
            band(facts, prefix + "in_"),
            band(facts, prefix + "out_"),
            toRgb,
            facts.flag(prefix + "is_critically_sampled", false),
            facts.whole(prefix + "up_factor", 1, MOST),
            facts.whole(prefix + "down_factor", 1, MOST),
            facts.whole(prefix + "up_taps", 1, MOST),
            facts.whole(prefix + "down_taps", 1, MOST),
            facts.flag(prefix + "down_radial", false)
                && facts.whole(prefix + "down_taps", 1, MOST) > 1,
            facts.says(prefix + "gain") ? facts.positive(prefix + "gain") : gain(toRgb),
            facts.says(prefix + "slope") ? facts.positive(prefix + "slope") : slope(toRgb),
            facts.positive(prefix + "conv_clamp"));
    String padding =
        List.of(layer.padLow(), layer.padHigh(), layer.padLow(), layer.padHigh()).toString();
    facts.mustBe(prefix + "padding", padding);
    return layer;
  }

  private static Band band(Facts facts, String prefix) throws WeightFileException {
    return new Band(
        facts.positive(prefix + "sampling_rate"),
        facts.positive(prefix + "cutoff"),
        facts.positive(prefix + "half_width"));
  }

  private static double gain(boolean toRgb) {
    return toRgb ? 1 : Math.sqrt(2);
  }

  private static double slope(boolean toRgb) {
    return toRgb ? 1 : 0.2;
  }
}
