package org.aliasfree.resample;

import java.util.Locale;
import org.aliasfree.filter.Fir;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;

/**
 * A whole-numbered rise of the sampling rate: zeros, a low-pass filter, and the gain that the zeros
 * took away.
 *
 * <p>Frequencies are in cycles per input spacing, so half the input rate is ½. Zero insertion
 * repeats the spectrum; what the filter leaves of a repetition is an image. Immutable.
 */
public final class Upsampling {
  private final int factor;
  private final Fir filter;

  private Upsampling(int factor, Fir filter) {
    this.factor = factor;
    this.filter = filter;
  }

  /**
   * Returns the rise by {@code factor} with a named filter.
   *
   * @throws IllegalArgumentException as {@link ResamplingFilter#design}
   */
  public static Upsampling of(int factor, ResamplingFilter filter) {
    return new Upsampling(factor, filter.design(factor));
  }

  /**
   * Returns the rise by {@code factor} with taps of one's own.
   *
   * @param factor at least 1
   * @param taps at the output rate, of sum 1, at least {@code factor}
   * @throws IllegalArgumentException if one of these rules is broken
   */
  public static Upsampling of(int factor, double... taps) {
    return new Upsampling(factor, checked(factor, taps));
  }

  /** Returns the taps as a filter at the rate {@code factor}. */
  static Fir checked(int factor, double... taps) {
    Require.that(factor >= 1, "factor must be at least 1, got %s", factor);
    Require.that(
        taps.length >= factor, "taps must be at least factor = %s, got %s", factor, taps.length);
    Fir filter = Fir.of(factor, taps);
    Require.that(
        Math.abs(filter.sum() - 1) <= Tolerance.FFT_SUM,
        "taps must have the sum 1, the gain comes by itself; got %s",
        filter.sum());
    return filter;
  }

  /** Returns the factor m. */
  public int factor() {
    return factor;
  }

  /** Returns the filter, of sum 1, at the rate m per input spacing. */
  public Fir filter() {
    return filter;
  }

  /** Returns the operation along one line, gain m included. */
  public Upfirdn operation() {
    return Upfirdn.upsampling(filter.size(), factor);
  }

  /** Returns m times as many samples, with silence beyond both ends. */
  public Samples applyTo(Samples samples) {
    return operation().apply(samples, at(samples.rate()));
  }

  /** Returns m times as many samples of a signal of which {@code samples} are one period. */
  public Samples applyToRing(Samples samples) {
    return operation().applyToRing(samples, at(samples.rate()));
  }

  private Fir at(double inputRate) {
    return Fir.of(inputRate * factor, filter.toArray());
  }

  /**
   * Returns the gain of a tone.
   *
   * @param frequency in cycles per input spacing
   * @throws IllegalArgumentException if the filter is not symmetric
   */
  public double gainAt(double frequency) {
    return filter.gainAt(frequency);
  }

  /**
   * Returns the level of the strongest image of a tone relative to the tone, in dB. Images lie at k
   * ± f, k = 1, 2, …, up to half the output rate.
   *
   * @param frequency f in cycles per input spacing
   * @throws IllegalArgumentException if {@code frequency} is not in (0, ½), or the factor is 1:
   *     then there is no image
   */
  public double imageDb(double frequency) {
    Require.that(
        frequency > 0 && frequency < 0.5, "frequency must lie in (0, 0.5), got %s", frequency);
    Require.that(factor >= 2, "factor must be at least 2 to make an image, got %s", factor);
    double strongest = 0;
    for (int k = 1; k <= factor / 2; k++) {
      strongest = Math.max(strongest, filter.magnitudeAt(k - frequency));
      if (k + frequency <= factor / 2.0) {
        strongest = Math.max(strongest, filter.magnitudeAt(k + frequency));
      }
    }
    return Decibels.ofAmplitude(strongest / filter.magnitudeAt(frequency));
  }

  /** Returns factor and filter. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Upsampling[%d×, %s]", factor, filter);
  }
}
