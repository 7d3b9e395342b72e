package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.WeightFileException;

/** Rebuilds a StyleGAN2 from the names and shapes of its tensors and what the file says. */
final class StyleGan2Reader {
  private static final String SYNTHESIS = "synthesis.";
  private static final int LARGEST = 1 << 14;

  private final Facts facts;
  private final List<Integer> channels = new ArrayList<>();
  private int resolution;

  private StyleGan2Reader(Facts facts) {
    this.facts = facts;
  }

  /** Returns the network. */
  static StyleGan2 read(Facts facts) throws WeightFileException {
    return new StyleGan2Reader(facts).build();
  }

  private StyleGan2 build() throws WeightFileException {
    int imageChannels = 0;
    int side = StyleGan2.FIRST_SIDE;
    while (side <= LARGEST && facts.hasTensor(block(side) + "torgb.weight")) {
      Tensor toRgb = facts.tensor(block(side) + "torgb.weight", 4);
      imageChannels = toRgb.side(0);
      channels.add(toRgb.side(1));
      resolution = side;
      checkKind(block(side));
      side *= 2;
    }
    if (resolution < 2 * StyleGan2.FIRST_SIDE) {
      throw facts.fail("blocks synthesis.b4, b8, … with a torgb each expected");
    }
    int rows = 2 * Integer.numberOfTrailingZeros(resolution) - 2;
    int[] base = channelBase();
    return new StyleGan2(
        MappingReader.read(facts, rows), resolution, imageChannels, base[0], base[1], clamp());
  }

  private static String block(int side) {
    return SYNTHESIS + "b" + side + ".";
  }

  /** Networks of another architecture have tensors of the same names. */
  private void checkKind(String block) throws WeightFileException {
    facts.mustBe(block + "architecture", "skip");
    for (String layer : List.of("conv0.", "conv1.")) {
      facts.mustBe(block + layer + "activation", "lrelu");
      if (!facts.flag(block + layer + "use_noise", true)) {
        throw facts.fail(
            "%s%suse_noise must be true: such networks are not known here", block, layer);
      }
    }
  }

  /**
   * Returns the base and the maximum that give every block its channels, min(base / side, maximum):
   * those that the file says, or the smallest base.
   */
  private int[] channelBase() throws WeightFileException {
    int most = channels.stream().mapToInt(Integer::intValue).max().orElseThrow();
    long least = 0;
    long below = Long.MAX_VALUE;
    for (int i = 0; i < channels.size(); i++) {
      int side = StyleGan2.FIRST_SIDE << i;
      least = Math.max(least, (long) channels.get(i) * side);
      if (channels.get(i) < most) {
        below = Math.min(below, (channels.get(i) + 1L) * side);
      }
    }
    if (least >= below || least > Integer.MAX_VALUE) {
      throw facts.fail(
          "channels must be min(base / side, maximum), got %s for sides 4, 8, …", channels);
    }
    if (facts.says("channel_base") && facts.says("channel_max")) {
      int base = facts.whole("channel_base", 1, Integer.MAX_VALUE);
      int max = facts.whole("channel_max", 1, Integer.MAX_VALUE);
      if (base < least || base >= below || Math.min(base / StyleGan2.FIRST_SIDE, max) != most) {
        throw facts.fail(
            "channel_base %s and channel_max %s do not give channels %s", base, max, channels);
      }
      return new int[] {base, max};
    }
    return new int[] {(int) least, most};
  }

  /** Returns the clamp, the same in all layers; the options decide where the file is silent. */
  private double clamp() throws WeightFileException {
    String first = block(StyleGan2.FIRST_SIDE) + "conv1.conv_clamp";
    if (!facts.says(first)) {
      return facts.setting(NetworkSetting.CONV_CLAMP, SYNTHESIS);
    }
    for (int side = StyleGan2.FIRST_SIDE; side <= resolution; side *= 2) {
      for (String layer : List.of("conv0.", "conv1.", "torgb.")) {
        facts.mustBe(block(side) + layer + "conv_clamp", facts.text(first, ""));
      }
    }
    return facts.positive(first);
  }
}
