package org.aliasfree.lesson;

import java.util.Optional;
import org.aliasfree.jupyter.Numbers;

/**
 * When two numbers count as the same, and how they are printed: to a thousandth of the tolerance,
 * so that no rounding noise shows and the line is the same on every machine.
 *
 * @param tolerance largest difference that passes, at least 0
 */
record Closeness(double tolerance) {
  private static final double SHOWN_PART = 1e-3;
  private static final int MOST_THOUSANDS = 4;
  private static final double THOUSAND = 1000;
  private static final int BRIEF = 6;

  /** Returns whether they differ by no more than the tolerance; infinities equal themselves. */
  boolean same(double a, double b) {
    return a == b || Math.abs(a - b) <= tolerance;
  }

  /** Returns |a − b|, which is 0 for equal infinities. */
  static double difference(double a, double b) {
    return a == b ? 0 : Math.abs(a - b);
  }

  String text(double value) {
    return Numbers.at(tolerance * SHOWN_PART, value);
  }

  /** Returns at most six digits of {@code value}: enough of each where one line shows many. */
  String brief(double value) {
    double resolution = tolerance * SHOWN_PART;
    double sixth = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) + 1 - BRIEF);
    return tolerance == 0 || value == 0 || sixth <= resolution || !Double.isFinite(sixth)
        ? text(value)
        : Numbers.at(sixth, value);
  }

  String tolerance(String unit) {
    return Numbers.significant(tolerance, 3) + unit;
  }

  /**
   * Returns the power of 1000 by which {@code found} is too large (positive) or too small
   * (negative), if it is one of up to four.
   */
  Optional<Integer> thousands(double found, double expected) {
    if (found == 0 || expected == 0 || !Double.isFinite(found) || !Double.isFinite(expected)) {
      return Optional.empty();
    }
    double ratio = found / expected;
    int power = (int) Math.round(Math.log(Math.abs(ratio)) / Math.log(THOUSAND));
    boolean isOne =
        power != 0
            && Math.abs(power) <= MOST_THOUSANDS
            && same(found / Math.pow(THOUSAND, power), expected);
    return isOne ? Optional.of(power) : Optional.empty();
  }

  /** Returns the sentence for such a power. */
  static String unitHint(int power, String unit) {
    String factor =
        switch (Math.abs(power)) {
          case 1 -> "1000";
          case 2 -> "a million";
          case 3 -> "a thousand million";
          default -> "a million million";
        };
    String asked = unit.isEmpty() ? "" : "; the unit asked for is" + unit;
    return "That is " + factor + " times too " + (power > 0 ? "large" : "small") + asked + ".";
  }

  /** Returns the sentence for a value that is no finite number. */
  static Optional<String> notFinite(double value) {
    if (Double.isNaN(value)) {
      return Optional.of("NaN comes from 0/0 or from the root of a negative number.");
    }
    return Double.isInfinite(value)
        ? Optional.of("An infinite value comes from dividing by 0 or from overflow.")
        : Optional.empty();
  }
}
