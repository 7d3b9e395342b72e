package org.aliasfree.engine.cpu;

/**
 * The two feature maps of a running network.
 *
 * @param activations what a layer reads, and its output in the end
 * @param convolved what its convolution makes
 */
record Maps(FlatMap activations, FlatMap convolved) implements AutoCloseable {
  /** Returns maps of so many numbers. */
  static Maps of(MapSizes sizes) {
    return new Maps(new FlatMap(sizes.activations()), new FlatMap(sizes.convolved()));
  }

  @Override
  public void close() {
    activations.close();
    convolved.close();
  }
}
