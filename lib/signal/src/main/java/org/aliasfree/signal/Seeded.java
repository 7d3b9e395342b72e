package org.aliasfree.signal;

import java.util.Arrays;
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

  /**
   * Returns a seed for a thing with a name, so that each of many has numbers of its own whatever
   * the others are: the first {@code nextLong()} of {@code new SplittableRandom(seed)}, exclusive
   * or {@code name.hashCode()}.
   */
  public static long stream(long seed, String name) {
    return new SplittableRandom(seed).nextLong() ^ name.hashCode();
  }

  /**
   * Returns one period of {@code n} samples of a random signal with the bins 1 … {@code band} and
   * no other, of root mean square 1. Its spectrum before scaling is {@code X[k] = a[2k−2] +
   * i·a[2k−1]} with {@code a = normal(seed, 2·band)}; of bin n/2, if it is in the band, only the
   * real part counts.
   *
   * @param band highest bin, K in the formula
   * @param n number of samples, N
   * @throws IllegalArgumentException if {@code n < 2} or {@code band} is not in 1 … n/2
   */
  public static double[] field(int band, int n, long seed) {
    Require.that(n >= 2, "n must be at least 2, got %s", n);
    Require.that(1 <= band && band <= n / 2, "band must lie in 1 … n/2 = %s, got %s", n / 2, band);
    double[] a = normal(seed, 2 * band);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      for (int k = 1; k <= band; k++) {
        double angle = 2 * Math.PI * ((long) k * i % n) / n;
        double pairs = 2 * k == n ? 1 : 2;
        values[i] +=
            pairs * (a[2 * k - 2] * StrictMath.cos(angle) - a[2 * k - 1] * StrictMath.sin(angle));
      }
    }
    double rms = Samples.copyOf(1, 0, values).rms();
    Arrays.setAll(values, i -> values[i] / rms);
    return values;
  }
}
