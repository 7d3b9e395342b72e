package org.aliasfree.resample;

import java.util.Arrays;
import java.util.Locale;
import org.aliasfree.filter.Fir;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;

/**
 * Upsample, filter, downsample, in one pass: the operation that every change of rate is made of.
 *
 * <p>For N values x and n taps h it means:
 *
 * <ol>
 *   <li>insert {@code up − 1} zeros after each value, also after the last: N·up values;
 *   <li>put {@code padBefore} and {@code padAfter} zeros at the ends; a negative number crops;
 *   <li>convolve with h, only where all taps meet values: n − 1 fewer values. With {@code flip} the
 *       taps are used in reverse order, which makes it a correlation;
 *   <li>multiply by {@code gain};
 *   <li>keep every {@code down}-th value, from the first on.
 * </ol>
 *
 * <p>That is {@code ⌊(N·up + padBefore + padAfter − n)/down⌋ + 1} values. They are computed phase
 * by phase: the zeros are never built, only taps that meet a value are multiplied, about n/up per
 * output value. Semantics: upfirdn2d of StyleGAN2 and StyleGAN3.
 *
 * @param up values made of one by zero insertion, at least 1
 * @param down values of which one is kept, at least 1
 * @param padBefore zeros before the first value, negative to crop
 * @param padAfter zeros after the last, negative to crop
 * @param flip whether the taps are reversed
 * @param gain factor of the result
 */
