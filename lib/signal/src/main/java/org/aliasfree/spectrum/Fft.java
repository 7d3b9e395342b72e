package org.aliasfree.spectrum;

import java.util.Arrays;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;

/**
 * The fast Fourier transform, by JTransforms: any length, no padding.
 *
 * <p>Forward {@code X[k] = Σ x[n]·e^{−2πi kn/N}}, inverse {@code x[n] = 1/N · Σ X[k]·e^{2πi kn/N}}.
 * The time grows as N·log N for every N, primes included; powers of two are fastest.
 *
 * <p>May be called from several threads.
 */
public final class Fft {
  private Fft() {}

  /** Returns the spectrum of {@code samples}. Phases count from sample 0, not from position 0. */
  public static Spectrum of(Samples samples) {
    int n = samples.size();
    FftLine line = FftLine.of(n);
    double[] a = line.work();
    samples.copyTo(a, 0, 1);
    line.realForward(a);
    double[] real = new double[n];
    double[] imaginary = new double[n];
    real[0] = a[0];
    for (int k = 1; 2 * k <= n; k++) {
      real[n - k] = a[2 * k];
      imaginary[n - k] = -a[2 * k + 1];
      real[k] = a[2 * k];
      imaginary[k] = a[2 * k + 1];
    }
    return Spectrum.unsafeOf(samples.rate(), samples.first(), real, imaginary);
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
    FftLine line = FftLine.of(n);
    double[] a = line.work();
    samples.real().copyTo(a, 0, 2);
    samples.imaginary().copyTo(a, 1, 2);
    line.complexForward(a);
    return Spectrum.unsafeOf(
        samples.real().rate(), samples.real().first(), part(a, 0, n), part(a, 1, n));
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
    int n = x.size();
    FftLine line = FftLine.of(n);
    double[] a = line.work();
    for (int k = 0; 2 * k <= n; k++) {
      a[2 * k] = x.unsafeReal()[k];
      a[2 * k + 1] = x.unsafeImaginary()[k];
    }
    line.realInverse(a);
    return Samples.copyOf(x.rate(), x.first(), Arrays.copyOf(a, n));
  }

  /** Returns the complex samples that have the spectrum {@code x}. */
  public static ComplexSamples inverseComplex(Spectrum x) {
    int n = x.size();
    FftLine line = FftLine.of(n);
    double[] a = line.work();
    for (int k = 0; k < n; k++) {
      a[2 * k] = x.unsafeReal()[k];
      a[2 * k + 1] = x.unsafeImaginary()[k];
    }
    line.complexInverse(a);
    return new ComplexSamples(
        Samples.copyOf(x.rate(), x.first(), part(a, 0, n)),
        Samples.copyOf(x.rate(), x.first(), part(a, 1, n)));
  }

  private static void checkConjugateSymmetry(Spectrum x) {
    double[] real = x.unsafeReal();
    double[] imaginary = x.unsafeImaginary();
    int n = x.size();
    double largest = 0;
    for (int k = 0; k < n; k++) {
      largest = Math.max(largest, Math.max(Math.abs(real[k]), Math.abs(imaginary[k])));
    }
    for (int k = 0; k <= n / 2; k++) {
      int mirror = k == 0 ? 0 : n - k;
      double difference =
          Math.max(Math.abs(real[k] - real[mirror]), Math.abs(imaginary[k] + imaginary[mirror]));
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

  /** Returns every second of 2·n numbers, from {@code offset} on: 0 real parts, 1 imaginary. */
  private static double[] part(double[] interleaved, int offset, int n) {
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[i] = interleaved[2 * i + offset];
    }
    return result;
  }
}
