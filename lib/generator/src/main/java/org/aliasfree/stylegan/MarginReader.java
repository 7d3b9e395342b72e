package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.weights.WeightFileException;

/** Finds the margin around the canvas from the sizes of the layers. */
final class MarginReader {
  private static final int WITHOUT_MARGIN = 2;

  private MarginReader() {}

  /**
   * Returns the margin that makes every size but the last two a power of two plus twice itself. One
   * size alone leaves a choice: 36 = 16 + 2·10 = 32 + 2·2.
   */
  static int read(Facts facts, List<LayerName> names) throws WeightFileException {
    NetworkSetting setting = NetworkSetting.MARGIN_SIZE;
    if (facts.given(setting, "synthesis.")) {
      return (int) facts.setting(setting, "synthesis.");
    }
    List<Integer> fitting = new ArrayList<>();
    for (int margin = 0; 2 * margin < names.get(0).size(); margin++) {
      if (fits(names, 2 * margin)) {
        fitting.add(margin);
      }
    }
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    if (!fitting.contains((int) setting.usual())) {
      throw facts.fail("%s does not follow from the sizes of the layers: give it", setting.key());
    }
    facts.assume(setting, setting.usual());
    return (int) setting.usual();
  }

  private static boolean fits(List<LayerName> names, int twice) {
    return names.stream()
        .limit(Math.max(1, names.size() - WITHOUT_MARGIN))
        .mapToInt(name -> name.size() - twice)
        .allMatch(rate -> rate > 0 && Integer.bitCount(rate) == 1);
  }
}
