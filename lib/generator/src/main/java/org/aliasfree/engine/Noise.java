package org.aliasfree.engine;

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
}
