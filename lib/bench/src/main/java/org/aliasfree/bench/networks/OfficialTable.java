package org.aliasfree.bench.networks;

import java.util.List;
import java.util.Locale;
import org.aliasfree.bench.Durations;

/** Times beside the official code, as a table in Markdown. */
final class OfficialTable {
  private static final String HEAD =
      """
      | one picture | ours | the official code | **ratio** (quartiles) | libtorch | difference |
      |---|--:|--:|--:|--:|--:|
      """;

  private OfficialTable() {}

  /**
   * Returns the table.
   *
   * @param rows of a run in which {@link Contestant#OFFICIAL} took part
   */
  static String of(List<NetworkRow> rows) {
    StringBuilder table = new StringBuilder(HEAD);
    rows.forEach(row -> table.append(line(row)).append('\n'));
    return table.toString();
  }

  private static String line(NetworkRow row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %.0e |",
        row.title(),
        Durations.text(row.seconds(Contestant.OURS)),
        Durations.text(row.seconds(Contestant.OFFICIAL)),
        row.ratioTo(Contestant.OFFICIAL),
        Durations.text(row.seconds(Contestant.LIBTORCH)),
        row.differences().get(Contestant.OFFICIAL));
  }
}
