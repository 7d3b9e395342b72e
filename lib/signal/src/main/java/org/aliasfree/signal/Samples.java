package org.aliasfree.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Values on a regular grid of positions: {@code Z[i] = z(first + i / rate)}.
 *
 * <p>The positions are part of the samples. Pixels sit at the centres {@code (i + ½) / rate}, so
 * the first is half a spacing in; the samples of a sound sit at {@code n / rate}. Every value is a
 * finite number: a NaN or an infinity is refused where it would enter, with its index. Immutable.
 */
public final class Samples {
  /**
   * How far apart, in spacings, two grids may lie and still be the same. Positions that were
   * reached by different sums differ by rounding, about 1e-16 per operation; a meant shift is far
   * larger.
   */
  private static final double SAME_GRID = 1e-9;

  private static final int SHOWN = 8;

  private final double[] values;
  private final double rate;
  private final double first;

  /** Takes ownership of {@code values}. */
  private Samples(double rate, double first, double[] values) {
    this.values = values;
    this.rate = rate;
    this.first = first;
    if (!Finite.all(values)) {
      refuse();
    }
  }

  private void refuse() {
    for (int i = 0; i < values.length; i++) {
      Require.that(
          Double.isFinite(values[i]),
          "every sample must be finite, got %s at index %s (position %s)",
          values[i],
          i,
          position(i));
    }
  }

  /**
   * Returns samples of {@code signal} at pixel centres: {@code Z[i] = z((i + ½) / rate)}.
   *
   * @param rate samples per unit
   * @param count number of samples
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, {@code count < 1},
   *     or the signal is NaN or infinite at a sample
   */
  public static Samples of(Signal signal, double rate, int count) {
    checkGrid(rate, 0, count);
    return sampled(signal, rate, 0.5 / rate, count);
  }

  /**
   * Returns samples of {@code signal} as a sound has them: {@code Z[n] = z(n / rate)}.
   *
   * @param rate samples per unit, in hertz if positions are seconds
   * @param count number of samples
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, {@code count < 1},
   *     or the signal is NaN or infinite at a sample
   */
  public static Samples ofSound(Signal signal, double rate, int count) {
    return sampled(signal, rate, 0, count);
  }

  /**
   * Returns samples with a copy of {@code values}.
   *
   * @param rate samples per unit
   * @param first position of the first value, in units
   * @param values at least one
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, {@code first} is
   *     not finite, or there is no value or one that is NaN or infinite
   */
  public static Samples copyOf(double rate, double first, double... values) {
    checkGrid(rate, first, values.length);
    return new Samples(rate, first, values.clone());
  }

