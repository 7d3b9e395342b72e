package org.aliasfree.engine.reference;

import java.util.Arrays;

/**
 * The affine map from output to feature coordinates, {@code M = R·T·U}: the learned rotation, the
 * learned translation, the user's transform (Karras et al. 2021, App. F.1).
 */
final class InputTransform {
  private InputTransform() {}

  /**
   * Returns M, row by row.
   *
   * @param learned four numbers r_c, r_s, t_x, t_y of the affine layer; all are divided by the
   *     length of the first two, so that only their ratios count
   * @param user U, row by row
   */
  static double[] of(double[] learned, double[] user) {
    double length = Math.hypot(learned[0], learned[1]);
    double[] t = Arrays.stream(learned).map(v -> v / length).toArray();
    double[] rotation = {t[0], -t[1], 0, t[1], t[0], 0, 0, 0, 1};
    double[] translation = {1, 0, -t[2], 0, 1, -t[3], 0, 0, 1};
    return product(product(rotation, translation), user);
  }

  private static double[] product(double[] a, double[] b) {
    double[] c = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          c[3 * row + column] += a[3 * row + k] * b[3 * k + column];
        }
      }
    }
    return c;
  }
}
