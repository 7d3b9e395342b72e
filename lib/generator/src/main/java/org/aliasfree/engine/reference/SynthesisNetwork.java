package org.aliasfree.engine.reference;

import org.aliasfree.engine.Synthesis;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The half of a generator that makes pictures from rows of w. */
interface SynthesisNetwork {
  /**
   * Returns pictures.
   *
   * @param ws {@code [batch, rows, wSize]}, not modified
   * @param pool where the result is taken from
   * @return {@code [batch, resolution, resolution, imageChannels]}
   */
  INDArray run(INDArray ws, Synthesis options, MapPool pool);
}
