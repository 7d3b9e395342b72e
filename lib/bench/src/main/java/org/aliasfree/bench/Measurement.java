package org.aliasfree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH for one case and gathers what it and the peers measured. */
final class Measurement {
  private static final double MICROSECOND = 1e-6; // unit of the benchmarks' scores

  private Measurement() {}

  /**
   * Returns the times of one case.
   *
   * @throws RunnerException if a benchmark fails, also because results disagree
   * @throws IOException if what peers measured cannot be read
   */
  static Row of(Case one, Arguments arguments) throws RunnerException, IOException {
    Path file = Files.createTempFile("aliasfree-bench", ".log");
    try {
      List<Double> ours = new ArrayList<>();
      for (RunResult run : new Runner(options(one, arguments, file).build()).run()) {
        for (BenchmarkResult fork : run.getBenchmarkResults()) {
          for (IterationResult iteration : fork.getIterationResults()) {
            ours.add(iteration.getPrimaryResult().getScore() * MICROSECOND);
          }
        }
      }
      Log log = new Log(file);
      double difference =
          log.read(Log.DIFFERENCE).values().stream()
              .mapToDouble(Collections::max)
              .max()
              .orElseThrow();
      Map<String, List<Double>> peers = log.read(Log.SECONDS);
      return new Row(one.title(), List.copyOf(ours), peers, difference);
    } finally {
      Files.delete(file);
    }
  }

  private static ChainedOptionsBuilder options(Case one, Arguments arguments, Path log) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(one.benchmark().getName()) + "\\.ours$")
            .forks(arguments.rounds())
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .jvmArgsPrepend(
                "-D" + Settings.PYTHON + "=" + arguments.python(),
                "-D" + Settings.SCRIPT + "=" + arguments.script(),
                "-D" + Settings.LOG + "=" + log);
    one.parameters().forEach(options::param);
    if (arguments.smoke()) {
      TimeValue brief = TimeValue.milliseconds(10);
      options.warmupIterations(1).warmupTime(brief);
      options.measurementIterations(1).measurementTime(brief);
    }
    return options;
  }
}
