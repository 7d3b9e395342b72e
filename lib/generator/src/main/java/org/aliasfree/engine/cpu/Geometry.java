package org.aliasfree.engine.cpu;

import org.aliasfree.stylegan.LayerSpec;

/**
 * Where the samples of a filtered nonlinearity lie, the same for rows and columns.
 *
 * @param side of the input, which is a convolution's output
 * @param outSide side of the output
 * @param up factor of the upsampling
 * @param down factor of the downsampling
 * @param low padding before the first sample of the upsampled map, negative to crop
 * @param channels of input and output as they are stored, at least {@link Rows#BLOCK}
 */
record Geometry(int side, int outSide, int up, int down, int low, int channels) {
  /** Returns the geometry of a layer of StyleGAN3 with so many stored channels. */
  static Geometry of(LayerSpec layer, int channels) {
    return new Geometry(
        layer.inSize() + layer.kernel() - 1,
        layer.outSize(),
        layer.up(),
        layer.down(),
        layer.padLow(),
        channels);
  }

  /** Returns the number of channels to store for {@code channels}: whole sixteens, one block. */
  static int stored(int channels) {
    return Math.max(Rows.BLOCK, (channels + 15) / 16 * 16);
  }

  /** Returns the side of the map on which the nonlinearity acts. */
  int temporarySide(int downTaps) {
    return (outSide - 1) * down + downTaps;
  }

  /** Returns where the values of a pixel of the input begin. */
  int input(int image, int y, int x, int channel) {
    return ((image * side + y) * side + x) * channels + channel;
  }

  /** Returns where the values of a pixel of the output begin. */
  int output(int image, int y, int x, int channel) {
    return ((image * outSide + y) * outSide + x) * channels + channel;
  }
}
