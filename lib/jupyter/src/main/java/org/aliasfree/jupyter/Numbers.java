package org.aliasfree.jupyter;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a reader wants them: rounded, without trailing zeros, the same on every machine. */
public final class Numbers {
  private static final int PLAIN_FROM = -5;
  private static final int PLAIN_TO = 9;

  private Numbers() {}

  /**
   * Returns {@code value} rounded to {@code digits} significant digits.
   *
   * @param digits at least 1
   */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value) || value == 0) {
      return special(value);
    }
    BigDecimal exact = new BigDecimal(value);
    int exponent = exact.precision() - exact.scale() - 1;
    return text(exact.setScale(digits - 1 - exponent, RoundingMode.HALF_EVEN));
  }

  /**
   * Returns {@code value} rounded to a decimal place no coarser than {@code resolution}, and to at
   * most 12 significant digits, so that rounding noise far below the resolution does not show.
   *
   * @param resolution positive, or 0 for 12 significant digits
   */
  public static String at(double resolution, double value) {
    if (!Double.isFinite(value) || value == 0) {
      return special(value);
    }
    if (resolution <= 0 || !Double.isFinite(resolution)) {
      return significant(value, 12);
    }
    BigDecimal exact = new BigDecimal(value);
    int exponent = exact.precision() - exact.scale() - 1;
    int places = (int) Math.ceil(-Math.log10(resolution) - 1e-9);
    return text(exact.setScale(Math.min(places, 11 - exponent), RoundingMode.HALF_EVEN));
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value == 0 ? "0" : value > 0 ? "∞" : "-∞";
  }

  private static String text(BigDecimal rounded) {
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal bare = rounded.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    if (exponent >= PLAIN_FROM && exponent < PLAIN_TO) {
      return bare.toPlainString();
    }
    return bare.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }
}
