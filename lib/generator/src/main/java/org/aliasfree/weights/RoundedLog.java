package org.aliasfree.weights;

/**
 * The natural logarithm, correctly rounded, for numbers that are not subnormal.
 *
 * <p>With x = m·2ᵏ, √½ ≤ m &lt; √2, and s = (m − 1)/(m + 1): log x = k·log 2 + 2·(s + s³/3 + s⁵/5 +
 * …). Everything is carried in pairs of doubles, {@code high + low}, about 106 bits; the pair's
 * error, below 2⁻⁹⁸ of the value, can change the rounding of one number in 2⁴⁵.
 */
final class RoundedLog {
  /** Log 2 to 106 bits. */
  private static final double LOG_2 = 0x1.62e42fefa39efp-1;

  private static final double LOG_2_LOW = 0x1.abc9e3b39803fp-56;

  /** Terms of the series: s² ≤ 0.02944, so that the first one left out is below 2⁻¹⁰⁷. */
  private static final int TERMS = 21;

  private static final double[] HIGH = new double[TERMS];
  private static final double[] LOW = new double[TERMS];

  static {
    for (int i = 0; i < TERMS; i++) {
      int odd = 2 * i + 1;
      HIGH[i] = 1.0 / odd;
      LOW[i] = Math.fma(-HIGH[i], odd, 1) / odd;
    }
  }

  private RoundedLog() {}

  /** Returns log {@code x} rounded to the nearest double; {@code x} is positive and normal. */
  static double of(double x) {
    int k = Math.getExponent(x);
    double m = Math.scalb(x, -k);
    if (m * m >= 2) {
      m /= 2;
      k++;
    }
    // m − 1 is exact, and m + 1 is to the low part found by hand.
    double above = m - 1;
    double below = m + 1;
    double belowLow = m - (below - 1);
    double s = above / below;
    double sLow = (Math.fma(-s, below, above) - s * belowLow) / below;
    double q = s * s;
    double qLow = Math.fma(s, s, -q) + 2 * s * sLow;

    double sum = HIGH[TERMS - 1];
    double sumLow = LOW[TERMS - 1];
    for (int i = TERMS - 2; i >= 0; i--) {
      double product = sum * q;
      double productLow = Math.fma(sum, q, -product) + (sum * qLow + sumLow * q);
      // Every coefficient exceeds what is added to it, so one subtraction finds the rounding error.
      double high = HIGH[i] + product;
      sumLow = product - (high - HIGH[i]) + (productLow + LOW[i]);
      sum = high;
    }
    double log = 2 * s * sum;
    double logLow = Math.fma(2 * s, sum, -log) + 2 * (s * sumLow + sLow * sum);
    double octaves = k * LOG_2;
    double octavesLow = Math.fma(k, LOG_2, -octaves) + k * LOG_2_LOW;
    // |octaves| is 0 or exceeds |log|.
    double high = octaves + log;
    double low = log - (high - octaves) + (logLow + octavesLow);
    return high + low;
  }
}
