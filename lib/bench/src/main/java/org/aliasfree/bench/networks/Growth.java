package org.aliasfree.bench.networks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.bench.Durations;

/** Times how networks grow, and writes table and chart; {@code Bench.java} starts it. */
public final class Growth {
  private static final String CHART = "growth.svg";

  private final Options options;
  private final List<GrowthCurve> curves;
  private final TimeLeft timeLeft;

  private Growth(Options options) {
    this.options = options;
    List<GrowthCurve> all = options.smoke() ? GrowthCurve.smoke() : GrowthCurve.all();
    curves = all.stream().filter(curve -> options.wants(curve.title())).toList();
    double weight = curves.stream().mapToDouble(Growth::weight).sum();
    timeLeft = new TimeLeft(options.turns(), weight, System::nanoTime);
  }

  /**
   * Times; exit status 1 if that fails, 2 if the arguments are wrong.
   *
   * @param args see {@link Options}
   */
  public static void main(String[] args) {
    Report.main(() -> new Growth(Options.parse(Arrays.asList(args))).run());
  }

  private void run() throws IOException {
    Report report = Report.begin(options);
    List<GrowthTimes> times = new ArrayList<>();
    for (GrowthCurve curve : curves) {
      Report.say("%s, %s: loading, warming up", curve.title(), curve.axis().title());
      try (GrowthMeasurement measurement = new GrowthMeasurement(curve, options)) {
        times.add(measurement.run(() -> turn(curve)));
      }
    }
    String chart = GrowthChart.svg(times);
    if (options.smoke()) {
      Report.say("All %s curves run.", times.size());
      return;
    }
    report.finish(
        "growth",
        "the engine alone, mapping included",
        GrowthTimes.table(times) + "\n![Time of a call against what grows](" + CHART + ")\n");
    if (options.complete()) {
      Files.writeString(options.folder().resolve(CHART), chart);
      Report.say("The chart is in %s.", options.folder().resolve(CHART));
    }
  }

  private void turn(GrowthCurve curve) {
    double left = timeLeft.after(curve, weight(curve));
    Report.say("%s: a turn done; about %s left", curve.title(), Durations.minutes(left));
  }

  /** Returns what a turn takes, in no particular unit. */
  private static double weight(GrowthCurve curve) {
    return curve.points().stream().mapToDouble(GrowthPoint::work).sum();
  }
}
