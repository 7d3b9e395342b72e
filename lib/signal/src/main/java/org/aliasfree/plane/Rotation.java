package org.aliasfree.plane;

import org.aliasfree.filter.Fir2d;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.signal.Require;

/**
 * Rotation of sampled pictures about the middle of the canvas, and the pseudo-rotation that goes
 * with it. Angles count from the x axis towards the y axis, clockwise on the screen, as for {@link
 * PlaneSignal#rotatedBy}.
 *
 * <p>A turned picture keeps only frequencies that fit the grid before and after the turn. To
 * compare it with a picture that was turned before it was sampled, that one must lose the same
 * frequencies: the pseudo-rotation takes them away without turning anything. Source: Karras et al.
 * (2021), App. E.3, as the official implementation does it; the paper counts angles the other way:
 * its R_α is {@code by(−α).rotate}, its R*_α is {@code by(−α).pseudoRotate}. Immutable.
 */
public final class Rotation {
  /** Points per pixel of the grid on which the turned picture is looked up. */
  private static final int UP = 4;

  /** Zeros of that grid around the picture, on each side. */
  private static final int MARGIN = 23;

  private final double angle;
  private final Fir2d fine;
  private final Fir2d coarse;

  private Rotation(double angle) {
    this.angle = angle;
    fine = BandLimit.design(-angle, UP);
    coarse = BandLimit.design(angle, 1);
  }

  /**
   * Returns the rotation by an angle. Its filters take some milliseconds to compute: for several
   * pictures use the same object.
   *
   * @param angle α in radians, from the x axis towards the y axis
   * @throws IllegalArgumentException if the angle is NaN or infinite
   */
  public static Rotation by(double angle) {
    return new Rotation(angle);
  }

  /** Returns the angle in radians. */
  public double angle() {
    return angle;
  }

  /**
   * Returns the picture turned: band-limited for both orientations, raised fourfold, and looked up
   * there linearly at {@code (x·cos α + y·sin α, −x·sin α + y·cos α)}; zeros outside. Not counted
   * are pixels whose source is within about six pixels of the border.
   *
   * @throws IllegalArgumentException if the picture is not square
   */
  public Masked rotate(Plane plane) {
    Require.that(
        plane.width() == plane.height(),
        "a picture to be turned must be square, got %s × %s",
        plane.width(),
        plane.height());
    int width = plane.width();
    int height = plane.height();
    Raised raised = new Raised(plane, fine, UP, MARGIN);
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    // The raised grid spans the canvas and its margin; coordinates −1 … 1 span the canvas.
    double scaleX = width / (width + 2.0 * MARGIN / UP);
    double scaleY = height / (height + 2.0 * MARGIN / UP);
    double[][] values = new double[height][width];
    double[][] mask = new double[height][width];
    for (int row = 0; row < height; row++) {
      double y = (2 * row + 1.0) / height - 1;
      for (int column = 0; column < width; column++) {
        double x = (2 * column + 1.0) / width - 1;
        double u = (c * x + s * y + 1.0 / (UP * width)) * scaleX;
        double v = (c * y - s * x + 1.0 / (UP * height)) * scaleY;
        double fineColumn = ((u + 1) * raised.side() - 1) / 2;
        double fineRow = ((v + 1) * raised.side() - 1) / 2;
        values[row][column] = raised.linearAt(fineRow, fineColumn);
        mask[row][column] = inside(raised.side(), fineRow, fineColumn) ? 1 : 0;
      }
    }
    return masked(plane, values, mask);
  }

  /** Returns whether the nearest fine point is inside the border of zeros and filter ends. */
  private static boolean inside(int side, double row, double column) {
    int border = 2 * MARGIN + 1;
    double r = Math.rint(row);
    double c = Math.rint(column);
    return border <= r && r < side - border && border <= c && c < side - border;
  }

  /**
   * Returns the picture without the frequencies that {@link #rotate} takes away from one that is
   * turned: to be applied to a picture that shows the turned scene. Not counted are five pixels
   * along the border.
   */
  public Masked pseudoRotate(Plane plane) {
    double[][] values =
        Upfirdn2d.both(Upfirdn.filtering(coarse.width())).apply(plane.unsafeArray(), coarse);
    int border = coarse.width() / 2;
    double[][] mask = new double[plane.height()][plane.width()];
    for (int row = border; row < plane.height() - border; row++) {
      for (int column = border; column < plane.width() - border; column++) {
        mask[row][column] = 1;
      }
    }
    return masked(plane, values, mask);
  }

  private static Masked masked(Plane grid, double[][] values, double[][] mask) {
    return new Masked(
        Plane.copyOf(grid.rate(), grid.firstX(), grid.firstY(), values),
        Plane.copyOf(grid.rate(), grid.firstX(), grid.firstY(), mask));
  }
}
