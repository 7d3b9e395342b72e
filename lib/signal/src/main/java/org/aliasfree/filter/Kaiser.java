package org.aliasfree.filter;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Sinc;

/**
 * Kaiser's window and the low-pass filters made with it.
 *
 * <p>The window trades width for quiet by one number β: the larger, the deeper the stopband and the
 * wider the transition. Formulas: Karras et al. (2021), App. C.2, after J. F. Kaiser, "Nonrecursive
 * digital filter design using the I₀-sinh window function" (1974).
 */
public final class Kaiser {
  private Kaiser() {}

  /**
   * Returns the low-pass filter of a specification: {@code hᵢ = sinc(2f_c·xᵢ)·wᵢ}, {@code xᵢ = (i −
   * (n−1)/2)/rate}, divided by the sum, so that a constant passes unchanged.
   */
  public static Fir design(FilterSpec spec) {
    double[] h = window(spec.taps(), spec.beta());
    for (int i = 0; i < h.length; i++) {
      h[i] *= Sinc.at(2 * spec.cutoff() * (i - (h.length - 1) / 2.0) / spec.rate());
    }
    return Fir.of(spec.rate(), h).withSum(1);
  }

  /**
   * Returns the window {@code wᵢ = I₀(β√(1 − ((2i − n + 1)/(n − 1))²))/I₀(β)}, i = 0 … n − 1. It is
   * symmetric, highest in the middle, and ends at 1/I₀(β), not at 0. Before a spectrum, where a
   * periodic window is wanted, take the first N of the N + 1 values.
   *
   * @param n number of values
   * @param beta β, not negative; 0 gives a box
   * @throws IllegalArgumentException if {@code n < 1} or {@code beta} is not in 0 … 700, beyond
   *     which I₀ overflows
   */
  public static double[] window(int n, double beta) {
    Require.that(n >= 1, "a window must have at least 1 value, got %s", n);
    Require.that(beta >= 0 && beta <= 700, "beta must lie in [0, 700], got %s", beta);
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      double r = n == 1 ? 0 : (2.0 * i - n + 1) / (n - 1);
      w[i] = besselI0(beta * Math.sqrt(1 - r * r)) / besselI0(beta);
    }
    return w;
  }

  /**
   * Returns β for an attenuation A: {@code 0.1102(A − 8.7)} above 50 dB, {@code 0.5842(A − 21)^0.4
   * + 0.07886(A − 21)} above 21 dB, 0 up to there.
   *
   * @param attenuationDb A in dB
   * @throws IllegalArgumentException if A is NaN or infinite
   */
  public static double beta(double attenuationDb) {
    Require.that(
        Double.isFinite(attenuationDb), "attenuation must be finite (dB), got %s", attenuationDb);
    if (attenuationDb > 50) {
      return 0.1102 * (attenuationDb - 8.7);
    }
    if (attenuationDb > 21) {
      double above = attenuationDb - 21;
      return 0.5842 * Math.pow(above, 0.4) + 0.07886 * above;
    }
    return 0;
  }

  /**
   * Returns the attenuation that belongs to β, the inverse of {@link #beta}: 21 dB, the most that a
   * box gives, for 0. Between the two formulas, for β from 4.5335 to 4.5513, it is 50 dB.
   *
   * @param beta β, not negative
   * @throws IllegalArgumentException if β is negative, NaN or infinite
   */
  public static double attenuationDb(double beta) {
    Require.that(
        Double.isFinite(beta) && beta >= 0, "beta must be finite and not negative, got %s", beta);
    if (beta > 0.1102 * (50 - 8.7)) {
      return beta / 0.1102 + 8.7;
    }
    double low = 21;
    double high = 50;
    // Bisection of a rising function until the two ends are neighbours.
    while (Math.nextUp(low) < high) {
      double middle = (low + high) / 2;
      if (beta(middle) < beta) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return beta(low) == beta ? low : high;
  }

  /**
   * Returns the modified Bessel function {@code I₀(x) = Σ ((x/2)^k/k!)²}, to a few units in the
   * last place: all terms are positive.
   *
   * @param x of magnitude up to 700, beyond which the value overflows
   * @throws IllegalArgumentException if x is NaN or beyond ±700
   */
  public static double besselI0(double x) {
    Require.that(Math.abs(x) <= 700, "x must lie in [-700, 700], got %s", x);
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-17 * sum; k++) {
      double factor = x / 2 / k;
      term *= factor * factor;
      sum += term;
    }
    return sum;
  }
}
