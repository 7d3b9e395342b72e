package org.aliasfree.equivariance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.aliasfree.signal.Require;

/**
 * How far a score would move if other samples had been drawn: the percentile bootstrap.
 *
 * <p>From n samples n are drawn with replacement, and their common score is taken; so again and
 * again. The interval leaves out as many of these scores above as below. Samples are drawn whole,
 * because pixels of one picture are not independent. Source: Efron, <i>Bootstrap Methods</i>, 1979.
 */
public final class Bootstrap {
  private Bootstrap() {}

  /**
   * Two ends in decibels.
   *
   * @param low lower end
   * @param high upper end, not below {@code low}
   */
  public record Interval(double low, double high) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if an end is NaN or {@code low > high}
     */
    public Interval {
      Require.that(low <= high, "low must not exceed high, got %s and %s", low, high);
    }

    /** Returns whether a score lies between the ends, or on one. */
    public boolean contains(double score) {
      return low <= score && score <= high;
    }

    /** Returns {@code high − low} in dB; 0 if both are the same infinity. */
    public double width() {
      return low == high ? 0 : high - low;
    }

    /** Returns both ends with two digits. */
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f … %.2f dB", low, high);
    }
  }

  /**
   * Returns the interval of {@link SquaredErrors#psnr()} over redrawn samples. Between two scores
   * in order, quantiles run straight. Draw i takes sample {@code ⌊n·uᵢ⌋}, u the values of {@code
   * nextDouble()} of {@code new SplittableRandom(seed)}.
   *
   * @param samples one for each picture or draw, at least 1
   * @param level share of the scores inside, in (0, 1), such as 0.95
   * @param resamples how often, at least 1; 1000 steady the first decimal
   * @throws IllegalArgumentException if a rule is broken, or a sample has no value that counts
   */
  public static Interval interval(
      List<SquaredErrors> samples, double level, int resamples, long seed) {
    Require.that(!samples.isEmpty(), "there must be at least 1 sample, got 0");
    Require.that(0 < level && level < 1, "level must lie in (0, 1), got %s", level);
    Require.that(resamples >= 1, "resamples must be at least 1, got %s", resamples);
    SquaredErrors[] drawn = samples.toArray(SquaredErrors[]::new);
    for (int i = 0; i < drawn.length; i++) {
      Require.that(
          drawn[i].count() > 0, "every sample must have a value that counts, got none in %s", i);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      SquaredErrors total = SquaredErrors.NONE;
      for (int i = 0; i < drawn.length; i++) {
        total = total.plus(drawn[(int) (random.nextDouble() * drawn.length)]);
      }
      scores[r] = total.psnr();
    }
    Arrays.sort(scores);
    return new Interval(quantile(scores, (1 - level) / 2), quantile(scores, (1 + level) / 2));
  }

  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    // Scores may be infinite, and ∞ − ∞ or 0·∞ would be NaN.
    if (sorted[below] == sorted[above] || position == below) {
      return sorted[below];
    }
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
