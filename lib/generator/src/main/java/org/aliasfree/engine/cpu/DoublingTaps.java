package org.aliasfree.engine.cpu;

import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * The filter of four taps with which StyleGAN2 doubles a resolution, as a column times a row, both
 * reversed (a convolution, summed as a correlation) and with the gain of 2 that inserted zeros
 * need.
 */
final class DoublingTaps {
  private static final int TAPS = 4;
  private static final double SEPARABLE = 1e-6;

  private final float[] along;
  private final float[] across;

  private DoublingTaps(float[] along, float[] across) {
    this.along = along;
    this.across = across;
  }

  /** Returns the four taps along columns, not a copy. */
  float[] along() {
    return along;
  }

  /** Returns the four taps along rows, not a copy. */
  float[] across() {
    return across;
  }

  /**
   * Cuts a filter {@code [4, 4]} into a column and a row.
   *
   * @throws IllegalArgumentException if it is no product of the two
   */
  static DoublingTaps of(String name, Tensor filter) {
    int pivot = 0;
    for (int i = 0; i < filter.size(); i++) {
      pivot = Math.abs(filter.at(i)) > Math.abs(filter.at(pivot)) ? i : pivot;
    }
    double most = filter.at(pivot);
    Require.that(most != 0, "%s must not be zero", name);
    float[] along = new float[TAPS];
    float[] across = new float[TAPS];
    for (int i = 0; i < TAPS; i++) {
      along[TAPS - 1 - i] = (float) (2 * filter.at(i * TAPS + pivot % TAPS) / most);
      across[TAPS - 1 - i] = 2 * filter.at(pivot / TAPS * TAPS + i);
    }
    for (int i = 0; i < filter.size(); i++) {
      double product = along[TAPS - 1 - i / TAPS] * across[TAPS - 1 - i % TAPS] / 4.0;
      Require.that(
          Math.abs(product - filter.at(i)) <= SEPARABLE * Math.abs(most),
          "%s must be the product of a column and a row, as 1 3 3 1 both ways is",
          name);
    }
    return new DoublingTaps(along, across);
  }
}
