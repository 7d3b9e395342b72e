package org.aliasfree.bench.networks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aliasfree.bench.Durations;

/** Compares whole networks with libtorch and writes the table; {@code Bench.java} starts it. */
public final class Networks {
  private final Options options;
  private final List<NetworkCase> cases;
  private final List<NetworkRow> rows = new ArrayList<>();
  private final TimeLeft timeLeft;

  private Networks(Options options) {
    this.options = options;
    cases = NetworkCase.all().stream().filter(one -> options.wants(one.title())).toList();
    double seconds = cases.stream().mapToInt(NetworkCase::secondsOfATurn).sum();
    timeLeft = new TimeLeft(options.turns(), seconds, System::nanoTime);
  }

  /**
   * Compares; exit status 1 if that fails, 2 if the arguments are wrong.
   *
   * @param args see {@link Options}
   */
  public static void main(String[] args) {
    Report.main(() -> new Networks(Options.parse(Arrays.asList(args))).run());
  }

  private void run() throws IOException {
    Report report = Report.begin(options);
    String version = "";
    for (NetworkCase one : cases) {
      Report.say("%s: loading, comparing pictures, warming up", one.title());
      try (NetworkMeasurement measurement = new NetworkMeasurement(one, options)) {
        rows.add(measurement.run(seconds -> turn(one, seconds)));
        version = measurement.version();
      }
      Report.say(
          "%s: the pictures differ by %.0e of the largest value",
          one.title(), rows.get(rows.size() - 1).difference());
    }
    if (options.smoke()) {
      Report.say("All %s networks run, and the pictures agree.", rows.size());
      return;
    }
    report.finish("networks", version + " through DJL", NetworkRow.table(rows));
  }

  private void turn(NetworkCase one, Map<Contestant, Double> seconds) {
    double left = timeLeft.after(one, one.secondsOfATurn());
    String times =
        seconds.entrySet().stream()
            .map(entry -> entry.getKey().title() + " " + Durations.text(entry.getValue()))
            .collect(Collectors.joining(", "));
    Report.say("%s: %s; about %s left", one.title(), times, Durations.minutes(left));
  }
}
