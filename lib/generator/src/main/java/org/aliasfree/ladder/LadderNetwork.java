package org.aliasfree.ladder;

import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Watch;
import org.aliasfree.equivariance.Draw;
import org.aliasfree.equivariance.Draws;
import org.aliasfree.equivariance.Moved;

/**
 * An untrained network: a variant with the random weights of a seed, calibrated, ready to make
 * pictures. Its pictures are not scaled.
 */
public interface LadderNetwork extends Moved, AutoCloseable {
  /** Returns what it is. */
  Variant variant();

  /** Returns which weights it has. */
  int seed();

  /**
   * Returns the mean squares of the layers' inputs, those of ToRGB last, by whose roots the inputs
   * are divided; ones in B and C.
   */
  double[] magnitudes();

  /**
   * Returns what a draw shows, with someone who sees what the layers make.
   *
   * @param draw its number chooses the noise, if there is any
   * @param watch shown {@code input} and the layers by their names, such as {@code L3_52_32}
   */
  Still still(Draw draw, Watch watch);

  @Override
  default Still still(Draw draw) {
    return still(draw, Watch.NOBODY);
  }

  /** Gives back what an engine holds. */
  @Override
  default void close() {}

  /**
   * Returns the draws with which a network of the ladder is measured, without end.
   *
   * @param seed number of the network
   * @param side of the pictures in pixels
   */
  static Draws draws(int seed, int side) {
    return Draws.seeded(new Streams(seed).seedOf(Streams.MEASURED), Variant.LATENT_SIZE, 0, side);
  }

  /**
   * Returns a network in plain Java and double precision, which every variant has. It may be used
   * by several threads.
   *
   * @param seed number of the network, 0 … 400 000
   * @throws IllegalArgumentException if the seed is another
   */
  static LadderNetwork inDouble(Variant variant, int seed) {
    Chain chain = new Chain(variant, seed);
    return new LadderNetwork() {
      @Override
      public Variant variant() {
        return variant;
      }

      @Override
      public int seed() {
        return seed;
      }

      @Override
      public double[] magnitudes() {
        return chain.magnitudes();
      }

      @Override
      public Still still(Draw draw, Watch watch) {
        return chain.still(draw.latent(), draw.index(), watch);
      }
    };
  }

  /**
   * Returns a network on an engine, in single precision, if the engine can run it: F to R without
   * noise. Other ones are as {@link #inDouble}. Close it; it belongs to one thread.
   *
   * @param seed number of the network, 0 … 400 000
   * @throws IllegalArgumentException if the seed is another
   * @throws IllegalStateException if the engine has not enough memory
   */
  static LadderNetwork on(Engine engine, Variant variant, int seed) {
    return variant.configuration().isPlain() || variant.noise() > 0
        ? inDouble(variant, seed)
        : EngineNetwork.of(engine, variant, seed);
  }
}
