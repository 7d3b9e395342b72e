package org.aliasfree.equivariance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;

/**
 * What was measured of a generator.
 *
 * @param metrics which metrics, in their order
 * @param samples in order of their draws, numbered 0, 1, 2, …
 */
public record Measurement(Set<Metric> metrics, List<Sample> samples) {
  /** Variance of a picture of standard deviation ½, as two unrelated ones score 9.03 dB. */
  public static final double STANDARD_VARIANCE = 0.25;

  /** Checks that every sample has every metric. */
  public Measurement {
    Require.that(!metrics.isEmpty(), "a measurement needs at least 1 metric, got 0");
    Require.that(!samples.isEmpty(), "a measurement needs at least 1 sample, got 0");
    metrics = Collections.unmodifiableSet(EnumSet.copyOf(metrics));
    samples = List.copyOf(samples);
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      Require.that(sample.index() == i, "sample %s must have that number, got %s", i, sample);
      Require.that(sample.errors().keySet().equals(metrics), "sample %s must have %s", i, metrics);
    }
  }

  /**
   * Returns the squared errors of each sample.
   *
   * @throws IllegalArgumentException if the metric was not measured
   */
  public List<SquaredErrors> errors(Metric metric) {
    Require.that(metrics.contains(metric), "%s was not measured, only %s", metric.title(), metrics);
    return samples.stream().map(sample -> sample.errors().get(metric)).toList();
  }

  /**
   * Returns the score in dB: one ratio over all samples.
   *
   * @throws IllegalArgumentException if the metric was not measured, or no pixel of it counts
   */
  public double psnr(Metric metric) {
    return SquaredErrors.total(errors(metric)).psnr();
  }

  /** Returns the mean over the samples of the pictures' spatial variance. */
  public double variance() {
    return samples.stream().mapToDouble(s -> s.spread().variance()).sum() / samples.size();
  }

  /**
   * Returns the score that the generator would have if its output were scaled to a mean spatial
   * variance of ¼, which makes networks of different amplitude comparable: {@code psnr +
   * 10·log₁₀(variance/0.25)} dB; ∞ where nothing differs.
   *
   * @throws IllegalArgumentException if the metric was not measured, or no pixel of it counts
   */
  public double scaledPsnr(Metric metric) {
    double psnr = psnr(metric);
    return psnr == Double.POSITIVE_INFINITY
        ? psnr
        : psnr + Decibels.ofPower(variance() / STANDARD_VARIANCE);
  }

  /**
   * Returns the interval of the score over redrawn samples, as {@link Bootstrap#interval}.
   *
   * @throws IllegalArgumentException as there, or if the metric was not measured
   */
  public Bootstrap.Interval interval(Metric metric, double level, int resamples, long seed) {
    return Bootstrap.interval(errors(metric), level, resamples, seed);
  }

  /** Returns the scores. */
  @Override
  public String toString() {
    return metrics.stream()
        .map(m -> String.format(Locale.ROOT, "%s %.2f dB", m.title(), psnr(m)))
        .collect(Collectors.joining(", ", "", ", " + samples.size() + " samples"));
  }
}
