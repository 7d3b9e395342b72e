package org.aliasfree.engine;

import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Weights;

/** Something that runs networks. Engines differ in speed, and in their numbers by rounding only. */
public interface Engine {
  /** Returns the name by which a user chooses it, for instance {@code reference}. */
  String name();

  /**
   * Returns the number of threads that share the work on a picture. For a fixed number an engine
   * gives the same bits every time; for another one its sums may be rounded otherwise.
   */
  int threads();

  /**
   * Returns the network ready to run. What depends on the weights alone is computed here, once.
   *
   * @param network the description
   * @param weights a tensor for every name of {@link Network#shapes()}; more are ignored
   * @throws IllegalArgumentException if a tensor is missing or has another shape; the message names
   *     it, its shape and the expected one
   * @throws IllegalStateException if the network does not fit into memory; the message says how
   *     much it needs and how much there is
   */
  Generator load(Network network, Weights weights);
}
