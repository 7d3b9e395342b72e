package org.aliasfree.engine.cpu;

import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Generator;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Weights;

/**
 * The fast engine: a layer is one convolution by ND4J and one fused pass in plain Java, on feature
 * maps that are kept from layer to layer. No map at the raised rate ever exists as a whole.
 *
 * <p>Pictures depend on the number of threads by rounding at most; for a fixed number they are the
 * same bits every time.
 *
 * <p>The first picture of a virtual machine takes two to three times as long as the later ones,
 * while the loops are compiled.
 */
public final class CpuEngine implements Engine {
  private final int threads;
  private final Memory memory;

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
    this(threads, new Memory());
  }

  CpuEngine(int threads, Memory memory) {
    Require.that(threads > 0, "threads must be positive, got %s", threads);
    this.threads = threads;
    this.memory = memory;
  }

  @Override
  public String name() {
    return "cpu";
  }

  @Override
  public int threads() {
    return threads;
  }

  /**
   * Returns the bytes that a network takes beside its own weights, for one picture at a time:
   * converted weights, feature maps and what threads keep.
   */
  public long requiredBytes(Network network) {
    return MemoryPlan.of(network, threads).bytes();
  }

  @Override
  public Generator load(Network network, Weights weights) {
    network.check(weights);
    MemoryPlan plan = MemoryPlan.of(network, threads);
    String what = network.kind() + " at " + network.resolution() + " pixels";
    memory.check(what, plan.nativeBytes(), plan.heapBytes());
    return network instanceof StyleGan3 third
        ? new Generator3(third, weights, threads, memory)
        : new Generator2((StyleGan2) network, weights, threads, memory);
  }
}
