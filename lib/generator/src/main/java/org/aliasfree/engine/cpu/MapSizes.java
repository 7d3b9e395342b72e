package org.aliasfree.engine.cpu;

import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;

/**
 * How many numbers the feature maps of a network must hold.
 *
 * @param activations the largest output of a layer
 * @param convolved the largest output of a convolution
 * @param colours the largest output of a ToRGB that has a map of its own
 */
record MapSizes(long activations, long convolved, long colours) {
  /** Returns what one image of a network needs. */
  static MapSizes of(Network network) {
    return network instanceof StyleGan3 third ? of(third) : of((StyleGan2) network);
  }

  private static MapSizes of(StyleGan3 network) {
    long input = square(network.input().size()) * Geometry.activations(network.input().channels());
    MapSizes sizes = new MapSizes(input, input, 1);
    for (LayerSpec layer : network.layers()) {
      Geometry geometry = Geometry.of(layer);
      sizes =
          sizes.orMore(
              square(geometry.outSide()) * geometry.outChannels(),
              square(geometry.side()) * geometry.inChannels());
    }
    return sizes;
  }

  private static MapSizes of(StyleGan2 network) {
    long colours = square(network.resolution()) * Colours2.stored(network.imageChannels());
    MapSizes sizes = new MapSizes(0, 0, colours);
    for (int side : network.sides()) {
      int channels = Geometry.convolved(network.channels(side));
      long convolved =
          side == StyleGan2.FIRST_SIDE
              ? square(side) * channels
              : FourPhases.size(side / 2, channels);
      sizes = sizes.orMore(square(side) * channels, convolved);
    }
    return sizes;
  }

  static long square(long side) {
    return side * side;
  }

  private MapSizes orMore(long otherActivations, long otherConvolved) {
    return new MapSizes(
        Math.max(activations, otherActivations), Math.max(convolved, otherConvolved), colours);
  }

  /** Returns the sizes for so many images. */
  MapSizes times(int batch) {
    return new MapSizes(activations * batch, convolved * batch, colours * batch);
  }

  /** Returns the bytes of all. */
  long bytes() {
    return 4 * (activations + convolved + colours);
  }

  /** Returns the largest of them. */
  long largest() {
    return Math.max(colours, Math.max(activations, convolved));
  }

  /** Returns whether maps of this size hold those of another. */
  boolean holds(MapSizes other) {
    return activations >= other.activations
        && convolved >= other.convolved
        && colours >= other.colours;
  }
}
