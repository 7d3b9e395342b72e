package org.aliasfree.lesson;

import java.util.List;
import org.aliasfree.equivariance.SquaredErrors;
import org.aliasfree.plane.Masked;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.Translation;
import org.aliasfree.signal.Require;

/**
 * Three ways to get a score of moved pictures wrong that are met in the wild. One averages the
 * pictures' decibels, one divides by all pixels, one lets the picture wrap round. Which is which is
 * an exercise of lesson 13: reading on spoils it.
 */
public enum DoubtfulScore {
  /** The first. */
  A,
  /** The second. */
  B,
  /** The third. */
  C;

  /**
   * Returns the score in dB, with the peak 2.
   *
   * @param before pictures before the shift
   * @param after as many pictures that should be the first ones, moved
   * @param dx whole pixels to the right
   * @param dy whole pixels downwards
   * @throws IllegalArgumentException if there is no picture, or not as many after as before
   */
  public double of(List<Plane> before, List<Plane> after, int dx, int dy) {
    Require.that(
        !before.isEmpty() && before.size() == after.size(),
        "there must be as many pictures after as before, at least 1, got %s and %s",
        after.size(),
        before.size());
    SquaredErrors total = SquaredErrors.NONE;
    double decibels = 0;
    for (int i = 0; i < before.size(); i++) {
      Plane x = before.get(i);
      Plane y = after.get(i);
      Masked moved = Translation.byPixels(x, dx, dy);
      SquaredErrors errors =
          this == C ? SquaredErrors.of(rolled(x, dx, dy), y) : SquaredErrors.of(moved, y);
      if (this == A) {
        errors = new SquaredErrors(errors.sum(), (long) x.width() * x.height());
      }
      total = total.plus(errors);
      decibels += errors.psnr();
    }
    return this == B ? decibels / before.size() : total.psnr();
  }

  private static Plane rolled(Plane x, int dx, int dy) {
    double[][] values = new double[x.height()][x.width()];
    for (int row = 0; row < x.height(); row++) {
      for (int column = 0; column < x.width(); column++) {
        values[row][column] =
            x.value(Math.floorMod(row - dy, x.height()), Math.floorMod(column - dx, x.width()));
      }
    }
    return Plane.copyOf(x.rate(), x.firstX(), x.firstY(), values);
  }
}
