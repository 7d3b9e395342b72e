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
 * @param inChannels of the input as it is stored, at least those of the output
 * @param outChannels of the output as it is stored, at least {@link Rows#BLOCK}
 */
record Geometry(int side, int outSide, int up, int down, int low, int inChannels, int outChannels) {
  /** Returns the geometry of a layer of StyleGAN3. */
  static Geometry of(LayerSpec layer) {
    return new Geometry(
        layer.inSize() + layer.kernel() - 1,
        layer.outSize(),
        layer.up(),
        layer.down(),
        layer.padLow(),
        convolved(layer.outChannels()),
        activations(layer.outChannels()));
  }

  /**
   * Returns the number of channels to store for a convolution's {@code channels}: whole sixteens,
   * one block. It writes vectors of sixteen, and takes as long for a part of one.
   */
  static int convolved(int channels) {
    return Math.max(Rows.BLOCK, (channels + 15) / 16 * 16);
  }

  /**
   * Returns the number of channels to store for a convolution's input: at least one block.
   *
   * <p>No more than there are, for each is work: of 1024 pixels' 81 and 51 channels, sixteens would
   * make 96 and 64.
   */
  static int activations(int channels) {
    return Math.max(Rows.BLOCK, channels);
  }

  /** Returns the side of the map on which the nonlinearity acts. */
  int temporarySide(int downTaps) {
    return (outSide - 1) * down + downTaps;
  }

  /** Returns where the values of a pixel of the input begin. */
  int input(int image, int y, int x, int channel) {
    return ((image * side + y) * side + x) * inChannels + channel;
  }

  /** Returns where the values of a pixel of the output begin. */
  int output(int image, int y, int x, int channel) {
    return ((image * outSide + y) * outSide + x) * outChannels + channel;
  }
}
