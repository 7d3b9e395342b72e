package org.aliasfree.engine;

import org.aliasfree.engine.reference.ReferenceGenerator;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Weights;

/**
 * The engine to read and to trust: every formula of the papers in ND4J operations, on whatever ND4J
 * runs on. Take another one where time matters.
 */
public final class ReferenceEngine implements Engine {
  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Generator load(Network network, Weights weights) {
    return new ReferenceGenerator(network, weights);
  }
}
