package org.aliasfree.filter;

import org.aliasfree.signal.Require;
import org.apache.commons.math3.special.BesselJ;

/**
 * The jinc, {@code jinc(x) = 2·J₁(πx)/(πx)}, and the radial low-pass filters made with it.
 *
 * <p>It is to a disc of frequencies what the sinc is to an interval. A band that is a disc stays
 * what it is when the picture turns; a square does not.
 */
public final class Jinc {
  /** J₁ of commons-math ends at an argument of 10 000, πx here. */
  private static final double LARGEST = 3000;

  private Jinc() {}

  /**
   * Returns {@code 2·J₁(πx)/(πx)}, 1 at 0. The first zero is at x = 1.2197.
   *
   * @throws IllegalArgumentException if x is NaN or beyond ±3000
   */
  public static double at(double x) {
    Require.that(Math.abs(x) <= LARGEST, "x must lie in [-3000, 3000], got %s", x);
    double z = Math.PI * Math.abs(x);
    // Below this the next term of the series, z²/8, is less than half a unit in the last place.
    return z < 1e-8 ? 1 : 2 * BesselJ.value(1, z) / z;
  }

  /**
   * Returns the radial low-pass filter of a specification: {@code h = J₁(2πf_c·r)/(πr)·wᵢ·wⱼ}, n ×
   * n taps, r the distance from the centre, divided by the sum. Source: Karras et al. (2021), App.
   * C.4.
   *
   * <p>The window is the product of two {@link Kaiser} windows with the specification's β, so the
   * filter is only nearly radial.
   */
  public static Fir2d design(FilterSpec spec) {
    int n = spec.taps();
    double[] w = Kaiser.window(n, spec.beta());
    double[][] h = new double[n][n];
    for (int row = 0; row < n; row++) {
      double y = (row - (n - 1) / 2.0) / spec.rate();
      for (int column = 0; column < n; column++) {
        double x = (column - (n - 1) / 2.0) / spec.rate();
        // J₁(2πfr)/(πr) = f·jinc(2fr), and the constant f leaves with the division by the sum.
        h[row][column] = at(2 * spec.cutoff() * Math.hypot(x, y)) * (w[row] * w[column]);
      }
    }
    return Fir2d.of(spec.rate(), h).withSum(1);
  }
}
