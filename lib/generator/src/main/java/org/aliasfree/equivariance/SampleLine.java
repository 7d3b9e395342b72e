package org.aliasfree.equivariance;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.zip.CRC32;

/**
 * A sample as a line of text that loses no bit: its number; sum and count of each metric; variance,
 * mean and mean square; the CRC-32 of all before it. Sums are hexadecimal doubles.
 */
final class SampleLine {
  private SampleLine() {}

  static String of(Sample sample) {
    StringJoiner line = new StringJoiner(" ", "", " ");
    line.add(Integer.toString(sample.index()));
    for (SquaredErrors errors : sample.errors().values()) {
      line.add(Double.toHexString(errors.sum())).add(Long.toString(errors.count()));
    }
    Spread spread = sample.spread();
    line.add(Double.toHexString(spread.variance()));
    line.add(Double.toHexString(spread.mean()));
    line.add(Double.toHexString(spread.meanSquare()));
    return line + checksum(line.toString());
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /** Returns the sample of a line, or null if the line is not whole or has another number. */
  static Sample parse(String line, Set<Metric> metrics, int index) {
    String[] words = line.split(" ", -1);
    int before = line.lastIndexOf(' ') + 1;
    if (words.length != 2 * metrics.size() + 5
        || !words[words.length - 1].equals(checksum(line.substring(0, before)))
        || !words[0].equals(Integer.toString(index))) {
      return null;
    }
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
