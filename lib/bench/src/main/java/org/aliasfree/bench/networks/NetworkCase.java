package org.aliasfree.bench.networks;

import java.util.List;
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
 * @param secondsOfATurn roughly, to foretell how long the rest takes
 */
record NetworkCase(String title, Network network, int secondsOfATurn) {
  private static final int SEED = 1;

  /** The published networks of 256 pixels. */
  static List<NetworkCase> all() {
    return List.of(
        new NetworkCase("StyleGAN3-T 256²", StyleGan3Config.t(256).build(), 8),
        new NetworkCase("StyleGAN3-R 256²", StyleGan3Config.r(256).build(), 12),
        new NetworkCase("StyleGAN2 256²", StyleGan2.at(256), 2));
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

  /** Returns the weights that both sides take. */
  Weights weights() {
    return FreshWeights.of(network, SEED);
  }

  /** Returns the latent that both sides take, {@code [1, zSize]}. */
  Tensor latent() {
    int size = network.mapping().zSize();
    return Tensor.of(new int[] {1, size}, Seeded.normal(SEED, size));
  }
}
