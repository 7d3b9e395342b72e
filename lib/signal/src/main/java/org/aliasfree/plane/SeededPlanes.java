package org.aliasfree.plane;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Seeded;

/** Random pictures that are the same on every computer. */
public final class SeededPlanes {
  private SeededPlanes() {}

  /**
   * Returns normal numbers as pixels of the unit canvas, row by row: {@code normal(seed,
   * height·width)}; see {@link Seeded#normal}.
   *
   * @throws IllegalArgumentException if a size is less than 1
   */
  public static Plane normal(long seed, int width, int height) {
    Require.that(width >= 1 && height >= 1, "sizes must be at least 1, got %s × %s", width, height);
    double[] a = Seeded.normal(seed, Math.multiplyExact(width, height));
    double[][] values = new double[height][width];
    for (int row = 0; row < height; row++) {
      System.arraycopy(a, row * width, values[row], 0, width);
    }
    return Plane.copyOf(width, values);
  }

  /**
   * Returns a random picture of {@code size × size} pixels on the unit canvas with all frequencies
   * {@code |k_x|, |k_y| ≤ band}, in cycles per canvas, and no other: {@link #normal}, cut to that
   * band, its mean taken away, of root mean square 1. It repeats in both directions.
   *
   * @param band K, below half the size
   * @throws IllegalArgumentException if {@code band} is not in 1 … (size − 1)/2
   */
  public static Plane field(int band, int size, long seed) {
    Require.that(
        1 <= band && band <= (size - 1) / 2,
        "band must lie in 1 … (size − 1)/2 = %s, got %s",
        (size - 1) / 2,
        band);
    Spectrum2d all = Fft2d.of(normal(seed, size, size));
    Plane kept =
        Fft2d.inverse(
            all.keep(
                (fx, fy) ->
                    Math.max(Math.abs(fx), Math.abs(fy)) < band + 0.5 && (fx != 0 || fy != 0)));
    return kept.times(1 / kept.rms());
  }
}
