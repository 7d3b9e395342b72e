package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;

/** A part of a network that turns one feature map into the next. */
interface Stage {
  /**
   * Returns the next map.
   *
   * @param x the map before, null for the first stage
   * @param w row of w {@code [1, wSize]}
   */
  NDArray apply(NDArray x, NDArray w);
}
