package org.aliasfree.spectrum;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;

/**
 * Weights that fade a record in and out before its spectrum is taken.
 *
 * <p>All are periodic: {@code w[n] = a₀ − a₁·cos(2πn/N) + a₂·cos(4πn/N)} for n = 0 … N − 1, so that
 * w[N] would equal w[0] and the peak is at n = N/2. Source of the coefficients: F. J. Harris, "On
 * the use of windows for harmonic analysis with the discrete Fourier transform", Proceedings of the
 * IEEE 66 (1978).
 */
public enum Window {
  /** No fading: all weights 1. The narrowest line, side lobes from −13 dB on. */
  RECTANGULAR(1, 0, 0),
  /** Half a raised cosine, zero at the ends: side lobes from −31 dB on, falling fast. */
  HANN(0.5, 0.5, 0),
  /** A raised cosine on a step of 0.08: side lobes near −42 dB, falling slowly. */
  HAMMING(0.54, 0.46, 0),
  /** Two cosines: side lobes from −58 dB on, the widest line. */
  BLACKMAN(0.42, 0.5, 0.08);

  private final double a0;
  private final double a1;
  private final double a2;

  Window(double a0, double a1, double a2) {
    this.a0 = a0;
    this.a1 = a1;
    this.a2 = a2;
  }

  /**
   * Returns the weights w[0] … w[n − 1].
   *
   * @param n number of weights, N in the formula
   * @throws IllegalArgumentException if {@code n < 1}
   */
  public double[] values(int n) {
    Require.that(n >= 1, "a window must have at least 1 value, got %s", n);
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / n;
      w[i] = a0 - a1 * Math.cos(angle) + a2 * Math.cos(2 * angle);
    }
    return w;
  }

  /** Returns {@code samples} times this window of their length, on the same grid. */
  public Samples applyTo(Samples samples) {
    double[] w = values(samples.size());
    for (int i = 0; i < w.length; i++) {
      w[i] *= samples.value(i);
    }
    return Samples.copyOf(samples.rate(), samples.first(), w);
  }
}
