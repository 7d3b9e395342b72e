package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aliasfree.weights.WeightFileException;

/**
 * The name of a StyleGAN3 layer, {@code L3_52_512}: its number, side and channels.
 *
 * @param text the name
 * @param number from 0
 * @param size side of the output, margin included
 * @param channels of the output
 */
record LayerName(String text, int number, int size, int channels) {
  private static final Pattern WEIGHT =
      Pattern.compile("synthesis\\.(L(\\d{1,3})_(\\d{1,5})_(\\d{1,5}))\\.weight");

  private static final int MOST_LAYERS = 64;

  /** Returns the layers of a file, ToRGB last: numbers 0, 1, … without a gap. */
  static List<LayerName> all(Facts facts) throws WeightFileException {
    SortedMap<Integer, LayerName> found = new TreeMap<>();
    for (String name : facts.names()) {
      Matcher parts = WEIGHT.matcher(name);
      if (parts.matches()) {
        int number = Integer.parseInt(parts.group(2));
        LayerName layer =
            new LayerName(
                parts.group(1),
                number,
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)));
        if (found.put(number, layer) != null) {
          throw facts.fail("two layers have the number %s", number);
        }
      }
    }
    List<LayerName> layers = new ArrayList<>(found.values());
    if (layers.size() < 2
        || layers.size() > MOST_LAYERS
        || layers.get(layers.size() - 1).number != layers.size() - 1) {
      throw facts.fail(
          "layers synthesis.L0_…, L1_…, … without a gap expected, 2 to %s, got %s",
          MOST_LAYERS, layers.stream().map(LayerName::text).toList());
    }
    return layers;
  }
}
