package org.aliasfree.equivariance;

import org.aliasfree.engine.Transform;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * A turn by exactly 90°, which maps the grid of pixels onto itself: nothing is looked up between
 * pixels, no filter is needed, and every pixel counts. It cannot tell a square band from a disc,
 * because a square is the same after a quarter turn.
 */
public final class QuarterTurn {
  private QuarterTurn() {}

  /**
   * Returns the squared errors of the picture turned by 90° counter-clockwise against the picture
   * of the turned input, all pixels of all channels.
   *
   * @param still what a generator shows of one draw
   * @throws IllegalArgumentException if a picture is not {@code [channels, side, side]} or has a
   *     value that is not finite
   */
  public static SquaredErrors of(Moved.Still still) {
    Tensor rest = still.picture(Transform.IDENTITY);
    Tensor moved = still.picture(Transform.ofInverse(0, -1, 0, 1, 0, 0, 0, 0, 1));
    Require.that(
        rest.rank() == 3 && rest.side(1) == rest.side(2) && moved.hasShape(rest.shape()),
        "pictures must be [channels, side, side], got %s and %s",
        rest,
        moved);
    int side = rest.side(1);
    double[] reference = new double[rest.size()];
    double[] test = new double[rest.size()];
    for (int i = 0; i < test.length; i++) {
      int column = i % side;
      int row = i / side % side;
      int channel = i / side / side;
      // What is on the right comes to the top.
      reference[i] = rest.at((channel * side + column) * side + side - 1 - row);
      test[i] = moved.at(i);
    }
    return SquaredErrors.of(reference, test);
  }
}
