package org.aliasfree.ladder;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.signal.Require;

/**
 * The scores of several variants, each with the same seeds.
 *
 * @param variants in order
 * @param scores by variant in their order, then by seed
 * @param samples draws for each network
 */
public record LadderTable(List<Variant> variants, List<LadderScore> scores, int samples) {
  /**
   * Checks that every variant has a score.
   *
   * @throws IllegalArgumentException if one has none
   */
  public LadderTable {
    variants = List.copyOf(variants);
    scores = List.copyOf(scores);
    for (Variant variant : variants) {
      Require.that(
          scores.stream().anyMatch(score -> score.variant().equals(variant)),
          "%s must have a score",
          variant);
    }
  }

  static LadderTable of(List<Variant> variants, List<LadderScore> scores, int samples) {
    Comparator<LadderScore> order =
        Comparator.<LadderScore>comparingInt(score -> variants.indexOf(score.variant()))
            .thenComparingInt(LadderScore::seed);
    return new LadderTable(variants, scores.stream().sorted(order).toList(), samples);
  }

  /**
   * Returns the scores of a variant by seed.
   *
   * @throws IllegalArgumentException if the variant is not in the table
   */
  public List<LadderScore> scores(Variant variant) {
    Require.that(variants.contains(variant), "%s is not in the table", variant);
    return scores.stream().filter(score -> score.variant().equals(variant)).toList();
  }

  /**
   * Returns the scores of a configuration's first variant in the table, by seed.
   *
   * @throws IllegalArgumentException if there is none
   */
  public List<LadderScore> scores(Configuration configuration) {
    return scores(variant(configuration));
  }

  private Variant variant(Configuration configuration) {
    List<Variant> found =
        variants.stream().filter(v -> v.configuration() == configuration).toList();
    Require.that(!found.isEmpty(), "%s is not in the table", configuration);
    return found.get(0);
  }

  /** Returns the mean of the networks' decibels. */
  public double mean(Variant variant, Metric metric) {
    return scores(variant).stream().mapToDouble(s -> s.decibels(metric)).average().orElseThrow();
  }

  /** Returns the mean of the networks' decibels, of the configuration's first variant. */
  public double mean(Configuration configuration, Metric metric) {
    return mean(variant(configuration), metric);
  }

  /**
   * Returns the standard deviation of the networks' decibels, their number less one in the
   * denominator; NaN for a single network.
   */
  public double deviation(Variant variant, Metric metric) {
    double mean = mean(variant, metric);
    List<LadderScore> all = scores(variant);
    double squares = all.stream().mapToDouble(s -> Math.pow(s.decibels(metric) - mean, 2)).sum();
    return Math.sqrt(squares / (all.size() - 1));
  }

  /** Returns the means, and deviations if there are several networks, one line a variant. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Variant variant : variants) {
      text.append(String.format(Locale.ROOT, "%-24s", variant.label()));
      for (Metric metric : Metric.values()) {
        double deviation = deviation(variant, metric);
        text.append(
            String.format(Locale.ROOT, "  %s %6.2f", metric.title(), mean(variant, metric)));
        if (!Double.isNaN(deviation)) {
          text.append(String.format(Locale.ROOT, " ± %4.2f", deviation));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }
}
