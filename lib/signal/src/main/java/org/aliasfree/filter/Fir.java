package org.aliasfree.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;

/**
 * A finite impulse response filter: taps at a sampling rate.
 *
 * <p>Tap {@code i} of {@code n} sits at position {@code (i − (n − 1)/2)/rate}, so an even filter is
 * centred between two samples. Responses are taken about that centre, and filtered samples know
 * where they are, so no filter moves a signal. Immutable.
 */
public final class Fir {
  private static final int SHOWN = 8;

  private final double[] taps;
  private final double rate;

  /** Takes ownership of {@code taps}. */
  private Fir(double rate, double[] taps) {
    this.rate = rate;
    this.taps = taps;
    for (int i = 0; i < taps.length; i++) {
      Require.that(Double.isFinite(taps[i]), "every tap must be finite, got %s at %s", taps[i], i);
    }
  }

  /**
   * Returns a filter with a copy of {@code taps}.
   *
   * @param rate taps per unit
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, or there is no tap
   *     or one that is NaN or infinite
   */
  public static Fir of(double rate, double... taps) {
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (taps per unit), got %s",
        rate);
    Require.that(taps.length >= 1, "a filter must have at least 1 tap, got 0");
    return new Fir(rate, taps.clone());
  }

  /** Returns the number of taps. */
  public int size() {
    return taps.length;
  }

  /** Returns the rate in taps per unit. */
  public double rate() {
    return rate;
  }

  /**
   * Returns tap {@code i}.
   *
   * @throws IllegalArgumentException if {@code i} is not in 0 … size − 1
   */
  public double tap(int i) {
    Require.that(
        0 <= i && i < taps.length,
        "index must lie in 0 … size − 1 = %s, got %s",
        taps.length - 1,
        i);
    return taps[i];
  }

  /** Returns a copy of the taps. */
  public double[] toArray() {
    return taps.clone();
  }

  /** Returns the sum of the taps, which is the gain at frequency 0. */
  public double sum() {
    return Arrays.stream(taps).sum();
  }

  /** Returns the distance of the centre from tap 0, in taps: {@code (n − 1)/2}. */
  public double delay() {
    return (taps.length - 1) / 2.0;
  }

  /** Returns whether the taps mirror each other to {@link Tolerance#EXACT} of the largest. */
  public boolean isSymmetric() {
    double largest = Arrays.stream(taps).map(Math::abs).max().getAsDouble();
    for (int i = 0; i < taps.length / 2; i++) {
      if (Math.abs(taps[i] - taps[taps.length - 1 - i]) > Tolerance.EXACT * largest) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns this filter, {@code factor} times as high.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  public Fir times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    return new Fir(rate, Arrays.stream(taps).map(tap -> factor * tap).toArray());
  }

  /**
   * Returns this filter scaled so that its taps have the given sum.
   *
   * @throws IllegalArgumentException if the sum of the taps is 0
   */
  public Fir withSum(double sum) {
    double present = sum();
    Require.that(present != 0, "taps of sum 0 cannot be scaled to the sum %s", sum);
    return new Fir(rate, Arrays.stream(taps).map(tap -> sum * tap / present).toArray());
  }

  /** Returns the filter with its taps in reverse order: what correlation makes of convolution. */
  public Fir reversed() {
    double[] reversed = new double[taps.length];
    Arrays.setAll(reversed, i -> taps[taps.length - 1 - i]);
    return new Fir(rate, reversed);
  }

  /**
   * Returns this filter followed by {@code other}: the convolution of their taps.
   *
   * @throws IllegalArgumentException if the rates differ
   */
  public Fir then(Fir other) {
    Require.that(
        rate == other.rate,
        "both filters must have the same rate, got %s and %s",
        rate,
        other.rate);
    double[] both = new double[Math.addExact(taps.length, other.taps.length - 1)];
    for (int i = 0; i < taps.length; i++) {
      for (int j = 0; j < other.taps.length; j++) {
        both[i + j] += taps[i] * other.taps[j];
      }
    }
    return new Fir(rate, both);
  }

  /**
   * Returns the taps that meet one phase when the rate is raised {@code factor} times: taps {@code
   * phase, phase + factor, phase + 2·factor, …}. Every output sample is made by one phase alone.
   *
   * @throws IllegalArgumentException if {@code phase} is not in 0 … factor − 1 or has no tap
   */
  public double[] phase(int phase, int factor) {
    Require.that(
        0 <= phase && phase < factor && phase < taps.length,
        "phase must lie in 0 … factor − 1 = %s and below the number of taps %s, got %s",
        factor - 1,
        taps.length,
        phase);
    double[] kept = new double[(taps.length - 1 - phase) / factor + 1];
    Arrays.setAll(kept, i -> taps[phase + i * factor]);
    return kept;
  }

  /**
   * Returns the gain of a symmetric filter: {@code H(f) = Σ hᵢ·cos 2πf·xᵢ}, which may be negative.
   *
   * @param frequency f in cycles per unit
   * @throws IllegalArgumentException if the taps are not symmetric: then the response has a phase
   *     as well, see {@link #magnitudeAt}
   */
  public double gainAt(double frequency) {
    Require.that(
        isSymmetric(), "a gain without phase needs symmetric taps, got %s; see magnitudeAt", this);
    return part(frequency, 0);
  }

  /**
   * Returns the magnitude of the response: {@code |Σ hᵢ·e^{−2πi f xᵢ}|}.
   *
   * @param frequency f in cycles per unit
   */
  public double magnitudeAt(double frequency) {
    return Math.hypot(part(frequency, 0), part(frequency, -Math.PI / 2));
  }

  private double part(double frequency, double phase) {
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      sum += taps[i] * Math.cos(2 * Math.PI * frequency * (i - delay()) / rate + phase);
    }
    return sum;
  }

  /**
   * Returns the linear convolution with {@code samples}: {@code y[k] = Σ hᵢ·x[k−i]}, size + n − 1
   * samples, the first {@link #delay} spacings before the first of {@code samples}.
   *
   * @throws IllegalArgumentException if the rates differ
   */
  public Samples applyTo(Samples samples) {
    checkRate(samples);
    double[] x = samples.toArray();
    double[] y = new double[Math.addExact(x.length, taps.length - 1)];
    for (int i = 0; i < taps.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i + j] += taps[i] * x[j];
      }
    }
    return Samples.copyOf(rate, samples.first() - delay() / rate, y);
  }

  /**
   * Returns the circular convolution with {@code samples} as one period: {@code y[k] = Σ hᵢ·x[(k −
   * i) mod N]}, as many samples, the first {@link #delay} spacings before theirs.
   *
   * @throws IllegalArgumentException if the rates differ
   */
  public Samples applyToRing(Samples samples) {
    checkRate(samples);
    double[] x = samples.toArray();
    double[] y = new double[x.length];
    for (int k = 0; k < y.length; k++) {
      for (int i = 0; i < taps.length; i++) {
        y[k] += taps[i] * x[Math.floorMod(k - i, x.length)];
      }
    }
    return Samples.copyOf(rate, samples.first() - delay() / rate, y);
  }

  private void checkRate(Samples samples) {
    Require.that(
        samples.rate() == rate,
        "samples must have the filter's rate %s, got %s",
        rate,
        samples.rate());
  }

  /** Returns whether {@code other} has the same rate and taps, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fir that
        && Double.compare(rate, that.rate) == 0
        && Arrays.equals(taps, that.taps);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(rate) + Arrays.hashCode(taps);
  }

  /** Returns size, rate and the first eight taps. */
  @Override
  public String toString() {
    String shown =
        Arrays.stream(taps)
            .limit(SHOWN)
            .mapToObj(tap -> String.format(Locale.ROOT, "%.5g", tap))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Fir[%d taps, rate %s: %s%s]",
        taps.length,
        rate,
        shown,
        taps.length > SHOWN ? ", …" : "");
  }
}
