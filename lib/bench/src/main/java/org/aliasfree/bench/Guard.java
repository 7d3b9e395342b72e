package org.aliasfree.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aliasfree.engine.cpu.RowOperation;
import org.aliasfree.signal.Require;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Checks that the virtual machine's compiler makes vector instructions of the engine's inner loops:
 * each against itself with that switched off. {@code Bench.java} starts it.
 */
public final class Guard {
  /** A loop that is less faster than this is not, or badly, vectorised. */
  static final double LEAST_RATIO = 3;

  private static final String SCALAR = "-XX:-UseSuperWord";
  private static final Pattern VERSION = Pattern.compile("^openjdk (\\d+)");
  private static final int FIRST_THAT_WARNS = 23;
  private static final double MICROSECOND = 1e-6; // unit of the benchmark's scores
  private static final String HEAD =
      """
      | operation | virtual machine | vectors | scalar | **ratio** (quartiles) |
      |---|---|--:|--:|--:|
      """;

  private Guard() {}

  /**
   * What a loop came to on one virtual machine: seconds by turn.
   *
   * @param operation the loop
   * @param machine name of the virtual machine
   * @param vectors seconds of a row as the engine runs it
   * @param scalar seconds of a row without vector instructions
   */
  record Result(RowOperation operation, String machine, List<Double> vectors, List<Double> scalar) {
    double ratio() {
      return Quantiles.median(scalar) / Quantiles.median(vectors);
    }

    String line() {
      double[] quartiles = Quantiles.quartiles(scalar, vectors);
      return String.format(
          Locale.ROOT,
          "| `%s` | %s | %.1f GFLOP/s | %.1f GFLOP/s | **%.1f** (%.1f–%.1f) |",
          operation,
          machine,
          speed(vectors),
          speed(scalar),
          ratio(),
          quartiles[0],
          quartiles[1]);
    }

    private double speed(List<Double> seconds) {
      double values = (double) RowBenchmark.PIXELS * RowOperation.CHANNELS;
      return 2e-9 * values * operation.operations() / Quantiles.median(seconds);
    }
  }

  /**
   * Measures; exit status 1 if a ratio is below {@link #LEAST_RATIO} or a run fails, 2 if the
   * arguments are wrong.
   *
   * @param args {@code --folder} of lib/bench, {@code --jvm} for more java programs, {@code
   *     --smoke}
   */
  public static void main(String[] args) {
    try {
      System.exit(run(GuardArguments.parse(Arrays.asList(args))) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (IOException | RunnerException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static boolean run(GuardArguments arguments) throws IOException, RunnerException {
    double load = Machine.load();
    List<Result> results = new ArrayList<>();
    for (String java : arguments.machines()) {
      String version = version(java);
      for (RowOperation operation : RowOperation.values()) {
        Result result = measured(operation, java, version, arguments);
        say("%s on %s: ratio %.1f", operation, version, result.ratio());
        results.add(result);
      }
    }
    if (arguments.smoke()) {
      say("All %s loops run.", results.size());
      return true;
    }
    StringBuilder table = new StringBuilder(HEAD);
    results.forEach(result -> table.append(result.line()).append('\n'));
    String measured = Machine.measured("one thread", load, arguments.turns(), table.toString());
    say("\n%s", measured);
    Readme.write(arguments.folder().resolve("README.md"), "guard", measured);
    boolean good = results.stream().allMatch(result -> result.ratio() >= LEAST_RATIO);
    say(
        good
            ? "Every loop is at least %.0f times as fast as its scalar form."
            : "Some loop is not %.0f times as fast as its scalar form.",
        LEAST_RATIO);
    return good;
  }

  private static Result measured(
      RowOperation operation, String java, String version, GuardArguments arguments)
      throws RunnerException {
    List<Double> vectors = new ArrayList<>();
    List<Double> scalar = new ArrayList<>();
    for (int turn = 0; turn < arguments.turns(); turn++) {
      vectors.add(seconds(options(operation, java, arguments).jvmArgs(flags(version))));
      scalar.add(
          seconds(
              options(operation, java, arguments).jvmArgs(flags(version)).jvmArgsPrepend(SCALAR)));
    }
    return new Result(operation, version, vectors, scalar);
  }

  private static ChainedOptionsBuilder options(
      RowOperation operation, String java, GuardArguments arguments) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + RowBenchmark.class.getName() + "\\.row$")
            .param("operation", operation.name())
            .jvm(java)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (arguments.smoke()) {
      TimeValue brief = TimeValue.milliseconds(10);
      options.warmupIterations(1).warmupTime(brief);
      options.measurementIterations(1).measurementTime(brief);
    }
    return options;
  }

  /** Returns the least of the iterations' means: others on the computer only ever take time. */
  private static double seconds(ChainedOptionsBuilder options) throws RunnerException {
    Statistics iterations =
        new Runner(options.build()).runSingle().getPrimaryResult().getStatistics();
    return iterations.getMin() * MICROSECOND;
  }

  /** Returns the first line with which a java program introduces itself. */
  private static String version(String java) throws IOException {
    Process process =
        new ProcessBuilder(java, "--version")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String first = text.lines().findFirst().orElse("").strip();
    Require.that(VERSION.matcher(first).find(), "%s is no OpenJDK: it said '%s'", java, first);
    return first;
  }

  /** Returns flags without which a virtual machine warns about JMH. */
  static String[] flags(String version) {
    Matcher matcher = VERSION.matcher(version);
    boolean warns = matcher.find() && Integer.parseInt(matcher.group(1)) >= FIRST_THAT_WARNS;
    return warns ? new String[] {"--sun-misc-unsafe-memory-access=allow"} : new String[0];
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /**
   * What the program is told.
   *
   * @param folder {@code lib/bench}
   * @param machines java programs, the running one first
   * @param smoke whether only to see that everything runs
   */
  record GuardArguments(Path folder, List<String> machines, boolean smoke) {
    private static final int TURNS = 5;

    /**
     * Returns what a command line says.
     *
     * @throws IllegalArgumentException if it says something else, or not where the folder is
     */
    static GuardArguments parse(List<String> line) {
      List<String> rest = new ArrayList<>(line);
      boolean smoke = rest.remove("--smoke");
      Path folder = null;
      List<String> machines = new ArrayList<>();
      machines.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      for (int i = 0; i < rest.size(); i += 2) {
        String name = rest.get(i);
        Require.that(
            List.of("--folder", "--jvm").contains(name),
            "there is no option %s here; see --help",
            name);
        Require.that(i + 1 < rest.size(), "%s must be followed by a value", name);
        if (name.equals("--jvm")) {
          machines.add(rest.get(i + 1));
        } else {
          folder = Path.of(rest.get(i + 1));
        }
      }
      Require.that(folder != null, "--folder is missing");
      return new GuardArguments(folder, List.copyOf(machines), smoke);
    }

    int turns() {
      return smoke ? 1 : TURNS;
    }
  }
}
