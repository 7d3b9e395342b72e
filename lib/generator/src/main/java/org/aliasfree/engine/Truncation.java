package org.aliasfree.engine;

import org.aliasfree.signal.Require;

/**
 * Truncation of w towards its average: {@code w_avg + psi·(w − w_avg)} in the first {@code cutoff}
 * rows (Karras et al. 2019, App. B).
 *
 * @param psi 1 leaves w as it is, 0 gives the average
 * @param cutoff number of rows concerned, from the first; {@link Integer#MAX_VALUE} for all
 */
public record Truncation(double psi, int cutoff) {
  /** No truncation. */
  public static final Truncation NONE = new Truncation(1, Integer.MAX_VALUE);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code psi} is not finite or {@code cutoff} negative
   */
  public Truncation {
    Require.that(Double.isFinite(psi), "psi must be finite, got %s", psi);
    Require.that(cutoff >= 0, "cutoff must not be negative, got %s", cutoff);
  }

  /** Returns the truncation of all rows. */
  public static Truncation of(double psi) {
    return new Truncation(psi, Integer.MAX_VALUE);
  }
}
