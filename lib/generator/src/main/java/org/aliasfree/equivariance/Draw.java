package org.aliasfree.equivariance;

import java.util.Locale;
import org.aliasfree.plane.Rotation;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * What is drawn for one sample: a latent, and how far the picture moves for each metric. Immutable.
 */
public final class Draw {
  private final int index;
  private final double[] latent;
  private final double[] label;
  private final Shift whole;
  private final Shift fraction;
  private final double angle;
  private volatile Rotation rotation;

  /**
   * A translation as a fraction of the picture.
   *
   * @param x to the right, fraction of the width
   * @param y down, fraction of the height
   */
  public record Shift(double x, double y) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not within ±1
     */
    public Shift {
      Require.that(
          Math.abs(x) <= 1 && Math.abs(y) <= 1,
          "a shift must lie within ±1 picture, got %s, %s",
          x,
          y);
    }

    /** Returns the shift by the nearest whole pixels, ties to even, of a picture of that side. */
    public Shift rounded(int side) {
      return new Shift(Math.rint(x * side) / side, Math.rint(y * side) / side);
    }
  }

  /**
   * Takes what was drawn.
   *
   * @param index number of the sample, from 0
   * @param latent z; copied
   * @param label for networks with labels, otherwise empty; copied
   * @param whole shift of EQ-T; {@link Metric#EQ_T} rounds it to whole pixels of the picture
   * @param fraction shift of EQ-T_frac
   * @param angle of EQ-R in radians, counter-clockwise on the screen
   * @throws IllegalArgumentException if {@code index} is negative, there is no latent, or the angle
   *     is not finite
   */
  public Draw(
      int index, double[] latent, double[] label, Shift whole, Shift fraction, double angle) {
    Require.that(index >= 0, "index must not be negative, got %s", index);
    Require.that(latent.length > 0, "a latent must have at least 1 number, got 0");
    Require.that(Double.isFinite(angle), "angle must be finite (radians), got %s", angle);
    this.index = index;
    this.latent = latent.clone();
    this.label = label.clone();
    this.whole = whole;
    this.fraction = fraction;
    this.angle = angle;
  }

  /** Returns the number of the sample, from 0. */
  public int index() {
    return index;
  }

  /** Returns a copy of z. */
  public double[] latent() {
    return latent.clone();
  }

  /** Returns z in single precision, as networks take it, {@code [1, size]}. */
  public Tensor latentRow() {
    return Tensor.of(new int[] {1, latent.length}, latent);
  }

  /** Returns a copy of the label, empty if there is none. */
  public double[] label() {
    return label.clone();
  }

  /** Returns the label in single precision, {@code [1, size]}. */
  public Tensor labelRow() {
    return Tensor.of(new int[] {1, label.length}, label);
  }

  /** Returns the shift of EQ-T. */
  public Shift whole() {
    return whole;
  }

  /** Returns the shift of EQ-T_frac. */
  public Shift fraction() {
    return fraction;
  }

  /** Returns the angle of EQ-R in radians, counter-clockwise on the screen. */
  public double angle() {
    return angle;
  }

  /**
   * Returns the rotation of pictures by the angle. Its filters are computed once, however many
   * pictures and generators share the draw.
   */
  Rotation rotation() {
    Rotation found = rotation;
    if (found == null) {
      // Pictures' own rotations count from the x axis to the y axis, which is clockwise.
      found = Rotation.by(-angle);
      rotation = found;
    }
    return found;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Draw %d: shift %.4f, %.4f; shift %.4f, %.4f; turn %.4f",
        index,
        whole.x,
        whole.y,
        fraction.x,
        fraction.y,
        angle);
  }
}
