package org.aliasfree.engine.cpu;

import java.util.Arrays;
import org.aliasfree.engine.Noise;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** A convolution of StyleGAN2 with its weights; the first one of a block doubles the resolution. */
final class Layer2 implements AutoCloseable {
  private final String name;
  private final int side;
  private final int inChannels;
  private final int channels;
  private final Dense affine;
  private final Modulation modulation;
  private final float[] bias;
  private final float[] constantNoise;
  private final float noiseStrength;
  private final Convolution convolution;
  private final PointwisePass pointwise;
  private final UpConvolution upConvolution;
  private final DoublingPass doubling;
  private FourPhases phases;

  /**
   * Prepares a layer.
   *
   * @param name as in weight files, {@code b16.conv0}
   * @param side of the output
   * @param up whether it doubles the resolution
   */
  Layer2(String name, int side, boolean up, double clamp, Weights weights, int threads) {
    this.name = name;
    this.side = side;
    String prefix = "synthesis." + name + ".";
    affine = Dense.of(weights, prefix + "affine", 1);
    Tensor weight = weights.get(prefix + "weight");
    float[] ones = new float[weight.side(0)];
    Arrays.fill(ones, 1);
    modulation = new Modulation(weight, ones);
    inChannels = Geometry.convolved(weight.side(1));
    channels = Geometry.convolved(weight.side(0));
    bias = Arrays.copyOf(weights.get(prefix + "bias").toArray(), channels);
    constantNoise = weights.get(prefix + "noise_const").toArray();
    noiseStrength = weights.get(prefix + "noise_strength").at(0);
    Bend bend = new Bend((float) Math.sqrt(2), 0.2f, (float) clamp);
    if (up) {
      convolution = null;
      pointwise = null;
      upConvolution = new UpConvolution(weight, inChannels, channels, ones);
      doubling = new DoublingPass(side, channels, taps(weights, prefix), bend, threads);
    } else {
      convolution = Convolution.of(weight, inChannels, channels, ones);
      pointwise =
          new PointwisePass(new Geometry(side, side, 1, 1, 0, channels, channels), bend, threads);
      upConvolution = null;
      doubling = null;
    }
  }

  /** Returns the filter of a layer or block; without one in the weights, the published one. */
  static DoublingTaps taps(Weights weights, String prefix) {
    String filter = prefix + "resample_filter";
    Tensor taps = weights.has(filter) ? weights.get(filter) : StyleGan2.resampleFilter();
    return DoublingTaps.of(filter, taps);
  }

  int channels() {
    return channels;
  }

  int inChannels() {
    return inChannels;
  }

  /** Returns the factors of a whole batch for the layer's row of w of each image. */
  Factors factors(float[][] ws) {
    float[][] in = new float[ws.length][];
    float[][] out = new float[ws.length][];
    for (int n = 0; n < ws.length; n++) {
      float[] style = affine.linear(ws[n]);
      in[n] = Arrays.copyOf(style, inChannels);
      out[n] = modulation.coefficients(style, channels);
    }
    return new Factors(in, out);
  }

  /** Convolves the first map, which is times this layer's style, into the second. */
  void convolve(Maps maps, int batch) {
    if (convolution == null) {
      phases = upConvolution.run(maps.activations(), maps.convolved(), batch, side / 2);
    } else {
      convolution.run(maps.activations(), maps.convolved(), 0, batch, side, 1, 1);
    }
  }

  /**
   * Makes the layer's output of what {@link #convolve} left, which stays as it is.
   *
   * @param noise {@code [batch or 1][side·side]} or null
   * @param outScale factors of the output
   */
  void finish(Maps maps, Factors factors, float[][] noise, float[][] outScale, Team team) {
    PassMaps pass =
        new PassMaps(
            maps.convolved().values(),
            maps.activations().values(),
            factors.demodulation(),
            bias,
            outScale);
    if (doubling == null) {
      pointwise.run(pass, outScale.length, noise, team);
    } else {
      doubling.run(pass, phases, noise, team);
    }
  }

  /** Returns the noise of some images, times its strength, or null for none. */
  float[][] noise(Noise noise, int first, int count) {
    return switch (noise.kind()) {
      case NONE -> null;
      case CONSTANT -> new float[][] {strengthened(constantNoise)};
      case RANDOM -> {
        float[][] maps = new float[count][];
        Arrays.setAll(maps, n -> strengthened(noise.draw(name, first + n, side).toArray()));
        yield maps;
      }
    };
  }

  private float[] strengthened(float[] map) {
    float[] product = new float[map.length];
    for (int i = 0; i < map.length; i++) {
      product[i] = map[i] * noiseStrength;
    }
    return product;
  }

  @Override
  public void close() {
    if (convolution != null) {
      convolution.close();
    }
    if (upConvolution != null) {
      upConvolution.close();
    }
  }
}
