package org.aliasfree.engine.cpu;

import java.util.Arrays;
import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Generator;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * The fast engine: a layer is one convolution by ND4J and one fused pass in plain Java, on feature
 * maps that are kept from layer to layer. No map at the raised rate ever exists as a whole.
 *
 * <p>Pictures depend on the number of threads by rounding at most; for a fixed number they are the
 * same bits every time.
 */
public final class CpuEngine implements Engine {
  private final int threads;

  /** Returns an engine that uses every processor. */
  public CpuEngine() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns an engine of so many threads.
   *
   * @param threads the caller's included
   * @throws IllegalArgumentException if {@code threads} is not positive
   */
  public CpuEngine(int threads) {
    Require.that(threads > 0, "threads must be positive, got %s", threads);
    this.threads = threads;
  }

  @Override
  public String name() {
    return "cpu";
  }

  /** Returns the number of threads. */
  public int threads() {
    return threads;
  }

  @Override
  public Generator load(Network network, Weights weights) {
    network.shapes().forEach((name, shape) -> check(weights, name, shape));
    Memory memory = new Memory();
    if (network instanceof StyleGan3 styleGan3) {
      return new Generator3(styleGan3, weights, threads, memory);
    }
    throw new UnsupportedOperationException(((StyleGan2) network).kind());
  }

  private static void check(Weights weights, String name, int[] shape) {
    Require.that(
        weights.has(name), "the weights lack %s of shape %s", name, Arrays.toString(shape));
    Tensor tensor = weights.get(name);
    Require.that(
        tensor.hasShape(shape),
        "%s must have the shape %s, got %s",
        name,
        Arrays.toString(shape),
        Arrays.toString(tensor.shape()));
  }
}
