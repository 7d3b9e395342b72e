package org.aliasfree.weights;

import org.aliasfree.signal.Require;

/**
 * The random numbers of NumPy's {@code RandomState}, so that "seed 2" shows the same picture here
 * as in programs written in Python.
 *
 * <p>The generator is MT19937 (Matsumoto and Nishimura 1998), seeded by Knuth's rule; normal
 * numbers come from Marsaglia's polar method and are cached in pairs. Integers and uniform numbers
 * equal NumPy's bit for bit. Normal numbers need a logarithm, which NumPy takes from the C library
 * of its machine, and those round differently: with and without fused multiply-add, NumPy differs
 * from itself in one of twenty thousand numbers. Here the logarithm is correctly rounded, the same
 * on every machine: doubles differ from NumPy's in one of two thousand, by at most 3 units in the
 * last place, and rounded to single precision, as latents are, they equal NumPy's.
 *
 * <p>A generator changes with every draw and belongs to one thread.
 */
public final class RandomState {
  /** Largest seed, as in NumPy. */
  public static final long MAX_SEED = 0xFFFFFFFFL;

  private static final int SIZE = 624;
  private static final int SHIFT = 397;
  private static final int TWIST = 0x9908B0DF;
  private static final double TWO_26 = 0x1p26;
  private static final double TWO_53 = 0x1p53;

  private final int[] state = new int[SIZE];
  private int next = SIZE;
  private boolean hasSpare;
  private double spare;

  private RandomState(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      int before = state[i - 1];
      state[i] = 1812433253 * (before ^ (before >>> 30)) + i;
    }
  }

  /**
   * Returns a generator at the start of the stream that belongs to {@code seed}.
   *
   * @throws IllegalArgumentException if the seed is not in 0 … 2³² − 1
   */
  public static RandomState seed(long seed) {
    Require.that(0 <= seed && seed <= MAX_SEED, "a seed must lie in 0 … 2^32 - 1, got %s", seed);
    return new RandomState((int) seed);
  }

  /** Returns the next 32 random bits as a number in 0 … 2³² − 1. */
  public long uint32() {
    if (next == SIZE) {
      twist();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9D2C5680;
    y ^= (y << 15) & 0xEFC60000;
    y ^= y >>> 18;
    return y & MAX_SEED;
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int bits = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7FFFFFFF);
      int odd = (bits & 1) == 0 ? 0 : TWIST;
      state[i] = state[(i + SHIFT) % SIZE] ^ (bits >>> 1) ^ odd;
    }
    next = 0;
  }

  /** Returns a uniform number in [0, 1) with 53 random bits: NumPy's {@code rand()}. */
  public double rand() {
    long high = uint32() >>> 5;
    long low = uint32() >>> 6;
    return (high * TWO_26 + low) / TWO_53;
  }

  /**
   * Returns the next {@code count} uniform numbers.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public double[] rand(int count) {
    Require.that(count >= 0, "count must not be negative, got %s", count);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = rand();
    }
    return numbers;
  }

  /**
   * Returns a whole number in 0 … {@code bound} − 1: NumPy's {@code randint(bound)}, which draws as
   * many bits as {@code bound − 1} has until they are small enough, and nothing for {@code bound =
   * 1}.
   *
   * @throws IllegalArgumentException if {@code bound} is not positive
   */
  public int randint(int bound) {
    Require.that(bound > 0, "bound must be positive, got %s", bound);
    int largest = bound - 1;
    if (largest == 0) {
      return 0;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(largest);
    int drawn = (int) uint32() & mask;
    while (drawn > largest) {
      drawn = (int) uint32() & mask;
    }
    return drawn;
  }

  /** Returns a normal number of mean 0 and variance 1: NumPy's {@code randn()}. */
  public double randn() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x1;
    double x2;
    double square;
    do {
      x1 = 2 * rand() - 1;
      x2 = 2 * rand() - 1;
      square = x1 * x1 + x2 * x2;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * RoundedLog.of(square) / square);
    spare = factor * x1;
    hasSpare = true;
    return factor * x2;
  }

  /**
   * Returns the next {@code count} normal numbers.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public double[] randn(int count) {
    Require.that(count >= 0, "count must not be negative, got %s", count);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = randn();
    }
    return numbers;
  }

  /**
   * Returns normal numbers in single precision, row by row: latents of shape {@code [batch, z]} as
   * {@code RandomState(seed).randn(batch, z)} makes them.
   *
   * @throws IllegalArgumentException as {@link Tensor#sizeOf}
   */
  public Tensor normal(int... shape) {
    return Tensor.of(shape, randn(Tensor.sizeOf(shape)));
  }
}
