package org.aliasfree.ladder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.SquaredErrors;

/**
 * A score as a line of text that loses no bit: seed, variance, sum and count of each metric, then
 * the variant's label.
 */
final class ScoreLine {
  private ScoreLine() {}

  static String of(LadderScore score) {
    StringJoiner line = new StringJoiner(" ");
    line.add(Integer.toString(score.seed())).add(Double.toHexString(score.variance()));
    for (SquaredErrors errors : score.errors().values()) {
      line.add(Double.toHexString(errors.sum())).add(Long.toString(errors.count()));
    }
    return line.add(score.variant().label()).toString();
  }

  /** Returns the score of a line, or null if its variant is none of {@code variants}. */
  static LadderScore parse(String line, List<Variant> variants) {
    Metric[] metrics = Metric.values();
    String[] words = line.split(" ", 3 + 2 * metrics.length);
    Map<Metric, SquaredErrors> errors = new EnumMap<>(Metric.class);
    for (int i = 0; i < metrics.length; i++) {
      double sum = Double.parseDouble(words[2 + 2 * i]);
      errors.put(metrics[i], new SquaredErrors(sum, Long.parseLong(words[3 + 2 * i])));
    }
    for (Variant variant : variants) {
      if (variant.label().equals(words[words.length - 1])) {
        int seed = Integer.parseInt(words[0]);
        return new LadderScore(variant, seed, errors, Double.parseDouble(words[1]));
      }
    }
    return null;
  }
}
