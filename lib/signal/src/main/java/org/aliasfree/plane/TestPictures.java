package org.aliasfree.plane;

import org.aliasfree.signal.Require;

/** Test pictures as formulas on the unit canvas, [0, 1] in both directions. */
public final class TestPictures {
  private TestPictures() {}

  /**
   * Returns the zone plate {@code ½·cos(π·rate·r²)}, r the distance from the middle of the canvas.
   * Its frequency grows with the distance, {@code r·rate} cycles per unit: half the rate is reached
   * at the middle of each edge.
   *
   * @param rate sampling rate that it is made for, in samples per unit
   * @throws IllegalArgumentException if {@code rate} is not finite and positive
   */
  public static PlaneSignal zonePlate(double rate) {
    checkPositive("rate", rate);
    return (x, y) -> {
      double u = x - 0.5;
      double v = y - 0.5;
      return 0.5 * Math.cos(Math.PI * rate * (u * u + v * v));
    };
  }

  /**
   * Returns the checkerboard of values 0 and 1 with {@code cells} cells per unit, 0 in the corner
   * at (0, 0).
   *
   * @throws IllegalArgumentException if {@code cells} is not finite and positive
   */
  public static PlaneSignal checkerboard(double cells) {
    checkPositive("cells", cells);
    return (x, y) -> {
      double sum = Math.floor(x * cells) + Math.floor(y * cells);
      return sum - 2 * Math.floor(sum / 2);
    };
  }

  /**
   * Returns a straight edge through the middle of the canvas, from 0 to 1 within {@code width}:
   * {@code ½ + d/width}, clamped, d the distance from the edge.
   *
   * @param angle direction from dark to light in radians, from the x axis towards the y axis
   * @param width of the ramp in units
   * @throws IllegalArgumentException if {@code angle} is not finite or {@code width} not finite and
   *     positive
   */
  public static PlaneSignal edge(double angle, double width) {
    Require.that(Double.isFinite(angle), "angle must be finite (radians), got %s", angle);
    checkPositive("width", width);
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return (x, y) -> Math.max(0, Math.min(1, 0.5 + ((x - 0.5) * c + (y - 0.5) * s) / width));
  }

  /**
   * Returns a star of {@code spokes} rays about the middle of the canvas, {@code ½ +
   * ½·cos(spokes·φ)}: finer towards the middle, without limit.
   *
   * @throws IllegalArgumentException if {@code spokes < 1}
   */
  public static PlaneSignal star(int spokes) {
    Require.that(spokes >= 1, "there must be at least 1 spoke, got %s", spokes);
    return (x, y) -> 0.5 + 0.5 * Math.cos(spokes * Math.atan2(y - 0.5, x - 0.5));
  }

  private static void checkPositive(String what, double value) {
    Require.that(
        Double.isFinite(value) && value > 0, "%s must be finite and positive, got %s", what, value);
  }
}
