package org.aliasfree.engine.cpu;

import java.util.Arrays;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** ToRGB of a block of StyleGAN2: a modulated 1×1 convolution, added to the picture so far. */
final class Colours2 implements AutoCloseable {
  private final Dense affine;
  private final Convolution convolution;
  private final SkipSum sum;
  private final double norm;

  /**
   * Prepares the colours of a block.
   *
   * @param block as in weight files, {@code b16}
   */
  Colours2(String block, double clamp, Weights weights) {
    String prefix = "synthesis." + block + ".torgb.";
    affine = Dense.of(weights, prefix + "affine", 1);
    Tensor weight = weights.get(prefix + "weight");
    float[] ones = new float[weight.side(0)];
    Arrays.fill(ones, 1);
    int in = Geometry.convolved(weight.side(1));
    convolution = Convolution.of(weight, in, stored(weight.side(0)), ones);
    norm = Math.sqrt(weight.side(1));
    float[] bias = weights.get(prefix + "bias").toArray();
    sum = new SkipSum(bias, Layer2.taps(weights, "synthesis." + block + "."), clamp);
  }

  /** Returns the number of channels to store for so many colours. */
  static int stored(int colours) {
    return (colours + 15) / 16 * 16;
  }

  /** Returns the factors of a whole batch for the layer's row of w of each image. */
  Factors factors(float[][] ws) {
    float[][] styles = new float[ws.length][convolution.inChannels()];
    for (int n = 0; n < ws.length; n++) {
      float[] style = affine.linear(ws[n]);
      for (int i = 0; i < style.length; i++) {
        styles[n][i] = (float) (style[i] / norm);
      }
    }
    return new Factors(styles, Factors.ones(ws.length, convolution.outChannels()));
  }

  /**
   * Returns the picture after this block; the first map holds the block's output, times the style.
   */
  float[] run(Maps maps, float[] before, int count, int side, Team team) {
    convolution.run(maps.activations(), maps.colours(), 0, count, side, 0, 0);
    int channels = convolution.outChannels();
    return sum.run(before, maps.colours().values(), count, side, channels, team);
  }

  @Override
  public void close() {
    convolution.close();
  }
}
