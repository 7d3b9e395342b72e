package org.aliasfree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.ladder.Configuration;
import org.aliasfree.ladder.LadderRun;
import org.aliasfree.ladder.LadderTable;
import org.aliasfree.ladder.LadderWriter;
import org.aliasfree.ladder.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The untrained ladder from StyleGAN2 to StyleGAN3. */
@Command(
    name = "ladder",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the steps from StyleGAN2 to StyleGAN3.",
      "Builds untrained networks of the configurations B, C, D, E, F, G, H, T, R with weights drawn",
      "by fixed rules, and prints mean and deviation of EQ-T, EQ-T_frac and EQ-R over the seeds."
    })
final class LadderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--size",
      defaultValue = "64",
      paramLabel = "PIXELS",
      description = "Side of the pictures, a power of two from 32; default 64.")
  private int size;

  @Option(
      names = "--seeds",
      defaultValue = "8",
      paramLabel = "N",
      description = "Networks of each configuration; default 8.")
  private int seeds;

  @Option(
      names = "--samples",
      defaultValue = "16",
      paramLabel = "N",
      description = "Samples of each network; default 16.")
  private int samples;

  @Option(
      names = "--first-seed",
      defaultValue = "0",
      paramLabel = "SEED",
      description = "Seed of the first network; default 0.")
  private int firstSeed;

  @Option(
      names = "--configs",
      defaultValue = "B,C,D,E,F,G,H,T,R",
      paramLabel = "LETTERS",
      description = "Which configurations, such as B,F,T; default all.")
  private String configs;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the table as CSV.")
  private Path csv;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the scores of every network, and their means, as JSON.")
  private Path json;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "Keep the scores of finished networks here; a stopped run goes on from them.")
  private Path checkpoint;

  @Override
  public Integer call() throws IOException {
    List<Variant> variants =
        Configuration.ofLetters(configs).stream().map(c -> Variant.of(c, size)).toList();
    LadderRun run = new LadderRun(variants, firstSeed, seeds, samples);
    int threads = Runtime.getRuntime().availableProcessors();
    LadderTable table;
    try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), "ladder")) {
      table =
          checkpoint == null
              ? run.run(new CpuEngine(1), threads, progress)
              : run.resume(new CpuEngine(1), threads, checkpoint, progress);
    }
    spec.commandLine().getOut().print(table);
    if (csv != null) {
      Results.write(csv, LadderWriter.csv(table));
    }
    if (json != null) {
      Results.write(json, LadderWriter.json(table));
    }
    return 0;
  }
}
