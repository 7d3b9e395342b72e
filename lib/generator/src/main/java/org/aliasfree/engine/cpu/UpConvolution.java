package org.aliasfree.engine.cpu;

import org.aliasfree.engine.cpu.Convolution.Taps;
import org.aliasfree.weights.Tensor;

/**
 * StyleGAN2's convolution between inserted zeros, before its filter: a map of side h becomes one of
 * side 2h + 1, {@code full[m] = Σ w[j]·z[m − j]} along each axis with {@code z[2p] = x[p]}.
 *
 * <p>Even m = 2p get {@code w[2]·x[p − 1] + w[0]·x[p]}, odd ones {@code w[1]·x[p]}: four ordinary
 * convolutions of the small map make the four phases, and no product with a zero is done.
 */
final class UpConvolution implements AutoCloseable {
  private static final int[] EVEN = {2, 0};
  private static final int[] ODD = {1};

  private final Convolution evenEven;
  private final Convolution evenOdd;
  private final Convolution oddEven;
  private final Convolution oddOdd;

  /** Converts weights {@code [out, in, 3, 3]}. */
  UpConvolution(Tensor weights, int in, int out, float[] factors) {
    evenEven = Convolution.of(weights, in, out, factors, new Taps(EVEN, EVEN));
    evenOdd = Convolution.of(weights, in, out, factors, new Taps(EVEN, ODD));
    oddEven = Convolution.of(weights, in, out, factors, new Taps(ODD, EVEN));
    oddOdd = Convolution.of(weights, in, out, factors, new Taps(ODD, ODD));
  }

  /** Makes the four phases, one behind the other in {@code to}. */
  FourPhases run(FlatMap from, FlatMap to, int batch, int side) {
    FourPhases phases = new FourPhases(batch, side, evenEven.outChannels());
    evenEven.run(from, to, phases.begin(0, 0), batch, side, 1, 1);
    evenOdd.run(from, to, phases.begin(0, 1), batch, side, 1, 0);
    oddEven.run(from, to, phases.begin(1, 0), batch, side, 0, 1);
    oddOdd.run(from, to, phases.begin(1, 1), batch, side, 0, 0);
    return phases;
  }

  @Override
  public void close() {
    evenEven.close();
    evenOdd.close();
    oddEven.close();
    oddOdd.close();
  }
}
