package org.aliasfree.spectrum;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;

/**
 * The fast Fourier transform: any length, no padding.
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
    double[] real = samples.toArray();
    double[] imaginary = new double[real.length];
    FftLine.of(real.length).realForward(real, imaginary);
    return Spectrum.unsafeOfReal(samples.rate(), samples.first(), real, imaginary);
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
    double[] real = samples.real().toArray();
    double[] imaginary = samples.imaginary().toArray();
    FftLine.of(real.length).forward(real, imaginary);
    return Spectrum.unsafeOf(samples.real().rate(), samples.real().first(), real, imaginary);
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
    FftLine line = FftLine.of(x.size());
    double[] values = line.room();
    line.realInverse(x.unsafeReal(), x.unsafeImaginary(), values);
    return Samples.copyOf(x.rate(), x.first(), values);
  }

  /** Returns the complex samples that have the spectrum {@code x}. */
  public static ComplexSamples inverseComplex(Spectrum x) {
    int n = x.size();
    double[] real = scaled(x.unsafeReal(), 1.0 / n);
    double[] imaginary = scaled(x.unsafeImaginary(), 1.0 / n);
    FftLine.of(n).forward(imaginary, real);
    return new ComplexSamples(
        Samples.copyOf(x.rate(), x.first(), real), Samples.copyOf(x.rate(), x.first(), imaginary));
  }

  private static double[] scaled(double[] values, double factor) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = factor * values[i];
    }
    return result;
  }

  private static void checkConjugateSymmetry(Spectrum x) {
    double[] real = x.unsafeReal();
    double[] imaginary = x.unsafeImaginary();
    Mirror mirror = new Mirror(real, imaginary, real, imaginary);
    double allowed = Tolerance.FFT_SUM * mirror.largest();
    if (mirror.difference() > allowed) {
      int n = x.size();
      for (int k = 0; k <= n / 2; k++) {
        int m = k == 0 ? 0 : n - k;
        double re = Math.abs(real[k] - real[m]);
        double im = Math.abs(imaginary[k] + imaginary[m]);
        if (re > allowed || im > allowed) {
          Require.that(
              false,
              "a spectrum of real samples obeys X[k] = conj X[N−k], got X[%s] = %s and X[%s] = %s;"
                  + " for complex samples use inverseComplex",
              k,
              x.text(k),
              m,
              x.text(m));
        }
      }
    }
  }
}
