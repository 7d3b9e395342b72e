package org.aliasfree.ladder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.aliasfree.engine.Engine;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.equivariance.Draw;
import org.aliasfree.equivariance.Measurement;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.Pace;
import org.aliasfree.equivariance.ProgressListener;
import org.aliasfree.equivariance.RunLog;
import org.aliasfree.equivariance.Sample;
import org.aliasfree.signal.Require;

/**
 * A measurement of several variants, each with several seeds: every network is measured with its
 * seed's own draws.
 *
 * @param variants in the order of the table, all with pictures of the same side
 * @param firstSeed number of the first network
 * @param seeds networks of each variant
 * @param samples draws for each network
 */
public record LadderRun(List<Variant> variants, int firstSeed, int seeds, int samples) {
  private static final String TITLE = "alias-free ladder 1";
  private static final int FIRST_SAMPLES = 4;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no variant, one is there twice, sides differ,
   *     {@code seeds} or {@code samples} is not positive, or a seed is not in 0 … 400 000
   */
  public LadderRun {
    variants = List.copyOf(variants);
    Require.that(!variants.isEmpty(), "a run needs at least 1 variant, got 0");
    Set<String> labels = new HashSet<>();
    for (Variant variant : variants) {
      Require.that(labels.add(variant.label()), "%s must be there once", variant);
      Require.that(
          variant.side() == variants.get(0).side(),
          "all variants must have pictures of %s pixels, got %s",
          variants.get(0).side(),
          variant);
    }
    Require.that(samples >= 1, "samples must be at least 1, got %s", samples);
    Require.that(
        seeds >= 1 && firstSeed >= 0 && (long) firstSeed + seeds - 1 <= Streams.MAX_SEED,
        "seeds must lie in 0 … %s and be at least 1, got %s from %s on",
        Streams.MAX_SEED,
        seeds,
        firstSeed);
  }

  /**
   * Returns the run of the standard configurations B to R.
   *
   * @param side of the pictures in pixels, a power of two of at least 32
   */
  public static LadderRun standard(int side, int seeds, int samples) {
    List<Variant> all =
        Arrays.stream(Configuration.values()).map(c -> Variant.of(c, side)).toList();
    return new LadderRun(all, 0, seeds, samples);
  }

  /**
   * Returns the scores of one network of each variant, seed 0, with 4 samples: enough to tell what
   * differs by several decibels.
   *
   * @throws IllegalArgumentException if there is no variant, or one is there twice
   * @throws CancellationException if the calling thread was interrupted; its flag stays set
   */
  public static LadderTable firstLook(Variant... variants) {
    LadderRun run = new LadderRun(List.of(variants), 0, 1, FIRST_SAMPLES);
    return run.run(new CpuEngine(), 1, ProgressListener.NONE);
  }

  /** Returns the number of pictures that will be made, without those for calibration. */
  public int pictures() {
    return variants.size() * seeds * samples * (1 + Metric.values().length);
  }

  /**
   * Returns the scores. Networks are measured side by side, one for each thread.
   *
   * @param engine runs what it can; of one thread, if {@code threads} exceeds 1
   * @param threads at least 1
   * @param progress told after every sample, by any of the threads, one at a time
   * @throws IllegalArgumentException if {@code threads} is not positive
   * @throws CancellationException if the calling thread was interrupted; its flag stays set
   */
  public LadderTable run(Engine engine, int threads, ProgressListener progress) {
    return run(engine, threads, progress, List.of(), score -> {});
  }

  /**
   * Returns the scores, and writes each network's to a file as soon as it is known. Networks that
   * are in the file already are not measured again, so that a run that was stopped goes on, and one
   * that was finished can be given more seeds or variants.
   *
   * @param file where; made if it is not there
   * @throws IOException if the file cannot be read or written, or holds something else
   * @throws IllegalArgumentException as {@link #run}, or if the file belongs to a run of other
   *     sides, samples, engine or number of its threads
   * @throws IllegalStateException if another run has the file open
   * @throws CancellationException as {@link #run}; networks done are in the file
   */
  public LadderTable resume(Engine engine, int threads, Path file, ProgressListener progress)
      throws IOException {
    Map<String, String> identity =
        Map.of(
            "side", Integer.toString(variants.get(0).side()),
            "samples", Integer.toString(samples),
            "engine", engine.name(),
            "engine threads", Integer.toString(engine.threads()));
    try (RunLog log = RunLog.open(file, TITLE, identity)) {
      List<LadderScore> known = new ArrayList<>();
      for (String line : log.lines()) {
        LadderScore score = ScoreLine.parse(line, variants);
        if (score != null && firstSeed <= score.seed() && score.seed() < firstSeed + seeds) {
          known.add(score);
        }
      }
      return run(engine, threads, progress, known, score -> append(log, score));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void append(RunLog log, LadderScore score) {
    try {
      log.append(ScoreLine.of(score));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LadderTable run(
      Engine engine,
      int threads,
      ProgressListener progress,
      List<LadderScore> known,
      java.util.function.Consumer<LadderScore> keeper) {
    Require.that(threads >= 1, "threads must be at least 1, got %s", threads);
    List<LadderScore> scores = new ArrayList<>(known);
    Set<String> done = new HashSet<>();
    known.forEach(score -> done.add(score.seed() + " " + score.variant().label()));
    Pace pace = Pace.of(progress, known.size() * samples, variants.size() * seeds * samples);
    List<Runnable> networks = new ArrayList<>();
    for (int seed : IntStream.range(firstSeed, firstSeed + seeds).toArray()) {
      // Variants of a seed share its draws, and so the filters of their rotations.
      List<Draw> draws = LadderNetwork.draws(seed, variants.get(0).side()).first(samples);
      for (Variant variant : variants) {
        if (!done.contains(seed + " " + variant.label())) {
          networks.add(
              () -> {
                LadderScore score = measure(engine, variant, seed, draws, pace);
                synchronized (scores) {
                  scores.add(score);
                }
                keeper.accept(score);
              });
        }
      }
    }
    SideBySide.run(networks, threads);
    return LadderTable.of(variants, scores, samples);
  }

  private static LadderScore measure(
      Engine engine, Variant variant, int seed, List<Draw> draws, Pace pace) {
    List<Sample> samples = new ArrayList<>();
    try (LadderNetwork network = LadderNetwork.on(engine, variant, seed)) {
      for (Draw draw : draws) {
        SideBySide.checkInterrupt();
        samples.add(Sample.of(network, draw, Set.of(Metric.values())));
        pace.step();
      }
      return LadderScore.of(network, new Measurement(Set.of(Metric.values()), samples));
    }
  }
}
