package org.aliasfree.stylegan;

import java.util.Map;

/**
 * A generator as data: what its layers are, not what is in them. An engine runs it with weights.
 * Immutable.
 */
public sealed interface Network permits StyleGan2, StyleGan3 {
  /** Returns the mapping network. */
  MappingSpec mapping();

  /** Returns the side of the square output in pixels. */
  int resolution();

  /** Returns the number of channels of the output, 3 for colour. */
  int imageChannels();

  /** Returns a short name of the kind, for instance {@code StyleGAN3-T}. */
  String kind();

  /**
   * Returns the shape of every tensor the network needs, by its official name, in the order of the
   * layers. Each shape is a new array.
   */
  Map<String, int[]> shapes();

  /** Returns the number of trainable parameters: all tensors but the buffers. */
  long parameterCount();
}
