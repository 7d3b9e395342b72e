package org.aliasfree.ladder;

import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.stylegan.LayerSpec;

/**
 * A layer of StyleGAN3's kind, as F, G, H, T and R have them: a modulated convolution, up to a
 * finer grid, leaky ReLU there, and down again (Karras et al. 2021, Fig. 4b).
 */
final class FilteredLayer implements Layer {
  private final LayerSpec spec;
  private final ModulatedConvolution convolution;
  private final Bend bend;
  private final Fir upFilter;
  private final Upfirdn2d up;
  private final Filter down;

  /** What brings each plane down to the output's grid. */
  @FunctionalInterface
  private interface Filter {
    double[][] apply(double[][] plane);
  }

  /**
   * Takes weights from their streams.
   *
   * @param index number of the layer ℓ
   */
  FilteredLayer(LayerSpec spec, Streams streams, int index) {
    this.spec = spec;
    Style style = new Style(streams, 10 * index + Streams.STYLE, spec.inChannels(), 1);
    convolution =
        new ModulatedConvolution(
            streams,
            10 * index,
            spec.outChannels(),
            spec.inChannels(),
            spec.kernel(),
            false,
            style,
            true);
    bend = new Bend(spec.slope(), spec.gain(), spec.clamp());
    upFilter = Taps.rounded(spec.upFilter());
    int factor = spec.up();
    // The gain makes up for the zeros between the samples.
    up = Upfirdn2d.both(new Upfirdn(factor, 1, spec.padLow(), spec.padHigh(), false, factor));
    down = down(spec);
  }

  private static Filter down(LayerSpec spec) {
    Upfirdn2d operation = Upfirdn2d.both(new Upfirdn(1, spec.down(), 0, 0, false, 1));
    if (spec.radialDown()) {
      Fir2d filter = Taps.rounded(spec.radialDownFilter());
      return plane -> operation.apply(plane, filter);
    }
    Fir filter = Taps.rounded(spec.downFilter());
    return plane -> operation.apply(plane, filter);
  }

  @Override
  public int noiseSide() {
    return spec.inSize() + spec.kernel() - 1;
  }

  @Override
  public Styled styled(double[] w, double gain) {
    double[][] kernels = convolution.kernels(w, gain);
    int kernel = spec.kernel();
    return (x, noise) -> {
      double[][][] y = Correlation.of(x, kernels, kernel, kernel - 1);
      if (noise.length > 0) {
        Maps.add(y, noise);
      }
      for (int channel = 0; channel < y.length; channel++) {
        double[][] fine = up.apply(y[channel], upFilter);
        for (double[] row : fine) {
          bend.of(row);
        }
        y[channel] = down.apply(fine);
      }
      return y;
    };
  }
}
