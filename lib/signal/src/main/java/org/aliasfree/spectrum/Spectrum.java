package org.aliasfree.spectrum;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.aliasfree.signal.Finite;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Tolerance;

/**
 * The discrete Fourier transform of N samples: {@code X[k] = Σ x[n]·e^{−2πi kn/N}}, k = 0 … N − 1.
 *
 * <p>The phase counts from sample 0 (index n), wherever that sample sits: samples at pixel centres
 * and samples of a sound with the same values have the same spectrum. The position of sample 0 is
 * kept beside the bins, so that {@link Fft#inverse} puts the values back where they were.
 *
 * <p>No factor is applied: a cosine of amplitude A on a bin between 0 and N/2 shows as two lines of
 * magnitude A·N/2. Every bin is a finite complex number. Immutable.
 */
public final class Spectrum {
  private final double[] real;
  private final double[] imaginary;
  private final double rate;
  private final double first;

  private Spectrum(double rate, double first, double[] real, double[] imaginary, int checked) {
    this.rate = rate;
    this.first = first;
    this.real = real;
    this.imaginary = imaginary;
    if (!Finite.all(real, checked) || !Finite.all(imaginary, checked)) {
      refuse();
    }
  }

  private void refuse() {
    for (int k = 0; k < real.length; k++) {
      if (!Double.isFinite(real[k]) || !Double.isFinite(imaginary[k])) {
        Require.that(false, "every bin must be finite, got %s at bin %s", text(k), k);
      }
    }
  }

