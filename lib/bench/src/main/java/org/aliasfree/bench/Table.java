package org.aliasfree.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as a table in Markdown. */
final class Table {
  private static final String HEAD =
      "| case | ours | fastest peer | **ratio** (quartiles) | other peers | to half the result |"
          + " difference |\n|---|--:|--:|--:|---|--:|--:|\n";

  private Table() {}

  /** Returns a head and a line for each row. */
  static String of(List<Row> rows) {
    return HEAD + rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
  }

  private static String line(Row row) {
    String fastest = row.fastest();
    double[] quartiles = row.quartiles(fastest);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s %s | **%.2f** (%.2f–%.2f) | %s | %s | %.0e |",
        row.title(),
        Durations.text(row.seconds()),
        brief(fastest),
        Durations.text(row.seconds(fastest)),
        row.ratio(fastest),
        quartiles[0],
        quartiles[1],
        others(row),
        row.fastestHalf()
            .map(half -> String.format(Locale.ROOT, "%.2f", row.ratio(half)))
            .orElse("–"),
        row.difference());
  }

  private static String others(Row row) {
    Map<String, List<Double>> peers = row.peers();
    String others =
        peers.keySet().stream()
            .filter(peer -> !peer.equals(row.fastest()))
            .map(peer -> brief(peer) + " " + Durations.text(row.seconds(peer)))
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "–" : others;
  }

  /** Returns a peer's name without what every reader knows. */
  private static String brief(String peer) {
    return peer.replace("numpy.fft.", "NumPy ")
        .replace("scipy.fft.", "SciPy ")
        .replace("scipy.signal.", "")
        .replace(" (half)", "");
  }
}
