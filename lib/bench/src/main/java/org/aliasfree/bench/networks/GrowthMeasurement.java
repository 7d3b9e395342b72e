package org.aliasfree.bench.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.signal.Seeded;
import org.aliasfree.stylegan.FreshWeights;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** Times the points of one curve in turn; all its networks are in memory meanwhile. */
final class GrowthMeasurement implements AutoCloseable {
  private static final int SEED = 1;
  private static final double WARM_UP_SECONDS = 2;
  private static final int WARM_UP_CALLS = 2;

  /** A shorter turn is made of several calls. */
  private static final double LEAST_SECONDS = 0.4;

  private final GrowthCurve curve;
  private final Options options;
  private final Map<Network, Weights> weights = new HashMap<>();
  private final Map<Key, Generator> generators = new HashMap<>();
  private final List<Work> works = new ArrayList<>();

  /** Points of one key share a generator. */
  private record Key(Network network, int threads) {}

  /** A network with its input. */
  private static final class Work {
    private final Generator generator;
    private final Tensor latents;
    private int calls = 1;

    Work(GrowthPoint point, Generator generator) {
      this.generator = generator;
      int size = point.network().mapping().zSize();
      int[] shape = {point.batch(), size};
      latents = Tensor.of(shape, Seeded.normal(SEED, point.batch() * size));
    }

    /** Returns the mean seconds of a call. */
    double seconds() {
      long start = System.nanoTime();
      for (int i = 0; i < calls; i++) {
        generator.synthesize(generator.map(latents, Truncation.NONE), Synthesis.DEFAULT);
      }
      return (System.nanoTime() - start) / 1e9 / calls;
    }
  }

  /**
   * Loads the networks.
   *
   * @throws IllegalStateException if one does not fit into memory
   */
  GrowthMeasurement(GrowthCurve curve, Options options) {
    this.curve = curve;
    this.options = options;
    for (GrowthPoint point : curve.points()) {
      Key key = new Key(point.network(), point.threads());
      works.add(new Work(point, generators.computeIfAbsent(key, this::loaded)));
    }
  }

  private Generator loaded(Key key) {
    Network network = key.network();
    Weights drawn = weights.computeIfAbsent(network, one -> FreshWeights.of(one, SEED));
    return new CpuEngine(key.threads()).load(network, drawn);
  }

  /** Warms up, then times every point once a turn. */
  GrowthTimes run(Runnable turn) {
    List<List<Double>> seconds = new ArrayList<>();
    for (Work work : works) {
      warmUp(work);
      seconds.add(new ArrayList<>());
    }
    for (int i = 0; i < options.turns(); i++) {
      for (int point = 0; point < works.size(); point++) {
        seconds.get(point).add(works.get(point).seconds());
      }
      turn.run();
    }
    return new GrowthTimes(curve, seconds);
  }

  private void warmUp(Work work) {
    if (options.smoke()) {
      return;
    }
    double last = 0;
    double sum = 0;
    for (int i = 0; i < WARM_UP_CALLS || sum < WARM_UP_SECONDS; i++) {
      last = work.seconds();
      sum += last;
    }
    work.calls = (int) Math.ceil(LEAST_SECONDS / last);
  }

  @Override
  public void close() {
    generators.values().forEach(Generator::close);
  }
}
