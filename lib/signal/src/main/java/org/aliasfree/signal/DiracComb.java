package org.aliasfree.signal;

import java.util.Locale;

/**
 * Impulses of area 1 on a regular grid: {@code III(x) = Σ δ(x − first − i/rate)}, over all whole i.
 *
 * <p>Its Fourier transform is again a comb: impulses at every multiple {@code k·rate}, of area
 * {@code rate} and phase {@code −2πk·rate·first}. At pixel centres, where first is half a spacing,
 * that phase is −πk: the areas alternate in sign.
 *
 * @param rate impulses per unit, s in the formulas
 * @param first position of impulse 0, in units
 */
public record DiracComb(double rate, double first) {
  /** How far, in spacings, an impulse may lie from a sample and still fall on it: rounding only. */
  private static final double SAME_PLACE = 1e-9;

  /**
   * Checks the grid.
   *
   * @throws IllegalArgumentException if {@code rate} is not finite and positive or {@code first} is
   *     not finite
   */
  public DiracComb {
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (impulses per unit), got %s",
        rate);
    Require.that(Double.isFinite(first), "first position must be finite, got %s", first);
  }

  /** Returns the comb at pixel centres {@code (i + ½)/rate}. */
  public static DiracComb atCentres(double rate) {
    return new DiracComb(rate, 0.5 / rate);
  }

  /**
   * Returns the comb whose impulses fall on every {@code period}-th sample of {@code grid}, one of
   * them on sample {@code offset}.
   *
   * @throws IllegalArgumentException if {@code period < 1} or {@code offset} is not in 0 … period −
   *     1
   */
  public static DiracComb every(int period, int offset, Samples grid) {
    Require.that(period >= 1, "period must be at least 1 sample, got %s", period);
    Require.that(
        0 <= offset && offset < period,
        "offset must lie in 0 … period − 1 = %s, got %s",
        period - 1,
        offset);
    return new DiracComb(grid.rate() / period, grid.first() + offset / grid.rate());
  }

  /** Returns the position of impulse {@code i}: {@code first + i/rate}, in units. */
  public double position(long i) {
    return first + i / rate;
  }

  /** Returns the frequency of line {@code k} of the transform: {@code k·rate}. */
  public double lineFrequency(long k) {
    return k * rate;
  }

  /** Returns the area of every line of the transform, which is {@code rate}. */
  public double lineArea() {
    return rate;
  }

  /**
   * Returns the phase of line {@code k} in radians, in [−π, π]: that of {@code e^{−2πi
   * k·rate·first}}.
   */
  public double linePhase(long k) {
    return -2 * Math.PI * Math.IEEEremainder(k * rate * first, 1);
  }

  /**
   * Returns the areas of the impulses of {@code III ⊙ z}, from impulse 0 on: samples of {@code z}.
   *
   * @throws IllegalArgumentException if {@code count < 1} or the signal is not finite at an impulse
   */
  public Samples sample(Signal z, int count) {
    Require.that(count >= 1, "there must be at least 1 sample, got %s", count);
    double[] areas = new double[count];
    for (int i = 0; i < count; i++) {
      areas[i] = z.at(position(i));
    }
    return Samples.copyOf(rate, first, areas);
  }

  /**
   * Returns {@code samples} with all values silenced that no impulse falls on.
   *
   * @throws IllegalArgumentException if some impulse would fall between two samples
   */
  public Samples times(Samples samples) {
    double period = samples.rate() / rate;
    double offset = (first - samples.first()) * samples.rate();
    Require.that(
        isWhole(period) && Math.rint(period) >= 1 && isWhole(offset),
        "impulses must fall on samples: their distance must be a whole number of spacings from 1"
            + " on, got %s, and so must that of impulse 0 from sample 0, got %s",
        period,
        offset);
    long every = Math.round(period);
    double[] kept = samples.toArray();
    for (int n = 0; n < kept.length; n++) {
      if (Math.floorMod(n - Math.round(offset), every) != 0) {
        kept[n] = 0;
      }
    }
    return Samples.copyOf(samples.rate(), samples.first(), kept);
  }

  private static boolean isWhole(double spacings) {
    return Math.abs(spacings - Math.rint(spacings)) <= SAME_PLACE;
  }

  /** Returns rate and position of impulse 0. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "DiracComb[rate %s, first %s]", rate, first);
  }
}
