package org.aliasfree.engine.cpu;

import java.util.Arrays;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** One layer of StyleGAN3 with its weights: convolution, then the fused pass. */
final class Layer3 implements AutoCloseable {
  private final LayerSpec spec;
  private final Dense affine;
  private final Convolution convolution;
  private final Modulation modulation;
  private final double inputGain;
  private final float[] bias;
  private final Geometry geometry;
  private final FilterPass filters;
  private final PointwisePass pointwise;

  Layer3(LayerSpec spec, Weights weights, int threads) {
    this.spec = spec;
    String name = "synthesis." + spec.name() + ".";
    affine = Dense.of(weights, name + "affine", 1);
    Tensor weight = weights.get(name + "weight");
    float[] factors = new float[spec.outChannels()];
    Arrays.fill(factors, 1);
    if (!spec.toRgb()) {
      factors = Modulation.inverseRms(weight);
    }
    modulation = spec.toRgb() ? null : new Modulation(weight, factors);
    int in = Geometry.activations(spec.inChannels());
    geometry = Geometry.of(spec);
    inputGain = 1 / Math.sqrt(weights.get(name + "magnitude_ema").at(0));
    bias = Arrays.copyOf(weights.get(name + "bias").toArray(), geometry.inChannels());
    boolean plain =
        spec.up() == 1 && spec.down() == 1 && spec.upTaps() == 1 && spec.downTaps() == 1;
    pointwise = plain ? new PointwisePass(geometry, Bend.of(spec), threads) : null;
    filters =
        plain
            ? null
            : new FilterPass(
                geometry,
                LayerTaps.up(spec, weights),
                LayerTaps.down(spec, weights),
                Bend.of(spec),
                threads);
    convolution = Convolution.of(weight, in, geometry.inChannels(), factors);
  }

  LayerSpec spec() {
    return spec;
  }

  /** Returns the channels of the output as stored. */
  int channels() {
    return geometry.outChannels();
  }

  /**
   * Returns the factors of a whole batch. StyleGAN3 divides the styles by the root of their mean
   * square over all images and channels; ToRGB's by √(channels·kernel²), without demodulation.
   *
   * @param ws the layer's row of w of each image
   */
  Factors factors(float[][] ws) {
    float[][] styles = new float[ws.length][];
    Arrays.setAll(styles, n -> affine.linear(ws[n]));
    double norm =
        spec.toRgb()
            ? Math.sqrt(spec.inChannels() * (double) spec.kernel() * spec.kernel())
            : Modulation.rms(styles);
    float[][] in = new float[ws.length][Geometry.activations(spec.inChannels())];
    float[][] out = Factors.ones(ws.length, geometry.inChannels());
    for (int n = 0; n < ws.length; n++) {
      for (int i = 0; i < styles[n].length; i++) {
        styles[n][i] = (float) (styles[n][i] / norm);
        in[n][i] = (float) (styles[n][i] * inputGain);
      }
      if (modulation != null) {
        out[n] = modulation.coefficients(styles[n], geometry.inChannels());
      }
    }
    return new Factors(in, out);
  }

  /**
   * Runs the layer on a batch, from {@code maps} and into it.
   *
   * @param maps whose first holds the input, already times this layer's factors
   * @param outScale the factors of the next layer
   */
  void run(Maps maps, Factors factors, float[][] outScale, Team team) {
    int batch = outScale.length;
    int pad = spec.kernel() - 1;
    convolution.run(maps.activations(), maps.convolved(), 0, batch, spec.inSize(), pad, pad);
    PassMaps pass =
        new PassMaps(
            maps.convolved().values(),
            maps.activations().values(),
            factors.demodulation(),
            bias,
            outScale);
    if (pointwise == null) {
      filters.run(pass, batch, team);
    } else {
      pointwise.run(pass, batch, null, team);
    }
  }

  @Override
  public void close() {
    convolution.close();
  }
}
