package org.aliasfree.spectrum;

import java.util.Arrays;
import org.aliasfree.signal.Require;

/**
 * Convolution through the Fourier transform: a product of spectra.
 *
 * <p>The product belongs to the circular convolution, in which what leaves at one end comes in at
 * the other. Enough zeros behind both sequences make room for the tail: then it is the linear one.
 */
public final class Convolution {
  private Convolution() {}

  /**
   * Returns the linear convolution {@code y[n] = Σ a[i]·b[n−i]}, of length {@code a.length +
   * b.length − 1}.
   *
   * @throws IllegalArgumentException if an array is empty or holds a NaN or an infinity
   */
  public static double[] linear(double[] a, double[] b) {
    checkNotEmpty(a, b);
    return circular(a, b, Math.addExact(a.length, b.length - 1));
  }

  /**
   * Returns the circular convolution on a ring of {@code n} places, {@code y[k] = Σ a[i]·b[(k−i)
   * mod n]}, both sequences followed by zeros.
   *
   * @param n number of places; with at least {@code a.length + b.length − 1} nothing wraps round
   * @throws IllegalArgumentException if an array is empty or longer than {@code n}, or holds a NaN
   *     or an infinity
   */
  public static double[] circular(double[] a, double[] b, int n) {
    checkNotEmpty(a, b);
    Require.that(
        Math.max(a.length, b.length) <= n,
        "the ring must have at least as many places as each sequence, %s and %s, got %s",
        a.length,
        b.length,
        n);
    Spectrum product = Fft.of(1, Arrays.copyOf(a, n)).times(Fft.of(1, Arrays.copyOf(b, n)));
    return Fft.inverse(product).toArray();
  }

  private static void checkNotEmpty(double[] a, double[] b) {
    Require.that(
        a.length >= 1 && b.length >= 1,
        "both sequences must have at least 1 value, got %s and %s",
        a.length,
        b.length);
  }
}
