package org.aliasfree.resample;

import java.util.Locale;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.FrequencyResponse;
import org.aliasfree.signal.Samples;

/**
 * A whole-numbered fall of the sampling rate: a low-pass filter, then every m-th sample.
 *
 * <p>Frequencies are in cycles per output spacing, so half the output rate is ½; what the filter
 * leaves above it folds: an alias. With the same filter it is the adjoint of {@link Upsampling} but
 * for the factor, ⟨up x, y⟩ = m·⟨x, down y⟩, and not its inverse. Immutable.
 */
public final class Downsampling {
  private final int factor;
  private final Fir filter;

  private Downsampling(int factor, Fir filter) {
    this.factor = factor;
    this.filter = filter;
  }

  /**
   * Returns the fall by {@code factor} with a named filter.
   *
   * @throws IllegalArgumentException as {@link ResamplingFilter#design}
   */
  public static Downsampling of(int factor, ResamplingFilter filter) {
    return new Downsampling(factor, filter.design(factor));
  }

  /**
   * Returns the fall by {@code factor} with taps of one's own.
   *
   * @param factor at least 1
   * @param taps at the input rate, of sum 1, at least {@code factor}
   * @throws IllegalArgumentException if one of these rules is broken
   */
  public static Downsampling of(int factor, double... taps) {
    return new Downsampling(factor, Upsampling.checked(factor, taps));
  }

  /** Returns the factor m. */
  public int factor() {
    return factor;
  }

  /** Returns the filter, of sum 1, at the rate m per output spacing. */
  public Fir filter() {
    return filter;
  }

  /** Returns the operation along one line. */
  public Upfirdn operation() {
    return Upfirdn.downsampling(filter.size(), factor);
  }

  /** Returns every m-th sample of the filtered ones, with silence beyond both ends. */
  public Samples applyTo(Samples samples) {
    return operation().apply(samples, at(samples.rate()));
  }

  /**
   * Returns every m-th sample of the filtered ones, of a signal of which {@code samples} are one
   * period.
   *
   * @throws IllegalArgumentException if the size is not a multiple of m
   */
  public Samples applyToRing(Samples samples) {
    return operation().applyToRing(samples, at(samples.rate()));
  }

  private Fir at(double inputRate) {
    return Fir.of(inputRate, filter.toArray());
  }

  /**
   * Returns the gain of a tone.
   *
   * @param frequency in cycles per output spacing
   * @throws IllegalArgumentException if the filter is not symmetric
   */
  public double gainAt(double frequency) {
    return filter.gainAt(frequency);
  }

  /** Returns the highest level of what folds, at frequencies from ½ to m/2, in dB. */
  public double worstAliasDb() {
    return FrequencyResponse.of(filter).worstDb(0.5, Math.max(1, factor) / 2.0);
  }

  /** Returns factor and filter. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Downsampling[%d×, %s]", factor, filter);
  }
}
