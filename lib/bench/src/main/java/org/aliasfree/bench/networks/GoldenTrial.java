package org.aliasfree.bench.networks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.aliasfree.bench.official.Checkout;
import org.aliasfree.bench.official.GeneratorArguments;
import org.aliasfree.bench.official.Order;
import org.aliasfree.data.Npy;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.WeightFile;

/**
 * A small network of {@code data/golden}: a copy of the official code must make the pictures that
 * the official code made when those files were written.
 */
enum GoldenTrial {
  T("StyleGAN3-T", "stylegan3-t-32", 1e-5),
  R("StyleGAN3-R", "stylegan3-r-32", 1e-5),
  SG2("StyleGAN2", "stylegan2-32", 5e-5);

  private static final int SIDE = 32;
  private static final int LATENT = 48;
  private static final int CHANNEL_BASE = 512;
  private static final int CHANNEL_MAX = 24;

  private final String kind;
  private final String file;
  private final double tolerance; // of data/golden/README.md: room for another order of summation

  GoldenTrial(String kind, String file, double tolerance) {
    this.kind = kind;
    this.file = file;
    this.tolerance = tolerance;
  }

  /** Returns the trial for a kind of network. */
  static GoldenTrial of(Network network) {
    return Stream.of(values())
        .filter(trial -> trial.kind.equals(network.kind()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what the network is built from. */
  GeneratorArguments arguments() {
    return switch (this) {
      case T -> GeneratorArguments.of(small(StyleGan3Config.t(SIDE)));
      case R -> GeneratorArguments.of(small(StyleGan3Config.r(SIDE)));
      case SG2 ->
          GeneratorArguments.of(
              new StyleGan2(
                  new MappingSpec(LATENT, 0, LATENT, 8, 8),
                  SIDE,
                  3,
                  CHANNEL_BASE,
                  CHANNEL_MAX,
                  256));
    };
  }

  private static StyleGan3Config small(StyleGan3Config config) {
    return config.withLatents(LATENT, 0, LATENT).withChannels(CHANNEL_BASE, CHANNEL_MAX);
  }

  /**
   * Returns the largest difference of two values.
   *
   * @param bench {@code lib/bench}
   * @throws IOException if the code fails; the message says what to do
   * @throws IllegalArgumentException if it makes another picture
   */
  double run(Checkout checkout, Path bench) throws IOException {
    Path golden = bench.resolve("../../data/golden");
    Order order =
        new Order(
            arguments(),
            WeightFile.read(golden.resolve(file + ".safetensors")).weights(),
            array(golden, "z"));
    float[] wanted = array(golden, "img").toArray();
    try (WorkerProcess worker = WorkerProcess.start(checkout, order, bench, 1)) {
      return checked(wanted, worker.picture(Contestant.OFFICIAL), checkout);
    }
  }

  /** Returns the largest difference of two values, if it is small enough. */
  double checked(float[] wanted, float[] theirs, Checkout checkout) {
    double difference = difference(wanted, theirs);
    Require.that(
        difference <= tolerance,
        "%s: the official code made the pictures of data/golden/%s.npz, but that in %s makes others"
            + " (they differ by %s, allowed is %s): is it the official code, unchanged?",
        kind,
        file,
        checkout.folder(),
        String.format(Locale.ROOT, "%.0e", difference),
        String.format(Locale.ROOT, "%.0e", tolerance));
    return difference;
  }

  private Tensor array(Path golden, String name) throws IOException {
    Npy npy = Npy.read(golden.resolve(file + ".npz"), name);
    return Tensor.of(npy.shape(), npy.toArray());
  }

  private static double difference(float[] a, float[] b) {
    double most = a.length == b.length ? 0 : Double.NaN;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }
}
