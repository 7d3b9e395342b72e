package org.aliasfree.engine;

import org.aliasfree.engine.reference.ReferenceGenerator;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Weights;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The engine to read and to trust: every formula of the papers in ND4J operations, on whatever ND4J
 * runs on. Take another one where time matters.
 */
public final class ReferenceEngine implements Engine {
  @Override
  public String name() {
    return "reference";
  }

  /**
   * Returns the number of threads of ND4J's native operations, which do all the work.
   *
   * @throws IllegalStateException if ND4J does not start, see {@link Backend#probe}
   */
  @Override
  public int threads() {
    Backend.probe(); // ND4J itself must be the first to ask for its native part
    return NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
  }

  @Override
  public Generator load(Network network, Weights weights) {
    return new ReferenceGenerator(network, weights);
  }
}
