package org.aliasfree.bench.networks;

import java.util.List;
import org.aliasfree.bench.official.GeneratorArguments;
import org.aliasfree.bench.official.Order;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Seeded;
import org.aliasfree.stylegan.FreshWeights;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * A network of the comparison, with weights as before training: times do not depend on them.
 *
 * @param title kind and side of the picture
 * @param network the description
 * @param arguments the same for the official code
 * @param secondsOfATurn roughly, to foretell how long the rest takes
 */
record NetworkCase(
    String title, Network network, GeneratorArguments arguments, int secondsOfATurn) {
  private static final int SEED = 1;

  /** The published networks of 256 pixels. */
  static List<NetworkCase> all() {
    return List.of(
        of("StyleGAN3-T 256²", StyleGan3Config.t(256), 8),
        of("StyleGAN3-R 256²", StyleGan3Config.r(256), 12),
        of("StyleGAN2 256²", StyleGan2.at(256), 2));
  }

  private static NetworkCase of(String title, StyleGan3Config config, int secondsOfATurn) {
    return new NetworkCase(title, config.build(), GeneratorArguments.of(config), secondsOfATurn);
  }

  private static NetworkCase of(String title, StyleGan2 network, int secondsOfATurn) {
    return new NetworkCase(title, network, GeneratorArguments.of(network), secondsOfATurn);
  }

  /**
   * Returns the case of a kind, such as {@code StyleGAN3-T}: unlike a title it is the same letters
   * in every encoding.
   *
   * @throws IllegalArgumentException if there is none
   */
  static NetworkCase of(String kind) {
    List<NetworkCase> found =
        all().stream().filter(one -> one.network().kind().equals(kind)).toList();
    Require.that(found.size() == 1, "there is no network of the kind '%s'", kind);
    return found.get(0);
  }

  /** Returns the weights that all sides take. */
  Weights weights() {
    return FreshWeights.of(network, SEED);
  }

  /** Returns what the official code is to do. */
  Order order() {
    return new Order(arguments, weights(), latent());
  }

  /** Returns the latent that all sides take, {@code [1, zSize]}. */
  Tensor latent() {
    int size = network.mapping().zSize();
    return Tensor.of(new int[] {1, size}, Seeded.normal(SEED, size));
  }
}
