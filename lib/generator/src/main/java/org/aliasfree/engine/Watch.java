package org.aliasfree.engine;

import org.aliasfree.weights.Tensor;

/** Sees what the layers of a generator make, while it runs. */
public interface Watch {
  /** Wants nothing. */
  Watch NOBODY =
      new Watch() {
        @Override
        public boolean wants(String layer) {
          return false;
        }

        @Override
        public void seen(String layer, Tensor activation) {}
      };

  /**
   * Returns whether the output of a layer shall be shown; it costs a copy.
   *
   * @param layer {@code input} or the layer's name in weight files, {@code L3_52_512}; of StyleGAN2
   *     the block's, {@code b16}
   */
  boolean wants(String layer);

  /**
   * Takes the output of a layer it wants.
   *
   * @param layer its name
   * @param activation {@code [batch, channels, height, width]}
   */
  void seen(String layer, Tensor activation);
}
