package org.aliasfree.engine.cpu;

import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;

/**
 * How many numbers the two feature maps of a network must hold.
 *
 * @param activations the largest output of a layer
 * @param convolved the largest output of a convolution
 */
record MapSizes(long activations, long convolved) {
  /** Returns what one image of a network needs. */
  static MapSizes of(StyleGan3 network) {
    long pixels = square(network.input().size());
    long input = pixels * Geometry.stored(network.input().channels());
    MapSizes sizes = new MapSizes(input, input);
    for (LayerSpec layer : network.layers()) {
      int channels = Geometry.stored(layer.outChannels());
      sizes =
          sizes.orMore(
              square(layer.outSize()) * channels,
              square(layer.inSize() + layer.kernel() - 1) * channels);
    }
    return sizes;
  }

  static long square(long side) {
    return side * side;
  }

  /** Returns sizes that are enough for these and others. */
  MapSizes orMore(long otherActivations, long otherConvolved) {
    return new MapSizes(
        Math.max(activations, otherActivations), Math.max(convolved, otherConvolved));
  }

  /** Returns the sizes for so many images. */
  MapSizes times(int batch) {
    return new MapSizes(activations * batch, convolved * batch);
  }

  /** Returns the bytes of both. */
  long bytes() {
    return 4 * (activations + convolved);
  }

  /** Returns the larger of the two. */
  long largest() {
    return Math.max(activations, convolved);
  }

  /** Returns whether maps of this size hold those of another. */
  boolean holds(MapSizes other) {
    return activations >= other.activations && convolved >= other.convolved;
  }
}
