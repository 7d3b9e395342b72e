package org.aliasfree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.equivariance.Bootstrap;
import org.aliasfree.equivariance.Checkpoint;
import org.aliasfree.equivariance.Draws;
import org.aliasfree.equivariance.Equivariance;
import org.aliasfree.equivariance.Measurement;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.Moved;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.StyleGan3;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** EQ-T, EQ-T_frac and EQ-R of a generator. */
@Command(
    name = "equivariance",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well a generator follows its input.",
      "Prints EQ-T, EQ-T_frac and EQ-R of a StyleGAN3 generator in dB, each with an interval that",
      "holds 95 of 100 resampled scores. Samples are kept in a file while it runs: after Ctrl-C",
      "the same command goes on where it was, and the result is the same."
    })
final class EquivarianceCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;
  private static final int RESAMPLES = 1000;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;
  @Mixin private PictureOptions pictures;

  @Option(
      names = "--metrics",
      split = ",",
      defaultValue = "eqt,eqt_frac,eqr",
      paramLabel = "NAMES",
      description = "Which of eqt, eqt_frac, eqr; default all.")
  private List<String> names;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Number of samples; default 100, or all of --draws. The paper takes 50000.")
  private Integer samples;

  @Option(
      names = "--seed",
      defaultValue = "0",
      paramLabel = "SEED",
      description = "Seed of latents and movements; default 0.")
  private long seed;

  @Option(
      names = "--draws",
      paramLabel = "D.npz",
      description = "Take latents and movements from arrays z, t_int, t_frac, angle, c if need be.")
  private Path draws;

  @Option(
      names = "--json",
      paramLabel = "OUT",
      description = "Write psnr, sum and count of every metric, in all and for each sample.")
  private Path json;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = {
        "Keep samples in this file, also after the end: a later run with more --samples goes on.",
        "Without it they are kept beside OUT, or in the working folder, until the end."
      })
  private Path checkpoint;

  @Override
  public Integer call() throws IOException {
    Set<Metric> metrics = EnumSet.noneOf(Metric.class);
    names.forEach(name -> metrics.add(Metric.ofKey(name)));
    try (Generator generator = model.open()) {
      Require.that(
          generator.network() instanceof StyleGan3,
          "equivariance needs a generator whose input can be moved, StyleGAN3, got %s",
          generator.network().kind());
      MappingSpec mapping = generator.network().mapping();
      Draws all =
          draws != null
              ? DrawFile.read(draws)
              : Draws.seeded(
                  seed, mapping.zSize(), mapping.labelSize(), generator.network().resolution());
      int count = samples != null ? samples : draws != null ? DrawFile.count(draws) : 100;
      Require.that(count >= 1, "--samples must be at least 1, got %s", count);
      Moved moved =
          Moved.of(
              generator, pictures.truncation(), Synthesis.DEFAULT.with(pictures.noise((int) seed)));
      Path kept = checkpoint != null ? checkpoint : ownCheckpoint();
      Measurement result;
      PrintWriter err = spec.commandLine().getErr();
      try (Checkpoint file = Checkpoint.open(kept, metrics, identity());
          ConsoleProgress progress = new ConsoleProgress(err, "equivariance")) {
        result = Equivariance.resume(moved, all, count, file, progress);
      }
      report(result, spec.commandLine().getOut());
      if (json != null) {
        Results.write(json, MeasurementJson.of(result));
      }
      if (checkpoint == null) {
        Files.deleteIfExists(kept);
      }
    }
    return 0;
  }

  private Path ownCheckpoint() {
    if (json != null) {
      return json.resolveSibling(json.getFileName() + ".samples");
    }
    return Path.of(model.file().getFileName() + "-seed" + seed + ".samples");
  }

  /** Everything that the numbers depend on. */
  private Map<String, String> identity() throws IOException {
    Map<String, String> identity = new TreeMap<>();
    identity.put("weights", Checksums.sha256(model.file()));
    identity.put("engine", model.engine().name());
    identity.put("threads", Integer.toString(model.engine().threads()));
    identity.put("settings", model.settings().toString());
    identity.put("options", pictures.toString());
    identity.put("draws", draws == null ? "seed " + seed : Checksums.sha256(draws));
    return identity;
  }

  private static void report(Measurement result, PrintWriter out) {
    List<String> lines = new ArrayList<>();
    for (Metric metric : result.metrics()) {
      Bootstrap.Interval interval = result.interval(metric, LEVEL, RESAMPLES, 0);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-9s  %7.2f dB   95 %%: %.2f … %.2f dB   %d samples",
              metric.title(),
              result.psnr(metric),
              interval.low(),
              interval.high(),
              result.samples().size()));
    }
    lines.forEach(out::println);
  }
}
