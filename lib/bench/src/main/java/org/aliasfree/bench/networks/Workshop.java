package org.aliasfree.bench.networks;

import ai.djl.ndarray.NDManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.aliasfree.bench.torch.Libtorch;
import org.aliasfree.bench.torch.TorchConvolutions;
import org.aliasfree.bench.torch.TorchGenerator;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;

/** Does the work of contestants for one network; each is made ready at its first call. */
final class Workshop {
  private final NetworkCase network;
  private final int threads;
  private final Map<Contestant, Supplier<Tensor>> ready = new EnumMap<>(Contestant.class);

  Workshop(NetworkCase network, int threads) {
    this.network = network;
    this.threads = threads;
  }

  /** Returns the picture that a contestant makes; the convolutions' is empty. */
  Tensor picture(Contestant contestant) {
    return ready.computeIfAbsent(contestant, this::prepared).get();
  }

  /** Returns the mean seconds of so many calls. */
  double seconds(Contestant contestant, int calls) {
    Supplier<Tensor> work = ready.computeIfAbsent(contestant, this::prepared);
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      Objects.requireNonNull(work.get());
    }
    return (System.nanoTime() - start) / 1e9 / calls;
  }

  private Supplier<Tensor> prepared(Contestant contestant) {
    return switch (contestant) {
      case OURS -> ours();
      case LIBTORCH -> libtorch();
      case CONVOLUTIONS -> convolutions();
      case OFFICIAL -> throw new IllegalArgumentException("the official code does not run in Java");
    };
  }

  private Supplier<Tensor> ours() {
    Generator generator = new CpuEngine(threads).load(network.network(), network.weights());
    Tensor z = network.latent();
    return () -> generator.synthesize(generator.map(z, Truncation.NONE), Synthesis.DEFAULT);
  }

  private Supplier<Tensor> libtorch() {
    NDManager manager = Libtorch.open(threads);
    TorchGenerator generator = new TorchGenerator(network.network(), network.weights(), manager);
    Tensor z = network.latent();
    return () -> generator.picture(z);
  }

  private Supplier<Tensor> convolutions() {
    NDManager manager = Libtorch.open(threads);
    TorchConvolutions all = new TorchConvolutions((StyleGan3) network.network(), manager);
    Tensor nothing = Tensor.of(new int[] {0}, new float[0]);
    return () -> {
      all.run();
      return nothing;
    };
  }
}