  private static Samples sampled(Signal signal, double rate, double first, int count) {
    checkGrid(rate, first, count);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = signal.at(first + i / rate);
    }
    return new Samples(rate, first, values);
  }

  private static void checkGrid(double rate, double first, int count) {
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (samples per unit), got %s",
        rate);
    Require.that(Double.isFinite(first), "first position must be finite, got %s", first);
    Require.that(count >= 1, "there must be at least 1 sample, got %s", count);
    Require.that(
        Double.isFinite(first + count / rate),
        "positions must be finite, but %s samples at rate %s reach infinity",
        count,
        rate);
  }

  /** Returns the number of samples. */
  public int size() {
    return values.length;
  }

  /** Returns the sampling rate in samples per unit. */
  public double rate() {
    return rate;
  }

  /** Returns the position of sample 0, in units. */
  public double first() {
    return first;
  }

  /**
   * Returns the position of sample {@code i}: {@code first + i / rate}, in units.
   *
   * @throws IllegalArgumentException if {@code i} is not in 0 … size − 1
   */
  public double position(int i) {
    checkIndex(i);
    return first + i / rate;
  }

  /**
   * Returns the value of sample {@code i}.
   *
   * @throws IllegalArgumentException if {@code i} is not in 0 … size − 1
   */
  public double value(int i) {
    checkIndex(i);
    return values[i];
  }

  /** Returns a copy of the values. */
  public double[] toArray() {
    return values.clone();
  }

  /** Returns the positions of all samples, in units. */
  public double[] positions() {
    return filled(this::position);
  }

  /** Returns the root of the mean square: {@code √(Σ Z[i]² / size)}. */
  public double rms() {
    double peak = peak();
    if (peak == 0) {
      return 0;
    }
    double sum = 0;
    for (double value : values) {
      // Relative to the peak, so that squares of huge or tiny values stay in range.
      double ratio = value / peak;
      sum += ratio * ratio;
    }
    return peak * Math.sqrt(sum / values.length);
  }

  /** Returns the largest magnitude: {@code max |Z[i]|}. */
  public double peak() {
    double peak = 0;
    for (double value : values) {
      peak = Math.max(peak, Math.abs(value));
    }
    return peak;
  }

  /**
   * Returns the sum, sample by sample, on this grid.
   *
   * @throws IllegalArgumentException if {@code other} is on a different grid: another size or rate,
   *     or a first position that differs by more than a billionth of the spacing
   */
  public Samples plus(Samples other) {
    checkSameGrid(other);
    return new Samples(rate, first, filled(i -> values[i] + other.values[i]));
  }

  /**
   * Returns the difference, sample by sample, on this grid.
   *
   * @throws IllegalArgumentException if {@code other} is on a different grid, as for {@link #plus}
   */
  public Samples minus(Samples other) {
    checkSameGrid(other);
    return new Samples(rate, first, filled(i -> values[i] - other.values[i]));
  }

  /**
   * Returns these samples, {@code factor} times as high.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  public Samples times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    return new Samples(rate, first, filled(i -> factor * values[i]));
  }

  /**
   * Returns these samples after a function of the value alone, such as {@code v -> Math.max(0, v)}.
   * It acts at the samples only: what it does between them is not looked at, and may alias.
   *
   * @throws IllegalArgumentException if the function returns NaN or an infinity
   */
  public Samples map(DoubleUnaryOperator function) {
    return new Samples(rate, first, filled(i -> function.applyAsDouble(values[i])));
  }

  /**
   * Returns samples {@code from … to − 1}, at the positions they have here.
   *
   * @throws IllegalArgumentException unless {@code 0 ≤ from < to ≤ size}
   */
  public Samples slice(int from, int to) {
    Require.that(
        0 <= from && from < to && to <= values.length,
        "slice must obey 0 <= from < to <= size = %s, got from %s to %s",
        values.length,
        from,
        to);
    return new Samples(rate, position(from), Arrays.copyOfRange(values, from, to));
  }

  /**
   * Returns these samples, followed by zeros. A longer record has its spectrum at more places, not
   * more of it: zeros add no data.
   *
   * @param size number of samples in all
   * @throws IllegalArgumentException if {@code size} is less than the present size
   */
  public Samples paddedTo(int size) {
    Require.that(
        size >= values.length, "padded size must be at least %s, got %s", values.length, size);
    return new Samples(rate, first, Arrays.copyOf(values, size));
  }

  /**
   * Returns every {@code step}-th sample from sample {@code from} on, where they are: the rate is
   * {@code rate/step}. Nothing is filtered: what lies above half the new rate folds.
   *
   * @throws IllegalArgumentException if {@code step < 1} or {@code from} is not in 0 … size − 1
   */
  public Samples everyNth(int step, int from) {
    Require.that(step >= 1, "step must be at least 1 sample, got %s", step);
    checkIndex(from);
    double[] kept = new double[(values.length - 1 - from) / step + 1];
    Arrays.setAll(kept, i -> values[from + i * step]);
    return new Samples(rate / step, position(from), kept);
  }

  private double[] filled(IntToDoubleFunction valueAt) {
    double[] result = new double[values.length];
    Arrays.setAll(result, valueAt);
    return result;
  }

  private void checkIndex(int i) {
    Require.that(
        0 <= i && i < values.length,
        "index must lie in 0 … size − 1 = %s, got %s",
        values.length - 1,
        i);
  }

  private void checkSameGrid(Samples other) {
    Require.that(
        values.length == other.values.length
            && rate == other.rate
            && Math.abs(first - other.first) * rate <= SAME_GRID,
        "both must be on the same grid (size, rate, first position), got (%s, %s, %s) and (%s, %s,"
            + " %s)",
        values.length,
        rate,
        first,
        other.values.length,
        other.rate,
        other.first);
  }

  /** Returns whether {@code other} has the same rate, first position and values, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Samples that
        && Double.compare(rate, that.rate) == 0
        && Double.compare(first, that.first) == 0
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Double.hashCode(rate) + Double.hashCode(first)) + Arrays.hashCode(values);
  }

  /** Returns size, rate, first position and the first eight values. */
  @Override
  public String toString() {
    String shown =
        Arrays.stream(values)
            .limit(SHOWN)
            .mapToObj(value -> String.format(Locale.ROOT, "%.5g", value))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Samples[size %d, rate %s, first %s: %s%s]",
        values.length,
        rate,
        first,
        shown,
        values.length > SHOWN ? ", …" : "");
  }
}
