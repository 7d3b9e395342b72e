package org.aliasfree.equivariance;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.aliasfree.signal.Require;

/**
 * A sample as a line of text that loses no bit: its number; sum and count of each metric; variance,
 * mean and mean square. Sums are hexadecimal doubles.
 */
final class SampleLine {
  private SampleLine() {}

  static String of(Sample sample) {
    StringJoiner line = new StringJoiner(" ");
    line.add(Integer.toString(sample.index()));
    for (SquaredErrors errors : sample.errors().values()) {
      line.add(Double.toHexString(errors.sum())).add(Long.toString(errors.count()));
    }
    Spread spread = sample.spread();
    line.add(Double.toHexString(spread.variance()));
    line.add(Double.toHexString(spread.mean()));
    line.add(Double.toHexString(spread.meanSquare()));
    return line.toString();
  }

  /**
   * Returns the sample of a line.
   *
   * @throws IllegalArgumentException if the line is no sample of this number and these metrics
   */
  static Sample parse(String line, Set<Metric> metrics, int index) {
    String[] words = line.split(" ", -1);
    Require.that(
        words.length == 2 * metrics.size() + 4 && words[0].equals(Integer.toString(index)),
        "a line must be sample %s with %s metrics, got %s",
        index,
        metrics.size(),
        line);
    Map<Metric, SquaredErrors> errors = new EnumMap<>(Metric.class);
    int next = 1;
    for (Metric metric : metrics) {
      double sum = Double.parseDouble(words[next++]);
      errors.put(metric, new SquaredErrors(sum, Long.parseLong(words[next++])));
    }
    Spread spread =
        new Spread(
            Double.parseDouble(words[next]),
            Double.parseDouble(words[next + 1]),
            Double.parseDouble(words[next + 2]));
    return new Sample(index, errors, spread);
  }
}
