package org.aliasfree.signal;

/**
 * Where a frequency appears after sampling.
 *
 * <p>Samples at rate f_s cannot tell f from f + m·f_s, nor (for cosines) from −f. Folding names the
 * member of that family that lies nearest to zero.
 */
public final class Aliasing {
  private Aliasing() {}

  /**
   * Returns the frequency at which a tone appears: {@code |f − f_s · round(f / f_s)|}, in [0,
   * f_s/2].
   *
   * @param frequency f in cycles per unit
   * @param rate f_s in samples per unit
   * @throws IllegalArgumentException if {@code frequency} is not finite, or {@code rate} is not
   *     finite and positive
   */
  public static double fold(double frequency, double rate) {
    return Math.abs(foldSigned(frequency, rate));
  }

  /**
   * Returns the frequency at which a rotation appears: {@code f − f_s · round(f / f_s)}, in
   * (−f_s/2, f_s/2]. Negative means: it seems to turn backwards.
   *
   * <p>Exactly between two multiples of the rate the samples do not decide the direction: a wheel
   * at 12 or at 36 turns a second, filmed at 24 frames a second, may turn either way. The value
   * returned is then the positive one, +f_s/2.
   *
   * @param frequency f in cycles per unit
   * @param rate f_s in samples per unit
   * @throws IllegalArgumentException if {@code frequency} is not finite, or {@code rate} is not
   *     finite and positive
   */
  public static double foldSigned(double frequency, double rate) {
    Require.that(
        Double.isFinite(frequency),
        "frequency must be finite (cycles per unit), got %s",
        frequency);
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (samples per unit), got %s",
        rate);
    // The remainder about the nearest multiple is exact; the formula as written loses digits when f
    // is many times the rate.
    double folded = Math.IEEEremainder(frequency, rate);
    if (folded == -rate / 2) {
      return rate / 2;
    }
    return folded == 0 ? 0 : folded; // never −0.0
  }

  /**
   * Returns the period that a periodic process seems to have when looked at once in every {@code
   * interval}: {@code 1 / fold(1 / period, 1 / interval)}, in the unit of the arguments.
   *
   * <p>A process that has gone through a whole number of cycles at every look seems frozen: its
   * period is infinite. Whole means: to {@link Tolerance#EXACT} of the number of cycles, which is
   * what remains of a whole number after a few conversions of units. (The tide S2, 12 h, seen every
   * 35 days, goes through 70 cycles between looks.)
   *
   * @param period true period, in any unit
   * @param interval time between two looks, in the same unit
   * @throws IllegalArgumentException if an argument, or interval/period, is not finite and positive
   */
  public static double apparentPeriod(double period, double interval) {
    Require.that(
        Double.isFinite(period) && period > 0,
        "period must be finite and positive, got %s",
        period);
    Require.that(
        Double.isFinite(interval) && interval > 0,
        "interval must be finite and positive, got %s",
        interval);
    double cycles = interval / period;
    Require.that(
        Double.isFinite(cycles) && cycles > 0,
        "interval/period must be finite and positive, got %s/%s",
        interval,
        period);
    double drift = fold(cycles, 1);
    boolean frozen = drift <= Tolerance.EXACT * cycles;
    return frozen ? Double.POSITIVE_INFINITY : interval / drift;
  }
}
