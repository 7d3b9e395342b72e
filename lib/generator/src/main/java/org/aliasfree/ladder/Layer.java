package org.aliasfree.ladder;

/** A layer with its weights. */
interface Layer {
  /** No noise. */
  double[][] QUIET = {};

  /** Returns the side of the layer's noise map, which is that of its convolution's output. */
  int noiseSide();

  /**
   * Returns the layer for one latent.
   *
   * @param gain of its input
   */
  Styled styled(double[] w, double gain);

  /** A layer whose kernels are modulated. */
  @FunctionalInterface
  interface Styled {
    /**
     * Returns the layer's output.
     *
     * @param x {@code [channel][row][column]}, not modified
     * @param noise a plane that is added to the convolution's output, or {@link #QUIET}
     */
    double[][][] apply(double[][][] x, double[][] noise);
  }
}
