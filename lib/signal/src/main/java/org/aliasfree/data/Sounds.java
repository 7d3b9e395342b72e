package org.aliasfree.data;

import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;

/**
 * The course's sounds, at 8000 Hz.
 *
 * <p>To give the same bits everywhere, functions are those of {@link StrictMath} and operations
 * stand in a fixed order. Sample n sits at {@code t = n/8000} seconds.
 */
final class Sounds {
  private static final int RATE = 8000;

  private Sounds() {}

  /**
   * Returns a bell of 2 s: seven partials k = 0 … 6 of 440·r_k Hz, {@code e^{−1.5(k+1)t}/(k+1) ·
   * sin(2π·440·r_k·t)}, peak 0.9. The higher a partial, the sooner it dies.
   */
  static Samples bell() {
    double[] ratios = {1, 1.48, 2.09, 2.56, 3.39, 4.08, 5.2};
    double[] y = new double[2 * RATE];
    for (int n = 0; n < y.length; n++) {
      double t = n / (double) RATE;
      for (int k = 0; k < ratios.length; k++) {
        double height = StrictMath.exp(-1.5 * (k + 1) * t) / (k + 1);
        y[n] += height * StrictMath.sin(2 * Math.PI * fraction(440 * ratios[k] * t));
      }
    }
    return sound(withPeak(y));
  }

  /**
   * Returns a tone of 4 s that rises from 100 to 7900 Hz, past half the rate on purpose: {@code 0.8
   * · sin 2π(100t + 7800t²/8)}. Its frequency at t is 100 + 1950·t Hz.
   */
  static Samples sweep() {
    double[] y = new double[4 * RATE];
    for (int n = 0; n < y.length; n++) {
      double t = n / (double) RATE;
      y[n] = 0.8 * StrictMath.sin(2 * Math.PI * fraction(100 * t + 7800 * t * t / 8));
    }
    return sound(y);
  }

  /**
   * Returns a plucked string of 2 s: 36 random values, then each the mean of two that went round
   * the string, {@code 0.996 · ½(y[n−36] + y[n−37])}, peak 0.9 (Karplus–Strong).
   */
  static Samples pluck() {
    double[] u = Seeded.uniform(301, 36);
    double[] y = new double[2 * RATE];
    for (int n = 0; n < y.length; n++) {
      if (n < u.length) {
        y[n] = 2 * u[n] - 1;
      } else {
        double beforeLast = n == u.length ? 0 : y[n - 37];
        y[n] = 0.996 * 0.5 * (y[n - 36] + beforeLast);
      }
    }
    return sound(withPeak(y));
  }

  /** Returns four drum beats in 2 s: bursts of noise that shrink by 0.9975 a sample, peak 0.9. */
  static Samples drum() {
    double[] u = Seeded.uniform(302, 2 * RATE);
    double[] y = new double[2 * RATE];
    double height = 0;
    for (int n = 0; n < y.length; n++) {
      height = n % (RATE / 2) == 0 ? 1 : height * 0.9975;
      y[n] = height * (2 * u[n] - 1);
    }
    return sound(withPeak(y));
  }

  private static Samples sound(double[] y) {
    return Samples.copyOf(RATE, 0, y);
  }

  private static double[] withPeak(double[] y) {
    double peak = sound(y).peak();
    double[] result = new double[y.length];
    for (int n = 0; n < y.length; n++) {
      result[n] = y[n] * 0.9 / peak;
    }
    return result;
  }

  /** Returns v − ⌊v⌋: whole turns do not change a sine, but would cost digits. */
  private static double fraction(double v) {
    return v - StrictMath.floor(v);
  }
}
