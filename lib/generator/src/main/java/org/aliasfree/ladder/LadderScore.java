package org.aliasfree.ladder;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.aliasfree.equivariance.Measurement;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.SquaredErrors;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;

/**
 * What one network scored.
 *
 * @param variant what it is
 * @param seed number of the network
 * @param errors squared errors of each metric, all samples together, of the unscaled pictures
 * @param variance spatial variance of its pictures, mean of the samples
 */
public record LadderScore(
    Variant variant, int seed, Map<Metric, SquaredErrors> errors, double variance) {
  /** Copies the errors. */
  public LadderScore {
    Require.that(
        errors.size() == Metric.values().length, "a score needs every metric, got %s", errors);
    Require.that(variance >= 0, "variance must not be negative, got %s", variance);
    errors = Collections.unmodifiableMap(new EnumMap<>(errors));
  }

  static LadderScore of(LadderNetwork network, Measurement measurement) {
    Map<Metric, SquaredErrors> errors = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      errors.put(metric, SquaredErrors.total(measurement.errors(metric)));
    }
    return new LadderScore(network.variant(), network.seed(), errors, measurement.variance());
  }

  /**
   * Returns the score in dB of pictures scaled to a mean spatial variance of ¼: without this rule a
   * network would gain by being pale.
   */
  public double decibels(Metric metric) {
    double psnr = errors.get(metric).psnr();
    return psnr == Double.POSITIVE_INFINITY
        ? psnr
        : psnr + Decibels.ofPower(variance / Measurement.STANDARD_VARIANCE);
  }

  /** Returns the factor that brings the network's pictures to a mean spatial deviation of ½. */
  public double scale() {
    return Math.sqrt(Measurement.STANDARD_VARIANCE / variance);
  }
}
