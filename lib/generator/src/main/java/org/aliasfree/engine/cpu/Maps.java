package org.aliasfree.engine.cpu;

/**
 * The feature maps of a running network.
 *
 * @param activations what a layer reads, and its output in the end
 * @param convolved what its convolution makes
 * @param colours what StyleGAN2's ToRGB makes beside them
 */
record Maps(FlatMap activations, FlatMap convolved, FlatMap colours) implements AutoCloseable {
  /** Returns maps of so many numbers. */
  static Maps of(MapSizes sizes) {
    return new Maps(
        new FlatMap(sizes.activations()),
        new FlatMap(sizes.convolved()),
        new FlatMap(sizes.colours()));
  }

  @Override
  public void close() {
    activations.close();
    convolved.close();
    colours.close();
  }
}
