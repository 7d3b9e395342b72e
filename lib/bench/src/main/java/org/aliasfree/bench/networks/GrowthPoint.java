package org.aliasfree.bench.networks;

import org.aliasfree.stylegan.Network;

/**
 * A point of a curve.
 *
 * @param x what grows along the curve
 * @param network what is run
 * @param batch pictures of a call
 * @param threads of the engine
 */
record GrowthPoint(int x, Network network, int batch, int threads) {
  /** Returns the floating-point operations that each thread has to do in a call. */
  double work() {
    return Arithmetic.of(network).total() * batch / threads;
  }
}
