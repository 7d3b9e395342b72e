package org.aliasfree.ladder;

import java.util.List;

/**
 * Variants that damage or better one part of T and R, to see what it is worth. The paper does so
 * with trained networks (Karras et al. 2021, Fig. 3 right and Fig. 5 right).
 */
public final class Ablations {
  /** Strength of noise that is put back into T and R: that of B. */
  private static final double NOISE = 0.05;

  private Ablations() {}

  /**
   * Returns T, then T without a margin, with the nonlinearity on the samples' own grid (m = 1), on
   * a finer one (m = 4), that with twice the margin, with shorter and longer filters, with a lower
   * first stopband, and with noise in every layer.
   *
   * @param side of the pictures in pixels, a power of two of at least 32
   */
  public static List<Variant> ofT(int side) {
    Variant t = Variant.of(Configuration.T, side);
    return List.of(
        t,
        t.withMargin(0),
        t.withLreluUpsampling(1),
        t.withLreluUpsampling(4),
        t.withLreluUpsampling(4).withMargin(20),
        t.withFilterSize(4),
        t.withFilterSize(8),
        t.withFirstStopband(Math.pow(2, 1.5)),
        t.withNoise(NOISE));
  }

  /**
   * Returns R, then R with separable filters, without a margin, with m = 1 and m = 4, with shorter
   * and longer filters, with a lower and a higher first stopband, and with noise in every layer.
   *
   * @param side of the pictures in pixels, a power of two of at least 32
   */
  public static List<Variant> ofR(int side) {
    Variant r = Variant.of(Configuration.R, side);
    return List.of(
        r,
        r.withSeparableFilters(),
        r.withMargin(0),
        r.withLreluUpsampling(1),
        r.withLreluUpsampling(4),
        r.withFilterSize(4),
        r.withFilterSize(8),
        r.withFirstStopband(Math.pow(2, 1.5)),
        r.withFirstStopband(Math.pow(2, 3.1)),
        r.withNoise(NOISE));
  }
}
