package org.aliasfree.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Compares everything and writes the table; {@code Bench.java} prepares and starts it. */
public final class Compare {
  /** Every benchmark that has peers, in the order of the table. */
  static final List<Class<? extends Compared>> BENCHMARKS =
      List.of(
          FftBenchmark.class,
          Fft2dBenchmark.class,
          UpfirdnBenchmark.class,
          Upfirdn2dBenchmark.class);

  /** From this load on, others take time that the benchmarks need. */
  private static final double BUSY = 0.5;

  private Compare() {}

  /**
   * Runs the benchmarks; exit status 1 if one fails, 2 if the arguments are wrong.
   *
   * @param args see {@link Arguments}
   */
  public static void main(String[] args) {
    try {
      Arguments arguments = Arguments.parse(Arrays.asList(args));
      List<Case> cases =
          BENCHMARKS.stream()
              .flatMap(benchmark -> Case.of(benchmark).stream())
              .filter(
                  one -> arguments.only() == null || arguments.only().matcher(one.title()).find())
              .toList();
      if (arguments.list()) {
        cases.forEach(one -> System.out.println(one.title()));
      } else {
        run(cases, arguments);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (IOException | RunnerException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<Case> cases, Arguments arguments)
      throws IOException, RunnerException {
    List<String> versions = PythonPeer.versions(arguments.python(), arguments.script());
    double before = Machine.load();
    if (before > BUSY && !arguments.smoke()) {
      say("Others use this computer (load %.1f): take the times for no more than a trial.", before);
    }
    List<Row> rows = new ArrayList<>();
    long start = System.nanoTime();
    for (Case one : cases) {
      Row row = Measurement.of(one, arguments);
      rows.add(row);
      String fastest = row.fastest();
      say(
          "[%d/%d] %s: ours %s, %s %s, ratio %.2f%s",
          rows.size(),
          cases.size(),
          row.title(),
          Durations.text(row.seconds()),
          fastest,
          Durations.text(row.seconds(fastest)),
          row.ratio(fastest),
          left(rows.size(), cases.size(), (System.nanoTime() - start) / 1e9));
    }
    String measured =
        Machine.measured(
            String.join(", ", versions),
            before,
            rows.isEmpty() ? 0 : rows.get(0).ours().size(),
            Table.of(rows));
    if (arguments.smoke()) {
      say("All %d cases run, and their results agree.", rows.size());
      return;
    }
    say("\n%s", measured);
    if (arguments.complete()) {
      Readme.write(arguments.folder().resolve("README.md"), "measured", measured);
      say("Written to %s.", arguments.folder().resolve("README.md"));
    }
  }

  /** Returns the time that is left if the rest goes on as it did so far, or nothing at the end. */
  static String left(int done, int all, double seconds) {
    double left = seconds / done * (all - done);
    return Math.round(left) == 0 ? "" : "; about " + Durations.minutes(left) + " left";
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
