package org.aliasfree.stylegan;

import java.util.Arrays;
import java.util.Locale;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.weights.Tensor;

/** Compares the filters that a description implies with the taps stored in a file. */
final class StoredFilters {
  /** Taps are stored in single precision; neighbouring schedules differ by 1e-3 and more. */
  private static final double SAME = 1e-5;

  private StoredFilters() {}

  /** Returns the first difference in words, or null if there is none. */
  static String difference(StyleGan3 network, Facts facts) {
    for (LayerSpec layer : network.layers()) {
      String prefix = "synthesis." + layer.name() + ".";
      String difference = difference(prefix + "up_filter", facts, false, layer);
      if (difference == null) {
        difference = difference(prefix + "down_filter", facts, true, layer);
      }
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static String difference(String name, Facts facts, boolean down, LayerSpec layer) {
    boolean radial = down && layer.radialDown();
    int taps = down ? layer.downTaps() : layer.upTaps();
    if (taps == 1 || !facts.hasTensor(name)) {
      return (taps > 1) == facts.hasTensor(name)
          ? null
          : name + " would " + (taps > 1 ? "have " + taps + " taps" : "not be");
    }
    Tensor stored = facts.tensor(name);
    int[] shape = radial ? new int[] {taps, taps} : new int[] {taps};
    if (!stored.hasShape(shape)) {
      return name + " would have shape " + Arrays.toString(shape) + ", but is " + stored;
    }
    double worst = 0;
    if (radial) {
      Fir2d designed = layer.radialDownFilter();
      for (int i = 0; i < stored.size(); i++) {
        worst = Math.max(worst, Math.abs(stored.at(i) - designed.tap(i / taps, i % taps)));
      }
    } else {
      Fir designed = down ? layer.downFilter() : layer.upFilter();
      for (int i = 0; i < stored.size(); i++) {
        worst = Math.max(worst, Math.abs(stored.at(i) - designed.tap(i)));
      }
    }
    return worst <= SAME
        ? null
        : String.format(Locale.ROOT, "the taps of %s would differ by %.2g", name, worst);
  }
}
