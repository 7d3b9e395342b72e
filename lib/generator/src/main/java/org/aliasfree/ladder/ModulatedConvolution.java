package org.aliasfree.ladder;

/**
 * The weights of a convolution, and how a style changes them: {@code w′ = w·s}, then divided by
 * {@code √(Σ w′² + 10⁻⁸)} for each output, then times the input gain (Karras et al. 2020, §2.2).
 */
final class ModulatedConvolution {
  private static final double EPSILON = 1e-8;

  private final double[][] weight; // [output][(input · side + row) · side + column]
  private final int side;
  private final Style style;
  private final boolean demodulated;

  /**
   * Takes the weights from a stream.
   *
   * @param outputs number of output channels
   * @param inputs number of input channels
   * @param side of the kernels
   * @param turned whether kernels are turned by half a turn: correlation with them is convolution
   * @param demodulated whether outputs are divided by their expected magnitude
   */
  ModulatedConvolution(
      Streams streams,
      int id,
      int outputs,
      int inputs,
      int side,
      boolean turned,
      Style style,
      boolean demodulated) {
    this.side = side;
    this.style = style;
    this.demodulated = demodulated;
    int taps = side * side;
    double[] numbers = streams.normal(id, outputs * inputs * taps, 1);
    weight = new double[outputs][inputs * taps];
    for (int i = 0; i < numbers.length; i++) {
      int place = i % (inputs * taps);
      int tap = place % taps;
      weight[i / taps / inputs][turned ? place - tap + taps - 1 - tap : place] = numbers[i];
    }
  }

  int side() {
    return side;
  }

  /** Returns the kernels for a latent, {@code [output][(input · side + row) · side + column]}. */
  double[][] kernels(double[] w, double gain) {
    double[] s = style.of(w);
    int taps = side * side;
    double[][] kernels = new double[weight.length][s.length * taps];
    for (int out = 0; out < kernels.length; out++) {
      double square = EPSILON;
      for (int i = 0; i < kernels[out].length; i++) {
        double value = weight[out][i] * s[i / taps];
        kernels[out][i] = value;
        square += value * value;
      }
      double factor = demodulated ? gain / Math.sqrt(square) : gain;
      for (int i = 0; i < kernels[out].length; i++) {
        kernels[out][i] *= factor;
      }
    }
    return kernels;
  }
}
