package org.aliasfree.engine;

import org.aliasfree.signal.Seeded;
import org.aliasfree.weights.Tensor;

/**
 * The noise inputs of StyleGAN2; StyleGAN3 has none and ignores this.
 *
 * @param kind which noise
 * @param seed of random noise, without meaning for the others
 */
public record Noise(Kind kind, int seed) {
  /** Which noise. */
  public enum Kind {
    /** The maps stored with the weights, the same for every picture. */
    CONSTANT,
    /** No noise. */
    NONE,
    /** Fresh maps for every picture and layer. */
    RANDOM
  }

  /** The stored maps. */
  public static final Noise CONSTANT = new Noise(Kind.CONSTANT, 0);

  /** No noise. */
  public static final Noise NONE = new Noise(Kind.NONE, 0);

  /** Returns fresh noise, the same for the same seed. */
  public static Noise random(int seed) {
    return new Noise(Kind.RANDOM, seed);
  }

  /**
   * Returns a fresh map for one layer and picture: the normal numbers of {@link Seeded#normal} with
   * the seed {@code Seeded.stream(seed, layer + "." + picture)}.
   *
   * @param layer name of the layer in weight files, {@code b16.conv0}
   * @param picture its place in the batch, from 0
   * @param side of the square map
   * @return {@code [side, side]}
   */
  public Tensor draw(String layer, int picture, int side) {
    long stream = Seeded.stream(seed, layer + "." + picture);
    return Tensor.of(new int[] {side, side}, Seeded.normal(stream, side * side));
  }
}
