package org.aliasfree.ladder;

/** ToRGB: a 1×1 convolution with styles and without demodulation, from features to colours. */
final class Colours {
  private static final int CHANNELS = 3;

  private final ModulatedConvolution convolution;

  Colours(Streams streams, int styleId, int weightId, int inputs) {
    Style style = new Style(streams, styleId, inputs, 1 / Math.sqrt(inputs));
    convolution =
        new ModulatedConvolution(streams, weightId, CHANNELS, inputs, 1, false, style, false);
  }

  /** What makes colours for one latent. */
  @FunctionalInterface
  interface Styled {
    /** Returns {@code [3][row][column]}. */
    double[][][] apply(double[][][] x);
  }

  Styled styled(double[] w, double gain) {
    double[][] kernels = convolution.kernels(w, gain);
    return x -> Correlation.of(x, kernels, 1, 0);
  }
}
