package org.aliasfree.signal;

import java.util.SplittableRandom;

/**
 * Random numbers that are the same on every computer: SplitMix64, and Box–Muller for normal ones.
 *
 * <p>A longer array with the same seed begins with the shorter one.
 */
public final class Seeded {
  private Seeded() {}

  /**
   * Returns {@code n} numbers, uniform in [0, 1): the first values of {@code nextDouble()} of
   * {@code new SplittableRandom(seed)}.
   *
   * @throws IllegalArgumentException if {@code n < 0}
   */
  public static double[] uniform(long seed, int n) {
    Require.that(n >= 0, "n must not be negative, got %s", n);
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = random.nextDouble();
    }
    return values;
  }

  /**
   * Returns {@code n} normal numbers of mean 0 and variance 1. Uniform numbers are taken in pairs
   * (u, v); a pair gives {@code √(−2 ln(1−u))·cos 2πv}, then {@code √(−2 ln(1−u))·sin 2πv}. An odd
   * {@code n} leaves out the last sine.
   *
   * @throws IllegalArgumentException if {@code n < 0}
   */
  public static double[] normal(long seed, int n) {
    Require.that(n >= 0, "n must not be negative, got %s", n);
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    for (int i = 0; i < n; i += 2) {
      double u = random.nextDouble();
      double v = random.nextDouble();
      double radius = Math.sqrt(-2 * StrictMath.log(1 - u));
      values[i] = radius * StrictMath.cos(2 * Math.PI * v);
      if (i + 1 < n) {
        values[i + 1] = radius * StrictMath.sin(2 * Math.PI * v);
      }
    }
    return values;
  }
}