public record Upfirdn(int up, int down, int padBefore, int padAfter, boolean flip, double gain) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code up < 1}, {@code down < 1} or the gain is not finite
   */
  public Upfirdn {
    Require.that(up >= 1, "up must be at least 1, got %s", up);
    Require.that(down >= 1, "down must be at least 1, got %s", down);
    Require.that(Double.isFinite(gain), "gain must be finite, got %s", gain);
  }

  /**
   * Returns the operation that only filters, same size: pads {@code taps/2} before and {@code (taps
   * − 1)/2} after. Output i sits at sample i for odd filters, half a spacing before it for even
   * ones.
   *
   * @param taps number of taps of the filter to come
   * @throws IllegalArgumentException if {@code taps < 1}
   */
  public static Upfirdn filtering(int taps) {
    checkTaps(taps);
    return new Upfirdn(1, 1, taps / 2, (taps - 1) / 2, false, 1);
  }

  /**
   * Returns the operation that makes N·up values of N, with gain {@code up}.
   *
   * <p>If taps + up is even, outputs sit at the pixel centres of the finer grid. If it is odd they
   * cannot, and each is half an output spacing late: with three taps and up = 2, every second
   * output sits on an input. (The official code of StyleGAN2 lets them be half a spacing early; for
   * filters with taps + up even the pads are its pads.)
   *
   * @param taps number of taps of the filter to come
   * @param up factor
   * @throws IllegalArgumentException if {@code taps < up}, which would leave outputs without a tap,
   *     or {@code up < 1}
   */
  public static Upfirdn upsampling(int taps, int up) {
    Require.that(up >= 1, "up must be at least 1, got %s", up);
    Require.that(taps >= up, "taps must be at least up = %s, got %s", up, taps);
    int before = (taps + up - 2) / 2;
    return new Upfirdn(up, 1, before, taps - 1 - before, false, up);
  }

  /**
   * Returns the operation that makes ⌊N/down⌋ values of N. With the same symmetric filter it is the
   * adjoint of {@link #upsampling}, but for the gain: ⟨up x, y⟩ = factor·⟨x, down y⟩.
   *
   * <p>If taps + down is even, outputs sit at the pixel centres of the coarser grid, the middle of
   * {@code down} inputs each.
   *
   * @param taps number of taps of the filter to come
   * @param down factor
   * @throws IllegalArgumentException if {@code taps < down}, which would leave inputs without a
   *     tap, or {@code down < 1}
   */
  public static Upfirdn downsampling(int taps, int down) {
    Require.that(down >= 1, "down must be at least 1, got %s", down);
    Require.that(taps >= down, "taps must be at least down = %s, got %s", down, taps);
    return new Upfirdn(1, down, (taps - down + 1) / 2, (taps - down) / 2, false, 1);
  }

  static void checkTaps(int taps) {
    Require.that(taps >= 1, "a filter must have at least 1 tap, got %s", taps);
  }

  /** Returns this operation with another gain. */
  public Upfirdn withGain(double factor) {
    return new Upfirdn(up, down, padBefore, padAfter, flip, factor);
  }

  /** Returns this operation with its taps reversed, or not. */
  public Upfirdn withFlip(boolean reversed) {
    return new Upfirdn(up, down, padBefore, padAfter, reversed, gain);
  }

  /**
   * Returns the number of values made of {@code size} values with {@code taps} taps.
   *
   * @throws IllegalArgumentException if it would be less than 1 or more than 2³¹ − 1
   */
  public int outputSize(int size, int taps) {
    checkTaps(taps);
    long padded = (long) size * up + padBefore + padAfter;
    Require.that(
        size >= 1 && padded >= taps,
        "padded size must be at least the number of taps %s, got %s·%s + %s + %s = %s",
        taps,
        size,
        up,
        padBefore,
        padAfter,
        padded);
    long result = (padded - taps) / down + 1;
    Require.that(result <= Integer.MAX_VALUE, "output size must be below 2^31, got %s", result);
    return (int) result;
  }

  /**
   * Returns where output 0 sits, counted in steps of the raised rate from input 0: {@code (taps −
   * 1)/2 − padBefore}, the middle of the taps that make it.
   */
  public double offset(int taps) {
    return (taps - 1) / 2.0 - padBefore;
  }

  /**
   * Returns the result for samples, at the positions where it belongs: output 0 at {@code first +
   * offset/(rate·up)}, rate {@code rate·up/down}. A symmetric filter so leaves a signal in place.
   *
   * @param filter its rate must be that of the raised grid, {@code rate·up}
   * @throws IllegalArgumentException if the filter has another rate, or {@link #outputSize} throws
   */
  public Samples apply(Samples x, Fir filter) {
    return samples(x, filter, apply(x.toArray(), filter.toArray()));
  }

  /**
   * Returns the result for samples that are one period of a signal: what leaves at one end comes in
   * at the other. The pads only say where output 0 sits. There are {@code size·up/down} outputs.
   *
   * @param filter its rate must be that of the raised grid, {@code rate·up}
   * @throws IllegalArgumentException if the filter has another rate, or {@code size·up} is not a
   *     multiple of {@code down}
   */
  public Samples applyToRing(Samples x, Fir filter) {
    return samples(x, filter, applyToRing(x.toArray(), filter.toArray()));
  }

  private Samples samples(Samples x, Fir filter, double[] y) {
    double raised = x.rate() * up;
    // A product of rates that were themselves quotients may differ in the last place.
    Require.that(
        Math.abs(filter.rate() - raised) <= 1e-9 * raised,
        "the filter must have the raised rate %s·%s = %s, got %s",
        x.rate(),
        up,
        raised,
        filter.rate());
    return Samples.copyOf(raised / down, x.first() + offset(filter.size()) / raised, y);
  }

  /**
   * Returns the result for bare values.
   *
   * @param x values, at least one; not modified
   * @param taps taps, at least one; not modified
   * @throws IllegalArgumentException as {@link #outputSize}
   */
  public double[] apply(double[] x, double[] taps) {
    double[] y = new double[outputSize(x.length, taps.length)];
    new Lines(new Polyphase(this, taps)).set(y, x);
    return y;
  }

  /**
   * Returns the result for bare values on a ring, as {@link #applyToRing(Samples, Fir)}.
   *
   * @param x values, at least one; not modified
   * @param taps taps, at least one; not modified
   * @throws IllegalArgumentException if an array is empty or {@code x.length·up} is not a multiple
   *     of {@code down}
   */
  public double[] applyToRing(double[] x, double[] taps) {
    Unrolled ring = Unrolled.of(this, x.length, taps.length);
    double[] unrolled = new double[ring.size()];
    Arrays.setAll(unrolled, i -> x[ring.source(i)]);
    double[] y = new double[ring.outputs()];
    new Lines(new Polyphase(ring.operation(), taps)).set(y, unrolled);
    return y;
  }

  /**
   * Returns the number of outputs on a ring of {@code size} values: {@code size·up/down}.
   *
   * @throws IllegalArgumentException if that is not a whole number from 1 on
   */
  public int ringSize(int size) {
    long raised = (long) size * up;
    Require.that(
        size >= 1 && raised % down == 0 && raised / down <= Integer.MAX_VALUE,
        "a ring must have a size whose product with up = %s is a multiple of down = %s, got %s",
        up,
        down,
        size);
    return (int) (raised / down);
  }

  /** Returns this operation with other pads. */
  public Upfirdn withPads(int before, int after) {
    return new Upfirdn(up, down, before, after, flip, gain);
  }

  /** Returns the six numbers. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Upfirdn[up %d, down %d, pads %d and %d, %sgain %s]",
        up,
        down,
        padBefore,
        padAfter,
        flip ? "flipped, " : "",
        gain);
  }
}
