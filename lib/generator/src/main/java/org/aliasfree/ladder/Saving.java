package org.aliasfree.ladder;

import org.aliasfree.equivariance.Metric;
import org.aliasfree.signal.Require;

/**
 * What a change to T saves, and what it loses.
 *
 * @param share multiplications of its filters relative to those of T, 1 for none saved
 * @param lossDb EQ-T of T less its own, in dB, on a first look
 */
public record Saving(double share, double lossDb) {
  private static final int SIDE = 64;
  private static final int LARGEST_FILTER = 16;
  private static final int LARGEST_MARGIN = 32;
  private static final Saving NONE = new Saving(Double.NaN, Double.NaN);

  /**
   * Returns the saving of a T with other numbers, of 64 × 64 pixels; NaN for both where these are
   * not the numbers of one.
   *
   * @param settings filter size n, 1 … 16; factor m of the nonlinearity's rate, 1, 2, 4 or 8;
   *     margin, 0 … 32
   */
  public static Saving ofT(double... settings) {
    if (settings.length != 3 || !within(settings[0], 1, LARGEST_FILTER)) {
      return NONE;
    }
    int m = (int) settings[1];
    if (!within(settings[1], 1, 8) || Integer.bitCount(m) != 1) {
      return NONE;
    }
    if (!within(settings[2], 0, LARGEST_MARGIN)) {
      return NONE;
    }
    Variant t = Variant.of(Configuration.T, SIDE);
    return of(
        t,
        t.withFilterSize((int) settings[0]).withLreluUpsampling(m).withMargin((int) settings[2]));
  }

  private static boolean within(double value, int least, int most) {
    return value == Math.rint(value) && value >= least && value <= most;
  }

  private static Saving of(Variant standard, Variant changed) {
    double share =
        (double) changed.network().filterMultiplications()
            / standard.network().filterMultiplications();
    if (changed.equals(standard)) {
      return new Saving(share, 0);
    }
    LadderTable look = LadderRun.firstLook(standard, changed);
    return new Saving(share, look.mean(standard, Metric.EQ_T) - look.mean(changed, Metric.EQ_T));
  }

  /**
   * Returns whether it saves something and loses at most so much.
   *
   * @param db not negative
   * @throws IllegalArgumentException if it is negative
   */
  public boolean isWithin(double db) {
    Require.that(db >= 0, "db must not be negative, got %s", db);
    return share < 1 && lossDb <= db;
  }
}
