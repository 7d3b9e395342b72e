package org.aliasfree.equivariance;

import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Truncation;
import org.aliasfree.weights.Tensor;

/** A generator whose input can be moved, as the metrics see it. */
@FunctionalInterface
public interface Moved {
  /** What one draw shows: everything is held but the movement. */
  @FunctionalInterface
  interface Still {
    /**
     * Returns the picture when the generator's input moves. The same transform gives the same bits.
     *
     * @param transform what should happen to the picture
     * @return {@code [channels, side, side]}, nominal range −1 … 1
     */
    Tensor picture(Transform transform);
  }

  /**
   * Returns what the generator makes of a draw's latent, label and number. Noise, if there is any,
   * is the same for all its pictures.
   *
   * @param draw its transforms are none of the generator's business
   */
  Still still(Draw draw);

  /**
   * Returns a network as the paper measures it: without truncation, with constant noise (Karras et
   * al. 2021, App. E).
   *
   * @param generator it stays the caller's to close
   */
  static Moved of(Generator generator) {
    return of(generator, Truncation.NONE, Synthesis.DEFAULT);
  }

  /**
   * Returns a network with truncation and options of one's choice.
   *
   * @param generator it stays the caller's to close
   * @param truncation how far to go from the average w
   * @param options their transform is replaced
   */
  static Moved of(Generator generator, Truncation truncation, Synthesis options) {
    return draw -> {
      Tensor ws = generator.map(draw.latentRow(), draw.labelRow(), truncation);
      return transform -> generator.synthesize(ws, options.with(transform)).slice(0);
    };
  }
}
