package org.aliasfree.data;

import org.aliasfree.plane.Plane;
import org.aliasfree.signal.Seeded;

/**
 * The course's pictures: 256 × 256 pixels, 0 black, 1 white.
 *
 * <p>Positions are pixels from the middle of the picture, {@code x = column + ½ − 128}, {@code y =
 * row + ½ − 128}. To give the same bits everywhere, functions are those of {@link StrictMath} and
 * operations stand in a fixed order.
 */
final class Images {
  private static final int SIDE = 256;

  private Images() {}

  @FunctionalInterface
  private interface Recipe {
    double at(double x, double y);
  }

  private static Plane picture(Recipe recipe) {
    double[][] values = new double[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        values[row][column] = recipe.at(column + 0.5 - 128, row + 0.5 - 128);
      }
    }
    return Plane.copyOf(SIDE, values);
  }

  /** Returns rings that grow finer outwards: half the rate is reached at each edge's middle. */
  static Plane zoneplate() {
    return picture((x, y) -> 0.5 + 0.5 * StrictMath.cos(Math.PI * (x * x + y * y) / 256));
  }

  /** Returns a star of 36 rays, faded out at its centre and its rim. */
  static Plane siemens() {
    return picture(
        (x, y) -> {
          double r = Math.sqrt(x * x + y * y);
          double w = clamp((r - 12) / 4) * clamp(124 - r);
          return 0.5 + 0.5 * w * StrictMath.cos(36 * StrictMath.atan2(y, x));
        });
  }

  /** Returns cloth: two waves of 0.403 cycles per pixel, nearly along x and nearly along y. */
  static Plane weave() {
    return picture(
        (x, y) ->
            0.5
                + 0.25 * StrictMath.cos(2 * Math.PI * fraction(0.4 * x + 0.05 * y + 0.11))
                + 0.25 * StrictMath.cos(2 * Math.PI * fraction(-0.05 * x + 0.4 * y + 0.37)));
  }

  /** Returns an edge, one pixel wide, 5 degrees from upright. */
  static Plane edge() {
    double c = StrictMath.cos(StrictMath.toRadians(5));
    double s = StrictMath.sin(StrictMath.toRadians(5));
    return picture((x, y) -> clamp(0.5 + x * c + y * s));
  }

  /** Returns the checkerboard of single pixels. */
  static Plane checker() {
    return picture((x, y) -> ((int) (x + 127.5) + (int) (y + 127.5)) % 2);
  }

  /** Returns a scene: texture of 96 waves, a disc, a striped box and a line. */
  static Plane scene() {
    double[] u = Seeded.uniform(303, 288);
    return picture(
        (x, y) -> {
          double s = waves(u, x, y);
          double v = 0.45 + 0.18 * s;
          double disc = clamp(0.5 + 52 - Math.sqrt((x + 48) * (x + 48) + (y + 30) * (y + 30)));
          v = blend(v, disc, 0.75 + 0.10 * s);
          double box = clamp(0.5 - Math.max(Math.abs(x - 52) - 44, Math.abs(y - 40) - 30));
          double stripes = StrictMath.cos(2 * Math.PI * fraction(0.22 * (x + 0.3 * y)));
          v = blend(v, box, 0.22 + 0.06 * stripes);
          double line = clamp(0.5 + 2.5 - Math.abs(y + 0.35 * x - 88) / 1.06);
          return clamp(blend(v, line, 0.9));
        });
  }

  private static double waves(double[] u, double x, double y) {
    double sum = 0;
    for (int k = 0; k < 96; k++) {
      double f = 2 * StrictMath.pow(48, u[3 * k]);
      double a = 2 * Math.PI * u[3 * k + 1];
      double vx = f * StrictMath.cos(a) / 256;
      double vy = f * StrictMath.sin(a) / 256;
      sum += 1 / f * StrictMath.cos(2 * Math.PI * fraction(vx * x + vy * y + u[3 * k + 2]));
    }
    return sum;
  }

  private static double blend(double v, double m, double w) {
    return v * (1 - m) + m * w;
  }

  private static double clamp(double v) {
    return Math.max(0, Math.min(1, v));
  }

  /** Returns v − ⌊v⌋: whole turns do not change a cosine, but would cost digits. */
  private static double fraction(double v) {
    return v - StrictMath.floor(v);
  }
}
