package org.aliasfree.bench.networks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aliasfree.bench.Durations;
import org.aliasfree.bench.Quantiles;

/**
 * What one network came to: seconds of a picture, a value for each turn.
 *
 * @param title the network
 * @param seconds of each contestant, as many; not every network has {@link Contestant#CONVOLUTIONS}
 * @param differences of the peers' pictures from ours, relative to its largest value
 */
record NetworkRow(
    String title, Map<Contestant, List<Double>> seconds, Map<Contestant, Double> differences) {
  private static final String HEAD =
      "| one picture | ours | libtorch | **ratio** (quartiles) | its convolutions alone"
          + " | ours to these (quartiles) | difference |\n|---|--:|--:|--:|--:|--:|--:|\n";

  /** Returns the median seconds of a contestant. */
  double seconds(Contestant contestant) {
    return Quantiles.median(seconds.get(contestant));
  }

  /** Returns how many times as fast ours is, with the quartiles of single turns. */
  String ratioTo(Contestant peer) {
    double[] quartiles = Quantiles.quartiles(seconds.get(peer), seconds.get(Contestant.OURS));
    return String.format(
        Locale.ROOT,
        "**%.2f** (%.2f–%.2f)",
        seconds(peer) / seconds(Contestant.OURS),
        quartiles[0],
        quartiles[1]);
  }

  /** Returns rows as a table in Markdown. */
  static String table(List<NetworkRow> rows) {
    StringBuilder table = new StringBuilder(HEAD);
    rows.forEach(row -> table.append(row.line()).append('\n'));
    return table.toString();
  }

  private String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %.0e |",
        title,
        Durations.text(seconds(Contestant.OURS)),
        Durations.text(seconds(Contestant.LIBTORCH)),
        ratioTo(Contestant.LIBTORCH),
        seconds.containsKey(Contestant.CONVOLUTIONS) ? convolutions() : "– | –",
        differences.get(Contestant.LIBTORCH));
  }

  private String convolutions() {
    double alone = seconds(Contestant.CONVOLUTIONS);
    double[] quartiles =
        Quantiles.quartiles(seconds.get(Contestant.OURS), seconds.get(Contestant.CONVOLUTIONS));
    return String.format(
        Locale.ROOT,
        "%s | %.2f (%.2f–%.2f)",
        Durations.text(alone),
        seconds(Contestant.OURS) / alone,
        quartiles[0],
        quartiles[1]);
  }
}
