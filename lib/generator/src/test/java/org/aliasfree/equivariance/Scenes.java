package org.aliasfree.equivariance;

import org.aliasfree.engine.Transform;
import org.aliasfree.plane.PlaneSignal;
import org.aliasfree.plane.PlaneWave;
import org.aliasfree.weights.Tensor;

/** Generators without a network, for tests: formulas that are looked at through a transform. */
final class Scenes {
  private Scenes() {}

  /** Returns a generator of colourful waves up to {@code bandwidth} cycles per picture. */
  static Moved waves(int side, double bandwidth) {
    return draw -> transform -> picture(side, bandwidth, draw.index(), transform);
  }

  /** Returns a generator of the same waves whose picture never moves. */
  static Moved stuck(int side, double bandwidth) {
    return draw -> transform -> picture(side, bandwidth, draw.index(), Transform.IDENTITY);
  }

  /** Returns a generator whose pictures have one value everywhere. */
  static Moved constant(int side, float value) {
    float[] values = new float[3 * side * side];
    java.util.Arrays.fill(values, value);
    return draw -> transform -> Tensor.of(new int[] {3, side, side}, values);
  }

  private static Tensor picture(int side, double bandwidth, int index, Transform transform) {
    double[] m = transform.inverse();
    float[] values = new float[3 * side * side];
    for (int channel = 0; channel < 3; channel++) {
      PlaneSignal scene = PlaneWave.sum(PlaneWave.inDisc(900 + 3 * index + channel, 6, bandwidth));
      for (int row = 0; row < side; row++) {
        double y = (row + 0.5) / side - 0.5;
        for (int column = 0; column < side; column++) {
          double x = (column + 0.5) / side - 0.5;
          values[(channel * side + row) * side + column] =
              (float) scene.at(m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5]);
        }
      }
    }
    return Tensor.of(new int[] {3, side, side}, values);
  }
}
