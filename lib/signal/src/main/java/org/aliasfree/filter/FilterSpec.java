package org.aliasfree.filter;

import java.util.Locale;
import org.aliasfree.signal.Require;

/**
 * What a low-pass filter shall be: how many taps, at which rate, where it cuts and how fast.
 *
 * <p>The passband ends at {@code cutoff − halfWidth}, 6 dB are lost at {@code cutoff}, and the
 * stopband begins at {@code cutoff + halfWidth}. Formulas: Karras et al., Alias-Free Generative
 * Adversarial Networks (2021), App. C.2, after J. F. Kaiser (1974).
 *
 * @param taps number of taps n
 * @param cutoff f_c in cycles per unit
 * @param halfWidth f_h, half the width of the transition band, in cycles per unit
 * @param rate taps per unit
 */
public record FilterSpec(int taps, double cutoff, double halfWidth, double rate) {
  /** The paper's half-width, √2 − 1, as a fraction of half the sampling rate. */
  public static final double PAPER_HALF_WIDTH = Math.sqrt(2) - 1;

  /** Decibels per tap and relative width, and decibels of no filter at all (Kaiser). */
  private static final double SLOPE = 2.285 * Math.PI;

  private static final double OFFSET = 7.95;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code taps < 1}, {@code rate} or {@code halfWidth} is not
   *     finite and positive, or {@code cutoff} is not in (0, rate/2)
   */
  public FilterSpec {
    Require.that(taps >= 1, "a filter must have at least 1 tap, got %s", taps);
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (taps per unit), got %s",
        rate);
    Require.that(
        cutoff > 0 && cutoff < rate / 2,
        "cutoff must lie in (0, rate/2) = (0, %s), got %s",
        rate / 2,
        cutoff);
    Require.that(
        Double.isFinite(halfWidth) && halfWidth > 0,
        "half-width must be finite and positive (cycles per unit), got %s",
        halfWidth);
  }

  /**
   * Returns the filter for a change between the rates {@code s} and {@code m·s}, {@code n} taps per
   * sample of the lower rate, with the cutoff at {@code s/2}: critical sampling. What lies just
   * above the cutoff is hardly damped.
   *
   * @param n filter size in samples at the lower rate; the filter has n·m taps
   * @param m ratio of the rates, at least 2
   * @param s lower rate, in samples per unit
   * @param halfWidth f_h in cycles per unit
   */
  public static FilterSpec critical(int n, int m, double s, double halfWidth) {
    return ofRates(n, m, s, s / 2, halfWidth);
  }

  /**
   * Returns the filter of {@link #critical} with the cutoff lowered to {@code s/2 − halfWidth}: the
   * stopband begins at s/2.
   *
   * @throws IllegalArgumentException also if {@code halfWidth} is not below s/2
   */
  public static FilterSpec nonCritical(int n, int m, double s, double halfWidth) {
    Require.that(
        halfWidth < s / 2,
        "half-width must be less than s/2 = %s for a passband to be left, got %s",
        s / 2,
        halfWidth);
    return ofRates(n, m, s, s / 2 - halfWidth, halfWidth);
  }

  private static FilterSpec ofRates(int n, int m, double s, double cutoff, double halfWidth) {
    Require.that(m >= 2, "ratio of the rates must be at least 2, got %s", m);
    Require.that(n >= 1, "filter size must be at least 1 sample, got %s", n);
    return new FilterSpec(Math.multiplyExact(n, m), cutoff, halfWidth, m * s);
  }

  /**
   * Returns the filter with the fewest taps whose formula promises an attenuation: {@code n = 1 +
   * (A − 7.95)/(2.285πν)}, rounded up.
   *
   * @param attenuationDb A in dB, positive
   * @throws IllegalArgumentException if A is not finite and positive or asks for 2³¹ taps or more,
   *     or as the constructor does
   */
  public static FilterSpec forAttenuation(
      double attenuationDb, double cutoff, double halfWidth, double rate) {
    Require.that(
        Double.isFinite(attenuationDb) && attenuationDb > 0,
        "attenuation must be finite and positive (dB), got %s",
        attenuationDb);
    FilterSpec one = new FilterSpec(1, cutoff, halfWidth, rate);
    double taps = 1 + Math.max(0, attenuationDb - OFFSET) / (SLOPE * one.relativeWidth());
    Require.that(taps < Integer.MAX_VALUE, "%s dB would need %s taps", attenuationDb, taps);
    return new FilterSpec((int) Math.ceil(taps), cutoff, halfWidth, rate);
  }

  /** Returns the width of the transition band over half the rate: {@code ν = 2f_h/(rate/2)}. */
  public double relativeWidth() {
    return 2 * halfWidth / (rate / 2);
  }

  /**
   * Returns the attenuation of the stopband that the formula promises: {@code A = 2.285·(n−1)·π·ν +
   * 7.95} dB. A promise, not a measurement: see {@link FrequencyResponse}.
   */
  public double attenuationDb() {
    return SLOPE * (taps - 1) * relativeWidth() + OFFSET;
  }

  /** Returns β of the Kaiser window for the attenuation. */
  public double beta() {
    return Kaiser.beta(attenuationDb());
  }

  /** Returns where the stopband begins: {@code f_c + f_h}, in cycles per unit. */
  public double stopband() {
    return cutoff + halfWidth;
  }

  /** Returns this specification with another number of taps. */
  public FilterSpec withTaps(int number) {
    return new FilterSpec(number, cutoff, halfWidth, rate);
  }

  /** Returns the four numbers and the attenuation. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "FilterSpec[%d taps at rate %s, cutoff %s ± %s, %.2f dB]",
        taps,
        rate,
        cutoff,
        halfWidth,
        attenuationDb());
  }
}