  /**
   * Returns a spectrum with copies of the parts of its bins.
   *
   * @param rate sampling rate of the samples it belongs to, in samples per unit
   * @param first position of their sample 0, in units
   * @param real real parts of bins 0 … N − 1
   * @param imaginary imaginary parts of the same bins
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, {@code first} or a
   *     bin is not finite, the arrays differ in length or are empty
   */
  public static Spectrum copyOf(double rate, double first, double[] real, double[] imaginary) {
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (samples per unit), got %s",
        rate);
    Require.that(Double.isFinite(first), "first position must be finite, got %s", first);
    Require.that(
        real.length == imaginary.length && real.length >= 1,
        "real and imaginary parts must be equally many, at least 1, got %s and %s",
        real.length,
        imaginary.length);
    return unsafeOf(rate, first, real.clone(), imaginary.clone());
  }

  /** Returns a spectrum that owns the arrays, which the caller must not touch again. */
  static Spectrum unsafeOf(double rate, double first, double[] real, double[] imaginary) {
    return new Spectrum(rate, first, real, imaginary, real.length);
  }

  /** As {@link #unsafeOf}, of bins that mirror each other, so that half of them need a check. */
  static Spectrum unsafeOfReal(double rate, double first, double[] real, double[] imaginary) {
    return new Spectrum(rate, first, real, imaginary, real.length / 2 + 1);
  }

  /** Returns the real parts themselves, which the caller must not change. */
  double[] unsafeReal() {
    return real;
  }

  /** Returns the imaginary parts themselves, which the caller must not change. */
  double[] unsafeImaginary() {
    return imaginary;
  }

  /** Returns the number of bins N, which is the number of samples. */
  public int size() {
    return real.length;
  }

  /** Returns the sampling rate of the samples, in samples per unit. */
  public double rate() {
    return rate;
  }

  /** Returns the position of sample 0, in units. */
  public double first() {
    return first;
  }

  /** Returns the distance between neighbouring bins: {@code rate / N}, in cycles per unit. */
  public double binSpacing() {
    return rate / size();
  }

  /**
   * Returns the frequency of bin {@code k}, in cycles per unit and signed: {@code k·rate/N} up to
   * and including N/2, {@code (k − N)·rate/N} above, because those bins turn the other way.
   *
   * @throws IllegalArgumentException if {@code k} is not in 0 … N − 1
   */
  public double frequency(int k) {
    checkBin(k);
    int signed = 2L * k <= size() ? k : k - size();
    return signed * rate / size();
  }

  /**
   * Returns where {@code frequency} lies among the bins, in general between two: {@code
   * frequency·N/rate}, counted from N for negative frequencies. The inverse of {@link #frequency}.
   *
   * @param frequency in cycles per unit
   * @throws IllegalArgumentException if {@code frequency} is not in −rate/2 … rate/2
   */
  public double bin(double frequency) {
    Require.that(
        Math.abs(frequency) <= rate / 2,
        "frequency must lie in [-rate/2, rate/2] = [%s, %s], got %s",
        -rate / 2,
        rate / 2,
        frequency);
    double bin = frequency * size() / rate;
    return bin < 0 ? bin + size() : bin;
  }

  /**
   * Returns the bin nearest to {@code frequency}, the higher of two equally near ones.
   *
   * @param frequency in cycles per unit
   * @throws IllegalArgumentException if {@code frequency} is not in −rate/2 … rate/2
   */
  public int nearestBin(double frequency) {
    return (int) (Math.round(bin(frequency)) % size());
  }

  /**
   * Returns the real part of bin {@code k}.
   *
   * @throws IllegalArgumentException if {@code k} is not in 0 … N − 1
   */
  public double real(int k) {
    checkBin(k);
    return real[k];
  }

  /**
   * Returns the imaginary part of bin {@code k}.
   *
   * @throws IllegalArgumentException if {@code k} is not in 0 … N − 1
   */
  public double imaginary(int k) {
    checkBin(k);
    return imaginary[k];
  }

  /**
   * Returns the magnitude {@code |X[k]|}.
   *
   * @throws IllegalArgumentException if {@code k} is not in 0 … N − 1
   */
  public double magnitude(int k) {
    return Math.hypot(real(k), imaginary(k));
  }

  /**
   * Returns the phase of bin {@code k} in radians, in (−π, π], counted from sample 0. Of a bin that
   * holds only rounding errors the phase says nothing.
   *
   * @throws IllegalArgumentException if {@code k} is not in 0 … N − 1
   */
  public double phase(int k) {
    return Math.atan2(imaginary(k), real(k));
  }

  /**
   * Returns the power {@code |X[k]|²}.
   *
   * @throws IllegalArgumentException if {@code k} is not in 0 … N − 1
   */
  public double power(int k) {
    return real(k) * real(k) + imaginary(k) * imaginary(k);
  }

  /** Returns the magnitudes of all bins 0 … N − 1. */
  public double[] magnitudes() {
    return filled(this::magnitude);
  }

  /**
   * Returns the bin of largest magnitude among 0 … N/2, the lowest of several that are equal to
   * {@link Tolerance#EXACT}.
   */
  public int strongestBin() {
    return strongestBin(0);
  }

  /**
   * Returns the bin of largest magnitude among {@code lowest} … N/2, as {@link #strongestBin()}.
   *
   * @throws IllegalArgumentException if {@code lowest} is not in 0 … N/2
   */
  public int strongestBin(int lowest) {
    Require.that(
        0 <= lowest && lowest <= size() / 2,
        "the lowest bin must lie in 0 … N/2 = %s, got %s",
        size() / 2,
        lowest);
    int strongest = lowest;
    double beaten = magnitude(lowest) * (1 + Tolerance.EXACT);
    for (int k = lowest + 1; k <= size() / 2; k++) {
      if (magnitude(k) > beaten) {
        strongest = k;
        beaten = magnitude(k) * (1 + Tolerance.EXACT);
      }
    }
    return strongest;
  }

  /** Returns the energy {@code Σ |X[k]|² / N}, which is that of the samples, {@code Σ |x[n]|²}. */
  public double energy() {
    double sum = 0;
    for (int k = 0; k < size(); k++) {
      sum += power(k);
    }
    return sum / size();
  }

  /**
   * Returns this spectrum behind a brick wall: bins 0 … maxBin and their mirror images N − maxBin …
   * N − 1 are kept, all others become zero.
   *
   * @param maxBin highest bin to keep
   * @throws IllegalArgumentException if {@code maxBin} is not in 0 … N/2
   */
  public Spectrum keep(int maxBin) {
    Require.that(
        0 <= maxBin && maxBin <= size() / 2,
        "highest bin to keep must lie in 0 … N/2 = %s, got %s",
        size() / 2,
        maxBin);
    double[] keptReal = new double[size()];
    double[] keptImaginary = new double[size()];
    for (int k = 0; k < size(); k++) {
      if (Math.min(k, size() - k) <= maxBin) {
        keptReal[k] = real[k];
        keptImaginary[k] = imaginary[k];
      }
    }
    return unsafeOf(rate, first, keptReal, keptImaginary);
  }

  /**
   * Returns the spectrum of the same periodic signal sampled {@code size} times instead of N,
   * sample 0 where it is. Bins below both N/2 and size/2 are kept, {@code size/N} times as high;
   * others become zero. That includes the bin at exactly N/2 or size/2, which does not say where it
   * belongs.
   *
   * @param size new number of bins
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public Spectrum resizedTo(int size) {
    Require.that(size >= 1, "size must be at least 1, got %s", size);
    double[] re = new double[size];
    double[] im = new double[size];
    double factor = size / (double) size();
    int highest = (Math.min(size, size()) - 1) / 2;
    for (int k = -highest; k <= highest; k++) {
      int from = Math.floorMod(k, size());
      re[Math.floorMod(k, size)] = factor * real[from];
      im[Math.floorMod(k, size)] = factor * imaginary[from];
    }
    return unsafeOf(rate * factor, first, re, im);
  }

  /**
   * Returns the spectrum of the same periodic signal moved to the right, by any distance: {@code
   * X[k]·e^{−2πi f d}}, f the frequency of bin k. The bin at exactly N/2 is left out, because it
   * does not say which way it turns.
   *
   * @param distance d in units, as for {@link org.aliasfree.signal.Signal#shiftedBy}
   * @throws IllegalArgumentException if {@code distance} is NaN or infinite
   */
  public Spectrum shiftedBy(double distance) {
    Require.that(Double.isFinite(distance), "distance must be finite, got %s", distance);
    double[] re = new double[size()];
    double[] im = new double[size()];
    for (int k = 0; k < size(); k++) {
      if (2 * k != size()) {
        double angle = -2 * Math.PI * Math.IEEEremainder(frequency(k) * distance, 1);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        re[k] = real[k] * c - imaginary[k] * s;
        im[k] = real[k] * s + imaginary[k] * c;
      }
    }
    return unsafeOf(rate, first, re, im);
  }

  /**
   * Returns this spectrum, {@code factor} times as high.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  public Spectrum times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    return unsafeOf(rate, first, filled(k -> factor * real[k]), filled(k -> factor * imaginary[k]));
  }

  /**
   * Returns the product bin by bin, at the positions of this spectrum: the spectrum of the circular
   * convolution of the samples.
   *
   * @throws IllegalArgumentException if {@code other} has another size or rate
   */
  public Spectrum times(Spectrum other) {
    Require.that(
        size() == other.size() && rate == other.rate,
        "both must have the same size and rate, got (%s, %s) and (%s, %s)",
        size(),
        rate,
        other.size(),
        other.rate);
    return unsafeOf(
        rate,
        first,
        filled(k -> real[k] * other.real[k] - imaginary[k] * other.imaginary[k]),
        filled(k -> real[k] * other.imaginary[k] + imaginary[k] * other.real[k]));
  }

  private double[] filled(IntToDoubleFunction valueAt) {
    double[] result = new double[size()];
    Arrays.setAll(result, valueAt);
    return result;
  }

  private void checkBin(int k) {
    Require.that(0 <= k && k < size(), "bin must lie in 0 … N − 1 = %s, got %s", size() - 1, k);
  }

  /** Returns bin {@code k} as text, such as {@code 16.0-0.5i}. */
  String text(int k) {
    return String.format(Locale.ROOT, "%.6g%+.6gi", real[k], imaginary[k]);
  }

  /** Returns whether {@code other} has the same rate, first position and bins, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Spectrum that
        && Double.compare(rate, that.rate) == 0
        && Double.compare(first, that.first) == 0
        && Arrays.equals(real, that.real)
        && Arrays.equals(imaginary, that.imaginary);
  }

  @Override
  public int hashCode() {
    int grid = 31 * Double.hashCode(rate) + Double.hashCode(first);
    return 31 * (31 * grid + Arrays.hashCode(real)) + Arrays.hashCode(imaginary);
  }

  /** Returns size, rate, bin spacing and the strongest bin with its magnitude. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Spectrum[size %d, rate %s, bin spacing %s, strongest bin %d: %.5g]",
        size(),
        rate,
        binSpacing(),
        strongestBin(),
        magnitude(strongestBin()));
  }
}
