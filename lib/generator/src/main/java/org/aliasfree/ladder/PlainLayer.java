package org.aliasfree.ladder;

import org.aliasfree.filter.FilterSpec;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Kaiser;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;

/**
 * A layer of StyleGAN2's kind, as B, C, D and E have them: perhaps upsampling by two, a modulated
 * 3×3 convolution, perhaps noise, leaky ReLU on the same grid.
 */
final class PlainLayer implements Layer {
  /** The filter of StyleGAN2, as its code has it. */
  private static final Fir BINOMIAL = Fir.of(2, 0.125, 0.375, 0.375, 0.125);

  private final Upsampler upsampler;
  private final ModulatedConvolution convolution;
  private final int pad;
  private final int side;

  /** What happens to each plane before the convolution. */
  @FunctionalInterface
  private interface Upsampler {
    double[][] apply(double[][] plane);
  }

  /**
   * Takes weights from their streams.
   *
   * @param variant B, C, D or E
   * @param index number of the layer ℓ; even ones from 2 on double the rate
   * @param inputs number of input channels
   * @param outputs number of output channels
   * @param rate of the output, samples per canvas
   */
  PlainLayer(Variant variant, Streams streams, int index, int inputs, int outputs, int rate) {
    boolean up = index % 2 == 0 && index >= 2;
    boolean padded = variant.configuration() == Configuration.E;
    Style style = new Style(streams, 10 * index + Streams.STYLE, inputs, 1);
    convolution =
        new ModulatedConvolution(
            streams, 10 * index, outputs, inputs, 3, up && !padded, style, true);
    side = rate + 2 * variant.margin();
    if (!up) {
      upsampler = plane -> plane;
      pad = 1;
    } else if (padded) {
      upsampler = kaiser(variant, rate / 2);
      pad = 1;
    } else {
      // The convolution then takes one sample on each side.
      Upfirdn2d operation = Upfirdn2d.both(new Upfirdn(2, 1, 3, 2, false, 2));
      upsampler = plane -> operation.apply(plane, BINOMIAL);
      pad = 0;
    }
  }

  /** Returns upsampling from the rate {@code s} with the paper's filter, cut to the new margin. */
  private static Upsampler kaiser(Variant variant, int s) {
    int taps = 2 * variant.filterSize();
    double halfWidth = FilterSpec.PAPER_HALF_WIDTH * s / 2;
    Fir filter = Taps.rounded(Kaiser.design(new FilterSpec(taps, s / 2.0, halfWidth, 2.0 * s)));
    int in = s + 2 * variant.margin();
    int out = 2 * s + 2 * variant.margin();
    int pads = out - 2 * in + taps - 1;
    int low = Math.floorDiv(pads + 2, 2);
    Upfirdn2d operation = Upfirdn2d.both(new Upfirdn(2, 1, low, pads - low, false, 2));
    return plane -> operation.apply(plane, filter);
  }

  /** Returns a picture of twice the side, by StyleGAN2's filter. */
  static double[][] doubled(double[][] plane) {
    return Upfirdn2d.both(new Upfirdn(2, 1, 2, 1, false, 2)).apply(plane, BINOMIAL);
  }

  @Override
  public int noiseSide() {
    return side;
  }

  @Override
  public Styled styled(double[] w, double gain) {
    double[][] kernels = convolution.kernels(w, gain);
    return (x, noise) -> {
      double[][][] raised = new double[x.length][][];
      for (int channel = 0; channel < x.length; channel++) {
        raised[channel] = upsampler.apply(x[channel]);
      }
      double[][][] y = Correlation.of(raised, kernels, convolution.side(), pad);
      if (noise.length > 0) {
        Maps.add(y, noise);
      }
      for (double[][] plane : y) {
        for (double[] row : plane) {
          Bend.LEAKY_RELU.of(row);
        }
      }
      return y;
    };
  }
}
