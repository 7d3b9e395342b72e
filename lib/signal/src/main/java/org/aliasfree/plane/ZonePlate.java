package org.aliasfree.plane;

import java.util.function.DoublePredicate;
import org.aliasfree.signal.Require;

/**
 * A zone plate as a test of how a picture is made smaller: what is left of the rings that are too
 * fine for the small picture, and of those that are not.
 *
 * <p>At a distance of r pixels from the middle of {@code side × side} pixels the rings have {@code
 * r/side} cycles per pixel. After a shrink by d everything at {@code r > side/(2d)} should be 0.
 * Output pixel j is taken to be centred at input index {@code d·j + (d − 1)/2}.
 *
 * @param side pixels along each edge
 */
public record ZonePlate(int side) {
  /** Input pixels at the border that do not count: filters see zeros beyond it. */
  private static final double BORDER = 24;

  /**
   * Checks the side.
   *
   * @throws IllegalArgumentException if {@code side} is not above 4 borders of 24 pixels
   */
  public ZonePlate {
    Require.that(side > 4 * BORDER, "side must be above %s pixels, got %s", 4 * BORDER, side);
  }

  /** Returns the pixels, ½·cos(π·r²/side). */
  public Plane pixels() {
    return Plane.of(TestPictures.zonePlate(side), side, side, side);
  }

  /**
   * Returns the RMS where nothing should be: {@code r > side/(2d)}, at least 24 input pixels from
   * the border. A residual is what folded.
   *
   * @param small the zone plate, shrunk by a whole factor d
   * @throws IllegalArgumentException if its width or height is not a whole part of {@code side}
   */
  public double residual(Plane small) {
    int d = factor(small);
    return rms(small, d, BORDER, r -> r > side / 2.0 / d);
  }

  /**
   * Returns the RMS where the rings should have stayed, {@code r < side/(4d)}. The zone plate
   * itself has .354 there.
   *
   * @param small the zone plate, shrunk by a whole factor d
   * @throws IllegalArgumentException if its width or height is not a whole part of {@code side}
   */
  public double inBand(Plane small) {
    int d = factor(small);
    return rms(small, d, 0, r -> r < side / 4.0 / d);
  }

  private int factor(Plane small) {
    Require.that(
        small.width() == small.height() && side % small.width() == 0,
        "the shrunk zone plate must have a whole part of %s × %s pixels, got %s × %s",
        side,
        side,
        small.width(),
        small.height());
    return side / small.width();
  }

  private double rms(Plane small, int d, double border, DoublePredicate counts) {
    double last = side - 1;
    double squares = 0;
    long count = 0;
    for (int row = 0; row < small.height(); row++) {
      double y = d * row + (d - 1) / 2.0;
      for (int column = 0; column < small.width(); column++) {
        double x = d * column + (d - 1) / 2.0;
        double edge = Math.min(Math.min(x, last - x), Math.min(y, last - y));
        if (edge >= border && counts.test(Math.hypot(x - last / 2, y - last / 2))) {
          squares += small.value(row, column) * small.value(row, column);
          count++;
        }
      }
    }
    return Math.sqrt(squares / count);
  }
}
