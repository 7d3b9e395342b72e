package org.aliasfree.engine;

import java.util.Arrays;
import org.aliasfree.signal.Require;

/**
 * What happens to the picture when the generator's input moves: rotation and translation in units
 * of the picture.
 *
 * <p>Official files store the inverse matrix, from output to feature coordinates, in {@code
 * synthesis.input.transform}; {@link #inverse()} gives that one. Row-major 3×3, homogeneous
 * coordinates, x to the right, y down, origin at the centre. Immutable.
 */
public final class Transform {
  /** The picture where it is. */
  public static final Transform IDENTITY = new Transform(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

  /** From output to feature coordinates. */
  private final double[] inverse;

  private Transform(double[] inverse) {
    this.inverse = inverse;
  }

  /**
   * Returns the transform whose stored matrix, from output to feature coordinates, is {@code
   * matrix}.
   *
   * @param matrix nine numbers, row by row
   * @throws IllegalArgumentException if there are not nine finite numbers
   */
  public static Transform ofInverse(double... matrix) {
    Require.that(
        matrix.length == 9 && Arrays.stream(matrix).allMatch(Double::isFinite),
        "a transform needs 9 finite numbers, got %s",
        Arrays.toString(matrix));
    return new Transform(matrix.clone());
  }

  /**
   * Returns the translation of the picture.
   *
   * @param x to the right, fraction of the width
   * @param y down, fraction of the height
   */
  public static Transform translate(double x, double y) {
    return ofInverse(1, 0, -x, 0, 1, -y, 0, 0, 1);
  }

  /**
   * Returns the rotation of the picture about its centre.
   *
   * @param radians counter-clockwise on screen
   */
  public static Transform rotate(double radians) {
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    return ofInverse(cos, -sin, 0, sin, cos, 0, 0, 0, 1);
  }

  /**
   * Returns the transform that does this one and {@code next} after it.
   *
   * @param next what happens to the picture afterwards
   */
  public Transform then(Transform next) {
    double[] product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          product[3 * row + column] += inverse[3 * row + k] * next.inverse[3 * k + column];
        }
      }
    }
    return new Transform(product);
  }

  /** Returns the nine numbers of the stored matrix, row by row: a copy. */
  public double[] inverse() {
    return inverse.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Transform that && Arrays.equals(inverse, that.inverse);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(inverse);
  }

  @Override
  public String toString() {
    return "Transform, inverse " + Arrays.toString(inverse);
  }
}
