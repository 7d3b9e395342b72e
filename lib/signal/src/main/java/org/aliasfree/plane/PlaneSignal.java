package org.aliasfree.plane;

import org.aliasfree.signal.Require;

/**
 * A real function of two positions, x to the right and y downwards, in canvas widths.
 *
 * <p>Because it is a formula, it can be moved and turned exactly, before it is sampled.
 */
@FunctionalInterface
public interface PlaneSignal {

  /**
   * Returns the value at a place.
   *
   * @param x position to the right, in units
   * @param y position downwards, in units
   */
  double at(double x, double y);

  /** Returns the sum of this signal and {@code other}, place by place. */
  default PlaneSignal plus(PlaneSignal other) {
    Require.that(other != null, "the other signal must not be null");
    return (x, y) -> at(x, y) + other.at(x, y);
  }

  /**
   * Returns this signal, {@code factor} times as high.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  default PlaneSignal times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    return (x, y) -> factor * at(x, y);
  }

  /**
   * Returns this signal moved: its value at (x, y) is this one's at (x − dx, y − dy).
   *
   * @param dx distance to the right, in units
   * @param dy distance downwards, in units
   * @throws IllegalArgumentException if a distance is NaN or infinite
   */
  default PlaneSignal shiftedBy(double dx, double dy) {
    Require.that(
        Double.isFinite(dx) && Double.isFinite(dy),
        "distances must be finite, got %s and %s",
        dx,
        dy);
    return (x, y) -> at(x - dx, y - dy);
  }

  /**
   * Returns this signal turned about the origin, from the x axis towards the y axis, which is
   * clockwise on the screen: its value at (x, y) is this one's at {@code (x·cos α + y·sin α, −x·sin
   * α + y·cos α)}.
   *
   * @param angle α in radians
   * @throws IllegalArgumentException if {@code angle} is NaN or infinite
   */
  default PlaneSignal rotatedBy(double angle) {
    Require.that(Double.isFinite(angle), "angle must be finite (radians), got %s", angle);
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return (x, y) -> at(x * c + y * s, y * c - x * s);
  }
}
