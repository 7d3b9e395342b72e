package org.aliasfree.bench.networks;

import java.util.List;
import java.util.Locale;
import org.aliasfree.bench.Durations;
import org.aliasfree.bench.Quantiles;

/**
 * The times of one curve.
 *
 * @param curve what was timed
 * @param seconds of a call at each point, a value for each turn
 */
record GrowthTimes(GrowthCurve curve, List<List<Double>> seconds) {
  private static final String HEAD =
      """
      | | step | time | times as long | times the work of a thread | **quotient** (quartiles) |
      |---|---|--:|--:|--:|--:|
      """;

  /** Returns the median time at a point. */
  double median(int point) {
    return Quantiles.median(seconds.get(point));
  }

  /** Returns how many times as much work a thread has to do at a point as at the one before. */
  double work(int point) {
    return curve.points().get(point).work() / curve.points().get(point - 1).work();
  }

  /** Returns the growth of the time to a point, divided by that of the work: 1 is arithmetic. */
  double quotient(int point) {
    return median(point) / median(point - 1) / work(point);
  }

  /** Returns all steps of some curves as a table in Markdown. */
  static String table(List<GrowthTimes> curves) {
    StringBuilder table = new StringBuilder(HEAD);
    for (GrowthTimes times : curves) {
      for (int i = 1; i < times.seconds().size(); i++) {
        table.append(times.line(i)).append('\n');
      }
    }
    return table.toString();
  }

  private String line(int point) {
    double[] quartiles = Quantiles.quartiles(seconds.get(point), seconds.get(point - 1));
    return String.format(
        Locale.ROOT,
        "| %s, %s | %s → %s | %s → %s | %.2f | %.2f | **%.2f** (%.2f–%.2f) |",
        curve.title(),
        curve.axis().title(),
        curve.points().get(point - 1).x(),
        curve.points().get(point).x(),
        Durations.text(median(point - 1)),
        Durations.text(median(point)),
        median(point) / median(point - 1),
        work(point),
        quotient(point),
        quartiles[0] / work(point),
        quartiles[1] / work(point));
  }
}
