package org.aliasfree.spectrum;

import java.util.Arrays;

/**
 * How a transform's size is split, {@code N = r₁·r₂·…}: perhaps a 2, then fours, 3, 5 and 7. The
 * last factor is the one that is done first, without twiddles, which is a four's gain and not a
 * two's.
 */
final class Radices {
  private static final int[] ALL_BUT_TWO = {4, 3, 5, 7};

  /** The largest factor that there is a butterfly for. */
  static final int LARGEST = 7;

  private Radices() {}

  /** Returns whether {@code size} has no prime factor over 7. */
  static boolean cover(int size) {
    return Arrays.stream(of(size)).reduce(1, (a, b) -> a * b) == size;
  }

  /** Returns the factors of {@code size}, without what is left of prime factors over 7. */
  static int[] of(int size) {
    int[] found = new int[Integer.SIZE];
    int count = 0;
    int rest = size;
    if (Integer.numberOfTrailingZeros(size) % 2 == 1) {
      rest /= 2;
      found[count++] = 2;
    }
    for (int radix : ALL_BUT_TWO) {
      while (rest % radix == 0) {
        rest /= radix;
        found[count++] = radix;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Returns the row for each input: those that are transformed together first lie together. Fours
   * are in the order 0, 2, 1, 3, as two steps of two want them.
   */
  static int[] places(int size, int[] radices) {
    int[] places = new int[size];
    arrange(places, 0, 0, 1, radices, 0);
    return places;
  }

  /** Places inputs {@code first, first + step, …} into rows from {@code row} on. */
  private static void arrange(
      int[] places, int row, int first, int step, int[] radices, int level) {
    if (level == radices.length) {
      places[first] = row;
      return;
    }
    int radix = radices[level];
    int m = places.length / step / radix;
    for (int j = 0; j < radix; j++) {
      int part = radix == 4 && (j == 1 || j == 2) ? 3 - j : j;
      arrange(places, row + j * m, first + part * step, step * radix, radices, level + 1);
    }
  }
}
