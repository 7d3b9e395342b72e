package org.aliasfree.equivariance;

import org.aliasfree.engine.Transform;
import org.aliasfree.plane.Masked;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.Rotation;
import org.aliasfree.plane.Translation;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * One movement, twice: of a generator's input, and of its picture, which is what the generator
 * should show. To be looked at; {@link Equivariance} measures over many.
 *
 * <p>All values are those of the pictures at rest less each channel's mean, scaled to a spatial
 * variance of ¼ ({@link Measurement#STANDARD_VARIANCE}), so that networks of different amplitude
 * compare and show well between −1 and 1.
 *
 * @param moved what the generator shows when its input moves, {@code [channels, side, side]}
 * @param reference its picture at rest, moved, of the same shape; 0 where nothing is known
 * @param errors between the two where both are known, all channels
 * @param difference root of the mean square over the channels, 0 where not counted
 */
public record Following(Tensor moved, Tensor reference, SquaredErrors errors, Plane difference) {
  /**
   * Returns a translation, the picture moved by the operator of EQ-T_frac ({@link
   * Translation#byFraction}).
   *
   * @param right pixels to the right
   * @param down pixels downwards
   * @throws IllegalArgumentException if the picture is not {@code [channels, side, side]}, has a
   *     value that is not finite, or every channel is of one value
   */
  public static Following shifted(Moved.Still still, double right, double down) {
    Tensor rest = still.picture(Transform.IDENTITY);
    double side = rest.side(rest.rank() - 1);
    Tensor moved = still.picture(Transform.translate(right / side, down / side));
    return of(
        rest,
        moved,
        plane -> Translation.byFraction(plane, right, down),
        plane -> new Masked(plane, plane.map(v -> 1)));
  }

  /**
   * Returns a rotation about the middle, both pictures without what does not fit the grid when
   * turned, as EQ-R has them ({@link Rotation}).
   *
   * @param radians counter-clockwise on screen
   * @throws IllegalArgumentException as {@link #shifted}
   */
  public static Following turned(Moved.Still still, double radians) {
    // Pictures' own rotations count from the x axis to the y axis, which is clockwise on screen.
    Rotation rotation = Rotation.by(-radians);
    Tensor moved = still.picture(Transform.rotate(radians));
    Tensor rest = still.picture(Transform.IDENTITY);
    return of(rest, moved, rotation::rotate, rotation::pseudoRotate);
  }

  private static Following of(
      Tensor rest, Tensor moved, UnaryOperation should, UnaryOperation does) {
    double variance = Spread.of(rest).variance();
    Require.that(variance > 0, "a picture without variation moves unseen, got %s", rest);
    double scale = Math.sqrt(Measurement.STANDARD_VARIANCE / variance);
    int side = rest.side(1);
    double[] seen = new double[rest.size()];
    double[] wanted = new double[rest.size()];
    double[][] squares = new double[side][side];
    SquaredErrors errors = SquaredErrors.NONE;
    for (int channel = 0; channel < rest.side(0); channel++) {
      Plane before = Spread.plane(rest, channel);
      double mean = before.mean();
      Masked reference = should.of(before.map(v -> scale * (v - mean)));
      Plane after = Spread.plane(moved, channel).map(v -> scale * (v - mean));
      Masked compared = does.of(after);
      errors = errors.plus(SquaredErrors.of(reference, compared));
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          int at = (channel * side + row) * side + column;
          double known = reference.mask().value(row, column);
          double counts = known * compared.mask().value(row, column);
          double value = reference.values().value(row, column);
          double apart = value - compared.values().value(row, column);
          seen[at] = after.value(row, column);
          wanted[at] = known * value;
          squares[row][column] += counts * apart * apart / rest.side(0);
        }
      }
    }
    return new Following(
        Tensor.of(rest.shape(), seen),
        Tensor.of(rest.shape(), wanted),
        errors,
        Plane.copyOf(side, squares).map(Math::sqrt));
  }

  /** An operation on a channel that says where its result counts. */
  @FunctionalInterface
  private interface UnaryOperation {
    Masked of(Plane plane);
  }

  /** Returns the score of this one picture in dB, of a peak of 2; ∞ where nothing differs. */
  public double psnr() {
    return errors.psnr();
  }

  /** Returns the number of pixels where both are known. */
  public long pixels() {
    return errors.count() / moved.side(0);
  }
}
