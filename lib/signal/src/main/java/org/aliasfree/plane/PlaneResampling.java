package org.aliasfree.plane;

import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.resample.Downsampling;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.resample.Upsampling;
import org.aliasfree.signal.Require;

/**
 * Filters and changes of the rate for pictures, the same in both directions.
 *
 * <p>Two borders to choose from: zeros outside, or a ring, on which the picture repeats in both
 * directions. Results know where their pixels are.
 */
public final class PlaneResampling {
  private PlaneResampling() {}

  /** Returns m times as many pixels in each direction, zeros outside. */
  public static Plane up(Plane plane, Upsampling up) {
    return apply(plane, up.operation(), atRate(up.filter(), plane.rate() * up.factor()));
  }

  /** Returns m times as many pixels in each direction, on a ring. */
  public static Plane upOnRing(Plane plane, Upsampling up) {
    return applyToRing(plane, up.operation(), atRate(up.filter(), plane.rate() * up.factor()));
  }

  /** Returns every m-th filtered pixel in each direction, zeros outside. */
  public static Plane down(Plane plane, Downsampling down) {
    return apply(plane, down.operation(), atRate(down.filter(), plane.rate()));
  }

  /** Returns every m-th filtered pixel in each direction, on a ring. */
  public static Plane downOnRing(Plane plane, Downsampling down) {
    return applyToRing(plane, down.operation(), atRate(down.filter(), plane.rate()));
  }

  /**
   * Returns every {@code factor}-th filtered pixel in each direction, zeros outside, for a filter
   * that need not be separable, such as a {@link org.aliasfree.filter.Jinc}.
   *
   * @param filter square; its rate is that of the picture
   * @throws IllegalArgumentException if the filter is not square, has another rate or fewer than
   *     {@code factor} taps a side, or {@code factor < 1}
   */
  public static Plane down(Plane plane, int factor, Fir2d filter) {
    Require.that(
        filter.width() == filter.height(),
        "the filter must be square, got %s × %s",
        filter.width(),
        filter.height());
    return apply(plane, Upfirdn.downsampling(filter.width(), factor), filter);
  }

  /**
   * Returns the correlation with a kernel, {@code y[p] = Σ kernel[t]·x[p + t]}, the same size,
   * zeros outside: what a layer of a network calls a convolution.
   *
   * @param kernel an odd number of rows and of columns; its rate is that of the picture
   * @throws IllegalArgumentException if a number is even or the rates differ
   */
  public static Plane correlate(Plane plane, Fir2d kernel) {
    Require.that(
        kernel.width() % 2 == 1 && kernel.height() % 2 == 1,
        "kernel sides must be odd to have a centre on a pixel, got %s × %s",
        kernel.height(),
        kernel.width());
    checkRate(plane, 1, kernel.rate());
    Upfirdn2d operation =
        new Upfirdn2d(
            Upfirdn.filtering(kernel.width()).withFlip(true),
            Upfirdn.filtering(kernel.height()).withFlip(true));
    return Plane.copyOf(
        plane.rate(), plane.firstX(), plane.firstY(), operation.apply(plane.unsafeArray(), kernel));
  }

  /**
   * Returns the result of an operation with a separable filter, zeros outside.
   *
   * @param filter its rate is that of the raised grid
   * @throws IllegalArgumentException if it has another rate, or as {@link Upfirdn#outputSize}
   */
  public static Plane apply(Plane plane, Upfirdn operation, Fir filter) {
    checkRate(plane, operation.up(), filter.rate());
    double[][] y = Upfirdn2d.both(operation).apply(plane.unsafeArray(), filter);
    return placed(plane, operation, filter.size(), filter.size(), y);
  }

  /**
   * Returns the result of an operation with a table of taps, zeros outside. The gain counts in both
   * directions.
   *
   * @param filter its rate is that of the raised grid
   * @throws IllegalArgumentException if it has another rate, or as {@link Upfirdn#outputSize}
   */
  public static Plane apply(Plane plane, Upfirdn operation, Fir2d filter) {
    checkRate(plane, operation.up(), filter.rate());
    double[][] y = Upfirdn2d.both(operation).apply(plane.unsafeArray(), filter);
    return placed(plane, operation, filter.width(), filter.height(), y);
  }

  /**
   * Returns the result of an operation with a separable filter, on a ring.
   *
   * @param filter its rate is that of the raised grid
   * @throws IllegalArgumentException if it has another rate, or as {@link Upfirdn#ringSize}
   */
  public static Plane applyToRing(Plane plane, Upfirdn operation, Fir filter) {
    checkRate(plane, operation.up(), filter.rate());
    double[][] y = Upfirdn2d.both(operation).applyToRing(plane.unsafeArray(), filter);
    return placed(plane, operation, filter.size(), filter.size(), y);
  }

  private static Fir atRate(Fir filter, double rate) {
    return Fir.of(rate, filter.toArray());
  }

  private static Plane placed(
      Plane plane, Upfirdn operation, int tapsX, int tapsY, double[][] values) {
    double raised = plane.rate() * operation.up();
    return Plane.copyOf(
        raised / operation.down(),
        plane.firstX() + operation.offset(tapsX) / raised,
        plane.firstY() + operation.offset(tapsY) / raised,
        values);
  }

  private static void checkRate(Plane plane, int up, double filterRate) {
    double raised = plane.rate() * up;
    Require.that(
        Math.abs(filterRate - raised) <= 1e-9 * raised,
        "the filter must have the raised rate %s·%s = %s, got %s",
        plane.rate(),
        up,
        raised,
        filterRate);
  }
}
