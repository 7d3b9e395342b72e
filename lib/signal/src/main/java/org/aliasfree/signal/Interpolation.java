package org.aliasfree.signal;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * A way to make a function out of samples: {@code z(x) = Σ Z[i]·φ(rate·(x − xᵢ))}.
 *
 * <p>φ is the interpolation kernel, as a function of the distance in spacings: 1 at 0 and 0 at
 * every other whole number, so that the function passes through all samples. Which φ is right is
 * knowledge about the signal, not about the samples. Immutable.
 */
public final class Interpolation {
  /**
   * A box, 1 from half a spacing before the sample up to, not including, half a spacing after it:
   * the staircase. Its gain at a frequency f is {@code sinc(f/rate)}.
   */
  public static final Interpolation HOLD =
      new Interpolation("hold", 0.5, v -> v >= -0.5 && v < 0.5 ? 1 : 0);

  /** A triangle of two spacings: the straight lines. Its gain is {@code sinc²(f/rate)}. */
  public static final Interpolation LINEAR =
      new Interpolation("linear", 1, v -> Math.max(0, 1 - Math.abs(v)));

  /**
   * The cardinal sine, without end: exact for a signal with all its frequencies below rate/2
   * (Whittaker 1915, Shannon 1949). Its gain is 1 below rate/2 and 0 above.
   */
  public static final Interpolation SINC =
      new Interpolation("sinc", Double.POSITIVE_INFINITY, Sinc::at);

  private final String name;
  private final double reach;
  private final DoubleUnaryOperator kernel;

  private Interpolation(String name, double reach, DoubleUnaryOperator kernel) {
    this.name = name;
    this.reach = reach;
    this.kernel = kernel;
  }

  /**
   * Returns the cardinal sine, cut off {@code perSide} spacings away: between two samples it uses
   * {@code perSide} samples on each side. For a tone at frequency f its error at the midpoint stays
   * below about {@code 1/(π·perSide·cos(πf/rate))} of the amplitude.
   *
   * @throws IllegalArgumentException if {@code perSide < 1}
   */
  public static Interpolation truncatedSinc(int perSide) {
    Require.that(perSide >= 1, "samples per side must be at least 1, got %s", perSide);
    return new Interpolation(
        String.format(Locale.ROOT, "sinc of %d samples a side", perSide),
        perSide,
        v -> Math.abs(v) < perSide ? Sinc.at(v) : 0);
  }

  /**
   * Returns the kernel φ.
   *
   * @param v distance from the sample, in spacings
   */
  public double kernelAt(double v) {
    return kernel.applyAsDouble(v);
  }

  /**
   * Returns the function through {@code samples}, NaN where x is not finite; beyond the first and
   * the last there is nothing, and the function fades to zero as the kernel does.
   */
  public Signal of(Samples samples) {
    double[] values = samples.toArray();
    return x -> {
      double u = (x - samples.first()) * samples.rate();
      if (!Double.isFinite(u)) {
        return Double.NaN;
      }
      double sum = 0;
      int to = (int) Math.min(values.length - 1, Math.floor(u + reach));
      for (int i = (int) Math.max(0, Math.ceil(u - reach)); i <= to; i++) {
        sum += values[i] * kernelAt(u - i);
      }
      return sum;
    };
  }

  /**
   * Returns the function through {@code samples} as one period of a signal that repeats for ever,
   * NaN where x is not finite.
   *
   * <p>With {@link #SINC} this is what the bins of their spectrum describe, bin by bin up to half
   * the rate. Summed over all periods the kernel is {@code sin(πv)/(N·tan(πv/N))} for an even
   * number N of samples (a line at exactly rate/2 is read as a cosine), {@code
   * sin(πv)/(N·sin(πv/N))} for an odd one.
   */
  public Signal periodic(Samples samples) {
    double[] values = samples.toArray();
    int n = values.length;
    return x -> {
      // On the ring the same, and near enough to count samples from there.
      double u = Math.IEEEremainder((x - samples.first()) * samples.rate(), n);
      if (Double.isNaN(u)) {
        return Double.NaN;
      }
      double sum = 0;
      if (Double.isInfinite(reach)) {
        for (int i = 0; i < n; i++) {
          sum += values[i] * periodicSinc(u - i, n);
        }
        return sum;
      }
      for (double i = Math.ceil(u - reach); i <= u + reach; i++) {
        sum += values[Math.floorMod((long) i, n)] * kernelAt(u - i);
      }
      return sum;
    };
  }

  private static double periodicSinc(double v, int n) {
    double r = Math.IEEEremainder(v, n); // both quotients have the period n
    if (r == 0) {
      return 1;
    }
    double angle = Math.PI * r / n;
    return Sinc.sinPi(r) / (n * (n % 2 == 0 ? Math.tan(angle) : Math.sin(angle)));
  }

  /** Returns the name, such as {@code linear}. */
  @Override
  public String toString() {
    return "Interpolation[" + name + "]";
  }
}
