package org.aliasfree.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What stands for many times of the same work. */
public final class Quantiles {
  private Quantiles() {}

  /** Returns the value in the middle, the mean of the two there for an even number of values. */
  public static double median(List<Double> values) {
    return of(values.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 0.5);
  }

  /**
   * Returns the first and third quartile of the quotients of single turns.
   *
   * @param numerators a value for each turn
   * @param denominators as many
   */
  public static double[] quartiles(List<Double> numerators, List<Double> denominators) {
    double[] quotients =
        IntStream.range(0, numerators.size())
            .mapToDouble(i -> numerators.get(i) / denominators.get(i))
            .sorted()
            .toArray();
    return new double[] {of(quotients, 0.25), of(quotients, 0.75)};
  }

  /** Returns the value below which a share of the sorted values lies, linear between two. */
  private static double of(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
