package org.aliasfree.equivariance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.aliasfree.signal.Require;

/** Measures how well generators follow their input: {@link Metric} over many draws. */
public final class Equivariance {
  private Equivariance() {}

  /**
   * Returns the measurement of the first {@code samples} draws.
   *
   * @param generator what is measured
   * @param draws latents and movements
   * @param metrics at least one
   * @param samples how many, at least 1; the paper takes 50 000
   * @param progress told after every sample
   * @throws IllegalArgumentException if a rule is broken, there are too few draws, or a picture has
   *     a value that is not finite
   * @throws CancellationException if the thread was interrupted; its flag stays set
   */
  public static Measurement measure(
      Moved generator, Draws draws, Set<Metric> metrics, int samples, ProgressListener progress) {
    check(metrics, samples);
    List<Sample> done = new ArrayList<>();
    Pace pace = Pace.of(progress, 0, samples);
    for (Draw draw : draws) {
      if (done.size() == samples) {
        break;
      }
      done.add(sample(generator, draw, metrics));
      pace.step();
    }
    return measurement(metrics, done, samples);
  }

  /**
   * Returns the same measurement, and writes every sample to a file as soon as it is known. What
   * the file holds already is not measured again, so that a run that was stopped goes on where it
   * was, and the result is the same bit for bit. More samples than last time may be asked for, and
   * fewer.
   *
   * @param generator what is measured
   * @param draws latents and movements
   * @param samples how many, at least 1
   * @param checkpoint the file, open for a run of this generator, these draws and the metrics that
   *     are measured
   * @param progress told after every sample
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException as {@link #measure}
   * @throws CancellationException as {@link #measure}; samples done are in the file
   */
  public static Measurement resume(
      Moved generator, Draws draws, int samples, Checkpoint checkpoint, ProgressListener progress)
      throws IOException {
    Set<Metric> metrics = checkpoint.metrics();
    check(metrics, samples);
    List<Sample> done = new ArrayList<>(checkpoint.samples());
    if (done.size() > samples) {
      done = done.subList(0, samples);
    }
    Pace pace = Pace.of(progress, done.size(), samples);
    Iterator<Draw> rest = draws.iterator();
    for (int i = 0; i < samples && rest.hasNext(); i++) {
      Draw draw = rest.next();
      if (i >= done.size()) {
        Sample sample = sample(generator, draw, metrics);
        checkpoint.append(sample);
        done.add(sample);
        pace.step();
      }
    }
    return measurement(metrics, done, samples);
  }

  private static void check(Set<Metric> metrics, int samples) {
    Require.that(!metrics.isEmpty(), "a measurement needs at least 1 metric, got 0");
    Require.that(samples >= 1, "samples must be at least 1, got %s", samples);
  }

  private static Sample sample(Moved generator, Draw draw, Set<Metric> metrics) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("measuring was interrupted before sample " + draw.index());
    }
    return Sample.of(generator, draw, metrics);
  }

  private static Measurement measurement(Set<Metric> metrics, List<Sample> done, int samples) {
    Require.that(
        done.size() == samples, "%s samples are wanted, there are %s draws", samples, done.size());
    return new Measurement(metrics, done);
  }
}
