package org.aliasfree.jupyter;

import java.util.Locale;
import java.util.regex.Pattern;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * Prints a column with a fixed number of decimals, the same on every computer: a value that rounds
 * to zero has no sign, so that rounding noise does not show.
 */
final class FixedDecimals extends NumberColumnFormatter {
  private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0(\\.0*)?");

  private final int digits;

  /**
   * Takes the number of decimals.
   *
   * @param digits at least 0
   */
  FixedDecimals(int digits) {
    this.digits = digits;
  }

  @Override
  public String format(double value) {
    if (Double.isNaN(value)) {
      return getMissingString();
    }
    if (Double.isInfinite(value)) {
      return Numbers.significant(value, 1);
    }
    String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
    return NEGATIVE_ZERO.matcher(text).matches() ? text.substring(1) : text;
  }
}
