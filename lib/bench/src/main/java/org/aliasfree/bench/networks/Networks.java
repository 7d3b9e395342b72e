package org.aliasfree.bench.networks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aliasfree.bench.Durations;

/**
 * Compares whole networks with libtorch, and with the official code if the user has it, and writes
 * the tables; {@code Bench.java} starts it.
 */
public final class Networks {
  private final Options options;
  private final List<NetworkCase> cases;
  private final List<NetworkRow> rows = new ArrayList<>();
  private final Map<Contestant, String> versions = new EnumMap<>(Contestant.class);
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
    tryOfficial();
    for (NetworkCase one : cases) {
      rows.add(measured(one));
    }
    if (options.smoke()) {
      Report.say("All %s networks run, and the pictures agree.", rows.size());
      return;
    }
    String libtorch = versions.get(Contestant.LIBTORCH) + " through DJL";
    report.finish("networks", libtorch, NetworkRow.table(rows));
    if (versions.containsKey(Contestant.OFFICIAL)) {
      String official = "the official code on " + versions.get(Contestant.OFFICIAL);
      report.finish("official", libtorch + "; " + official, OfficialTable.of(rows));
    }
  }

  private NetworkRow measured(NetworkCase one) throws IOException {
    Report.say("%s: loading, comparing pictures, warming up", one.title());
    try (NetworkMeasurement measurement = new NetworkMeasurement(one, options)) {
      NetworkRow row = measurement.run(seconds -> turn(one, seconds));
      for (Map.Entry<Contestant, Double> difference : row.differences().entrySet()) {
        Contestant peer = difference.getKey();
        versions.put(peer, measurement.version(peer));
        Report.say(
            "%s: the picture of %s differs from ours by %.0e of the largest value",
            one.title(), peer.title(), difference.getValue());
      }
      return row;
    }
  }

  /** Lets the user's copy of the official code show that it is one, before all that takes long. */
  private void tryOfficial() throws IOException {
    if (options.official() == null) {
      return;
    }
    for (NetworkCase one : cases) {
      options.official().check(one.arguments());
    }
    if (options.official().isStandIn(options.folder())) {
      Report.say(
          "%s is the project's own stand-in for the official code: its times mean nothing and are not"
              + " written.",
          options.official().folder());
    }
    for (NetworkCase one : cases) {
      double difference = GoldenTrial.of(one.network()).run(options.official(), options.folder());
      Report.say(
          "%s: the checkout makes the pictures of data/golden to within %.0e",
          one.network().kind(), difference);
    }
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
