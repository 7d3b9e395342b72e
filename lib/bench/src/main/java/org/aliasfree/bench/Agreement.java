package org.aliasfree.bench;

import java.util.Map;
import org.aliasfree.signal.Require;

/** Whether two programs gave the same numbers: only then their times may be compared. */
final class Agreement {
  /**
   * Largest difference of two values, relative to the largest. Rounding makes 1e-16 to 1e-14 of it,
   * also for transforms of prime length; a wrong phase, offset or gain makes 1e-2 or more.
   */
  static final double TOLERANCE = 1e-12;

  private Agreement() {}

  /**
   * Checks every difference.
   *
   * @throws IllegalArgumentException if one is not at most {@link #TOLERANCE}; also if it is NaN
   */
  static void check(String operation, Map<String, Double> differences) {
    differences.forEach(
        (peer, difference) ->
            Require.that(
                difference <= TOLERANCE,
                "%s: results must agree within %s of the largest value, but %s differs by %s",
                operation,
                TOLERANCE,
                peer,
                difference));
  }
}
