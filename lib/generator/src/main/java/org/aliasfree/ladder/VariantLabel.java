package org.aliasfree.ladder;

import java.util.ArrayList;
import java.util.List;

/** The name of a variant: its letter, and what differs from the standard form. */
final class VariantLabel {
  private VariantLabel() {}

  static String of(Variant variant) {
    Variant standard = Variant.of(variant.configuration(), variant.side());
    List<String> words = new ArrayList<>(List.of(variant.configuration().name()));
    if (variant.layers() != standard.layers()) {
      words.add(variant.layers() + " layers");
    }
    if (variant.filterSize() != standard.filterSize()) {
      words.add("n = " + variant.filterSize());
    }
    if (variant.lreluUpsampling() != standard.lreluUpsampling()) {
      words.add("m = " + variant.lreluUpsampling());
    }
    if (variant.margin() != standard.margin()) {
      words.add("margin " + variant.margin());
    }
    if (variant.firstStopband() != standard.firstStopband()) {
      double exponent = Math.log(variant.firstStopband()) / Math.log(2);
      words.add("f_t0 = 2^" + Math.rint(exponent * 1000) / 1000);
    }
    if (variant.radialFilters() != standard.radialFilters()) {
      words.add(variant.radialFilters() ? "radial filters" : "separable filters");
    }
    if (variant.nonCriticalEnd() != standard.nonCriticalEnd()) {
      words.add("non-critical in all layers");
    }
    if (variant.skips() != standard.skips()) {
      words.add(variant.skips() ? "with skips" : "without skips");
    }
    if (variant.noise() != standard.noise()) {
      words.add(variant.noise() == 0 ? "no noise" : "noise " + (float) variant.noise());
    }
    if (variant.channelBase() != standard.channelBase()
        || variant.channelMax() != standard.channelMax()) {
      words.add("channels " + variant.channelBase() + ", " + variant.channelMax());
    }
    return String.join(", ", words);
  }
}
