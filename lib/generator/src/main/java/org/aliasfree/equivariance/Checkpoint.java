package org.aliasfree.equivariance;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aliasfree.signal.Require;

/**
 * The file in which a long measurement keeps its samples, so that it can be stopped at any moment:
 * a {@link RunLog} with a {@link SampleLine} for each.
 */
public final class Checkpoint implements Closeable {
  private static final String TITLE = "alias-free equivariance checkpoint 1";
  private static final String METRICS = "metrics";

  private final RunLog log;
  private final Set<Metric> metrics;
  private final List<Sample> samples;

  private Checkpoint(RunLog log, Set<Metric> metrics, List<Sample> samples) {
    this.log = log;
    this.metrics = metrics;
    this.samples = samples;
  }

  /**
   * Opens a file for a run, or begins it if there is none.
   *
   * @param file where
   * @param metrics what is measured, at least one
   * @param identity everything that the numbers depend on but the number of samples: the weights'
   *     checksum, seed, engine and its threads, options; keys and values of one line
   * @throws IOException if the file cannot be read or written, is no checkpoint or is damaged
   * @throws IllegalArgumentException if it belongs to another run; the message says what differs
   * @throws IllegalStateException if another run has it open
   */
  public static Checkpoint open(Path file, Set<Metric> metrics, Map<String, String> identity)
      throws IOException {
    Require.that(!metrics.isEmpty(), "a measurement needs at least 1 metric, got 0");
    Set<Metric> copy = Collections.unmodifiableSet(EnumSet.copyOf(metrics));
    Map<String, String> head = new TreeMap<>(identity);
    String keys = copy.stream().map(Metric::key).collect(Collectors.joining(","));
    Require.that(head.put(METRICS, keys) == null, "an identity must not have the key %s", METRICS);
    RunLog log = RunLog.open(file, TITLE, head);
    List<Sample> samples = new ArrayList<>();
    for (String line : log.lines()) {
      try {
        samples.add(SampleLine.parse(line, copy, samples.size()));
      } catch (IllegalArgumentException e) {
        log.close();
        throw new IOException(file + ", sample " + samples.size() + ": " + e.getMessage(), e);
      }
    }
    return new Checkpoint(log, copy, samples);
  }

  /** Returns what is measured. */
  public Set<Metric> metrics() {
    return metrics;
  }

  /** Returns the samples that are in the file: a copy. */
  public List<Sample> samples() {
    return List.copyOf(samples);
  }

  /**
   * Writes the next sample.
   *
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if it is not the next one or has other metrics
   */
  void append(Sample sample) throws IOException {
    Require.that(
        sample.index() == samples.size() && sample.errors().keySet().equals(metrics),
        "sample %s with %s must come next, got %s",
        samples.size(),
        metrics,
        sample);
    log.append(SampleLine.of(sample));
    samples.add(sample);
  }

  /** Lets go of the file. */
  @Override
  public void close() throws IOException {
    log.close();
  }
}
