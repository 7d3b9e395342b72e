package org.aliasfree.ladder;

/** The affine layer of a convolution: a factor for each of its input channels, {@code A·w + 1}. */
final class Style {
  private final double[] matrix; // [channel][w], row by row
  private final double factor;

  /**
   * Takes the matrix from a stream.
   *
   * @param channels of the convolution's input
   * @param factor of the whole style: 1, in ToRGB 1/√channels
   */
  Style(Streams streams, int id, int channels, double factor) {
    int size = Variant.LATENT_SIZE;
    matrix = streams.normal(id, channels * size, 1 / Math.sqrt(size));
    this.factor = factor;
  }

  double[] of(double[] w) {
    double[] style = product(matrix, w);
    for (int i = 0; i < style.length; i++) {
      style[i] = (style[i] + 1) * factor;
    }
    return style;
  }

  /** Returns a matrix, stored row by row, times a vector. */
  static double[] product(double[] matrix, double[] vector) {
    double[] product = new double[matrix.length / vector.length];
    for (int row = 0; row < product.length; row++) {
      for (int i = 0; i < vector.length; i++) {
        product[row] += matrix[row * vector.length + i] * vector[i];
      }
    }
    return product;
  }
}
