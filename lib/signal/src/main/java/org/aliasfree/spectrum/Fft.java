package org.aliasfree.spectrum;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;
import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * The fast Fourier transform, by JTransforms: any length, no padding.
 *
 * <p>Forward {@code X[k] = Σ x[n]·e^{−2πi kn/N}}, inverse {@code x[n] = 1/N · Σ X[k]·e^{2πi kn/N}}.
 * The time grows as N·log N for every N, primes included; powers of two are fastest.
 *
 * <p>May be called from several threads: each has its own plans. Those of long transforms are not
 * kept, where they cost less than the transform and much memory. Loading this class sets the number
 * of threads of JTransforms to one for the whole process: its pool slows down small transforms.
 */
public final class Fft {
  /** From this length on a plan takes megabytes, and less time than the transform. */
  private static final int LONG = 1 << 17;

  private static final Plans<Integer, DoubleFFT_1D> PLANS = new Plans<>(n -> new DoubleFFT_1D(n));

  static {
    ConcurrencyUtils.setNumberOfThreads(1);
  }

  private Fft() {}

  private static DoubleFFT_1D plan(int n) {
    return n < LONG ? PLANS.of(n) : new DoubleFFT_1D(n);
  }

  /** Returns the spectrum of {@code samples}. Phases count from sample 0, not from position 0. */
  public static Spectrum of(Samples samples) {
    int n = samples.size();
    double[] interleaved = new double[Math.multiplyExact(2, n)];
    System.arraycopy(samples.toArray(), 0, interleaved, 0, n);
    plan(n).realForwardFull(interleaved);
    return spectrum(samples, interleaved);
  }

  /**
   * Returns the spectrum of {@code values} at {@code rate} samples per unit, the first at position
   * 0.
   *
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, or there is no
   *     value or one that is NaN or infinite
   */
  public static Spectrum of(double rate, double... values) {
    return of(Samples.copyOf(rate, 0, values));
  }

  /** Returns the spectrum of complex samples. */
  public static Spectrum ofComplex(ComplexSamples samples) {
    int n = samples.real().size();
    double[] interleaved = new double[Math.multiplyExact(2, n)];
    for (int i = 0; i < n; i++) {
      interleaved[2 * i] = samples.real().value(i);
      interleaved[2 * i + 1] = samples.imaginary().value(i);
    }
    plan(n).complexForward(interleaved);
    return spectrum(samples.real(), interleaved);
  }

  /**
   * Returns the spectrum of complex values at {@code rate} samples per unit, the first at position
   * 0.
   *
   * @param real the real parts
   * @param imaginary the imaginary parts, as many
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, the arrays differ
   *     in length or are empty, or a value is NaN or infinite
   */
  public static Spectrum ofComplex(double rate, double[] real, double[] imaginary) {
    return ofComplex(
        new ComplexSamples(Samples.copyOf(rate, 0, real), Samples.copyOf(rate, 0, imaginary)));
  }

  /**
   * Returns the real samples that have the spectrum {@code x}, at the positions that {@code x}
   * remembers.
   *
   * @throws IllegalArgumentException if {@code x} is no spectrum of real samples: some bin differs
   *     from the conjugate of its mirror image, {@code X[k] = conj X[N−k]}, in its real or
   *     imaginary part by more than {@link Tolerance#FFT_SUM} of the largest such part
   */
  public static Samples inverse(Spectrum x) {
    checkConjugateSymmetry(x);
    return inverseComplex(x).real();
  }

  /** Returns the complex samples that have the spectrum {@code x}. */
  public static ComplexSamples inverseComplex(Spectrum x) {
    int n = x.size();
    double[] interleaved = new double[Math.multiplyExact(2, n)];
    for (int k = 0; k < n; k++) {
      interleaved[2 * k] = x.real(k);
      interleaved[2 * k + 1] = x.imaginary(k);
    }
    plan(n).complexInverse(interleaved, true);
    return new ComplexSamples(
        Samples.copyOf(x.rate(), x.first(), part(interleaved, 0)),
        Samples.copyOf(x.rate(), x.first(), part(interleaved, 1)));
  }

  private static void checkConjugateSymmetry(Spectrum x) {
    int n = x.size();
    double largest = 0;
    for (int k = 0; k < n; k++) {
      largest = Math.max(largest, Math.max(Math.abs(x.real(k)), Math.abs(x.imaginary(k))));
    }
    for (int k = 0; k <= n / 2; k++) {
      int mirror = (n - k) % n;
      double difference =
          Math.max(
              Math.abs(x.real(k) - x.real(mirror)), Math.abs(x.imaginary(k) + x.imaginary(mirror)));
      if (difference > Tolerance.FFT_SUM * largest) {
        Require.that(
            false,
            "a spectrum of real samples obeys X[k] = conj X[N−k], got X[%s] = %s and X[%s] = %s;"
                + " for complex samples use inverseComplex",
            k,
            x.text(k),
            mirror,
            x.text(mirror));
      }
    }
  }

  private static Spectrum spectrum(Samples grid, double[] interleaved) {
    return Spectrum.unsafeOf(grid.rate(), grid.first(), part(interleaved, 0), part(interleaved, 1));
  }

  /** Returns every second number, from {@code offset} on: 0 for real parts, 1 for imaginary. */
  private static double[] part(double[] interleaved, int offset) {
    double[] result = new double[interleaved.length / 2];
    for (int i = 0; i < result.length; i++) {
      result[i] = interleaved[2 * i + offset];
    }
    return result;
  }
}
