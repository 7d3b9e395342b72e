package org.aliasfree.plane;

import java.util.Arrays;
import java.util.Locale;
import org.aliasfree.signal.Finite;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.Mirror;

/**
 * The discrete Fourier transform of a picture: {@code X[l][k]}, l = 0 … H − 1 along y, k = 0 … W −
 * 1 along x, without a factor.
 *
 * <p>Real stripes of amplitude A on a bin show as two dots of magnitude A·W·H/2, opposite to each
 * other. Every bin is a finite complex number. Immutable.
 */
public final class Spectrum2d {
  private final double[][] real; // [l][k]
  private final double[][] imaginary; // [l][k]
  private final double rate;
  private final double firstX;
  private final double firstY;

  /** A bin: row l along y, column k along x. */
  public record Bin(int row, int column) {}

  /** Whether a bin at two signed frequencies, in cycles per unit, is kept. */
  @FunctionalInterface
  public interface Band {
    /** Returns whether the bin is kept. */
    boolean contains(double fx, double fy);
  }

  private Spectrum2d(
      double rate,
      double firstX,
      double firstY,
      double[][] real,
      double[][] imaginary,
      int checked) {
    this.rate = rate;
    this.firstX = firstX;
    this.firstY = firstY;
    this.real = real;
    this.imaginary = imaginary;
    for (int l = 0; l < checked; l++) {
      if (!Finite.all(real[l]) || !Finite.all(imaginary[l])) {
        refuse(l);
      }
    }
  }

  private void refuse(int l) {
    for (int k = 0; k < real[l].length; k++) {
      if (!Double.isFinite(real[l][k]) || !Double.isFinite(imaginary[l][k])) {
        Require.that(false, "every bin must be finite, got %s at [%s][%s]", text(l, k), l, k);
      }
    }
  }

  /** Returns a spectrum that owns the tables, which the caller must not touch again. */
  static Spectrum2d unsafeOf(
      double rate, double firstX, double firstY, double[][] real, double[][] imaginary) {
    return new Spectrum2d(rate, firstX, firstY, real, imaginary, real.length);
  }

  /** As {@link #unsafeOf}, of rows that mirror each other, so that half of them need a check. */
  static Spectrum2d unsafeOfReal(
      double rate, double firstX, double firstY, double[][] real, double[][] imaginary) {
    return new Spectrum2d(rate, firstX, firstY, real, imaginary, real.length / 2 + 1);
  }

  /** Returns the real parts themselves, [l][k], which the caller must not change. */
  double[][] unsafeReal() {
    return real;
  }

  /** Returns the imaginary parts themselves, [l][k], which the caller must not change. */
  double[][] unsafeImaginary() {
    return imaginary;
  }

  /** Returns the number of columns of bins W. */
  public int width() {
    return real[0].length;
  }

  /** Returns the number of rows of bins H. */
  public int height() {
    return real.length;
  }

  /** Returns the sampling rate of the picture, in pixels per unit. */
  public double rate() {
    return rate;
  }

  /** Returns the position of column 0 of the picture. */
  public double firstX() {
    return firstX;
  }

  /** Returns the position of row 0 of the picture. */
  public double firstY() {
    return firstY;
  }

  /**
   * Returns the frequency along x of column {@code k}, signed, in cycles per unit.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double frequencyX(int k) {
    checkBin(0, k);
    return signed(k, width());
  }

  /**
   * Returns the frequency along y of row {@code l}, signed, in cycles per unit.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public double frequencyY(int l) {
    checkBin(l, 0);
    return signed(l, height());
  }

  private double signed(int bin, int size) {
    int signed = 2L * bin <= size ? bin : bin - size;
    return signed * rate / size;
  }

  /**
   * Returns the real part of a bin.
   *
   * @throws IllegalArgumentException if there is no such bin
   */
  public double real(int l, int k) {
    checkBin(l, k);
    return real[l][k];
  }

  /**
   * Returns the imaginary part of a bin.
   *
   * @throws IllegalArgumentException if there is no such bin
   */
  public double imaginary(int l, int k) {
    checkBin(l, k);
    return imaginary[l][k];
  }

  /**
   * Returns the magnitude of a bin.
   *
   * @throws IllegalArgumentException if there is no such bin
   */
  public double magnitude(int l, int k) {
    return Math.hypot(real(l, k), imaginary(l, k));
  }

  /** Returns all magnitudes, [l][k]. */
  public double[][] magnitudes() {
    double[][] magnitudes = new double[height()][width()];
    for (int l = 0; l < height(); l++) {
      for (int k = 0; k < width(); k++) {
        magnitudes[l][k] = magnitude(l, k);
      }
    }
    return magnitudes;
  }

  /**
   * Returns the bin of largest magnitude among columns 0 … W/2, which hold all that a real picture
   * has; the first in reading order of several that are equal to {@link Tolerance#EXACT}.
   */
  public Bin strongestBin() {
    Bin strongest = new Bin(0, 0);
    double beaten = magnitude(0, 0) * (1 + Tolerance.EXACT);
    for (int l = 0; l < height(); l++) {
      for (int k = 0; k <= width() / 2; k++) {
        if (magnitude(l, k) > beaten) {
          strongest = new Bin(l, k);
          beaten = magnitude(l, k) * (1 + Tolerance.EXACT);
        }
      }
    }
    return strongest;
  }

  /** Returns the energy {@code Σ |X|²/(W·H)}, which is that of the pixels, {@code Σ |x|²}. */
  public double energy() {
    double sum = 0;
    for (int l = 0; l < height(); l++) {
      for (int k = 0; k < width(); k++) {
        sum += real[l][k] * real[l][k] + imaginary[l][k] * imaginary[l][k];
      }
    }
    return sum / width() / height();
  }

  /**
   * Returns this spectrum with all bins zero outside a band. For the picture to stay real the band
   * must contain (−fx, −fy) with (fx, fy).
   *
   * @param band such as {@code (fx, fy) -> Math.hypot(fx, fy) < 8} for a disc
   */
  public Spectrum2d keep(Band band) {
    double[][] keptReal = new double[height()][width()];
    double[][] keptImaginary = new double[height()][width()];
    for (int l = 0; l < height(); l++) {
      for (int k = 0; k < width(); k++) {
        if (band.contains(frequencyX(k), frequencyY(l))) {
          keptReal[l][k] = real[l][k];
          keptImaginary[l][k] = imaginary[l][k];
        }
      }
    }
    return unsafeOf(rate, firstX, firstY, keptReal, keptImaginary);
  }

  /**
   * Returns the spectrum of the same periodic picture, sampled {@code factor} times as densely in
   * each direction, or so much less densely if it is a fraction; pixel [0][0] stays where it is.
   * Bins below half of both sizes are kept, {@code factor²} times as high; others become zero,
   * among them those at exactly half the smaller size, which do not say where they belong.
   *
   * @param width new number of columns W′, {@code factor = W′/W}
   * @param height new number of rows H′, {@code H′/H} must be the same factor
   * @throws IllegalArgumentException if a size is less than 1 or the factors differ
   */
  public Spectrum2d resizedTo(int width, int height) {
    Require.that(
        width >= 1 && height >= 1 && (long) width * height() == (long) height * width(),
        "a new size must be at least 1 and in the proportion %s : %s, got %s × %s",
        width(),
        height(),
        width,
        height);
    double factor = width / (double) width();
    double[][] re = new double[height][width];
    double[][] im = new double[height][width];
    int highestX = (Math.min(width, width()) - 1) / 2;
    int highestY = (Math.min(height, height()) - 1) / 2;
    for (int l = -highestY; l <= highestY; l++) {
      int fromRow = Math.floorMod(l, height());
      int row = Math.floorMod(l, height);
      for (int k = -highestX; k <= highestX; k++) {
        int from = Math.floorMod(k, width());
        re[row][Math.floorMod(k, width)] = factor * factor * real[fromRow][from];
        im[row][Math.floorMod(k, width)] = factor * factor * imaginary[fromRow][from];
      }
    }
    return unsafeOf(rate * factor, firstX, firstY, re, im);
  }

  /**
   * Returns this spectrum, {@code factor} times as high.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  public Spectrum2d times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    double[][] re = new double[height()][width()];
    double[][] im = new double[height()][width()];
    for (int l = 0; l < height(); l++) {
      for (int k = 0; k < width(); k++) {
        re[l][k] = factor * real[l][k];
        im[l][k] = factor * imaginary[l][k];
      }
    }
    return unsafeOf(rate, firstX, firstY, re, im);
  }

  /**
   * Returns the product bin by bin, at the positions of this spectrum: the spectrum of the circular
   * convolution of the pictures.
   *
   * @throws IllegalArgumentException if {@code other} has another size or rate
   */
  public Spectrum2d times(Spectrum2d other) {
    Require.that(
        width() == other.width() && height() == other.height() && rate == other.rate,
        "both must have the same size and rate, got %s and %s",
        this,
        other);
    double[][] re = new double[height()][width()];
    double[][] im = new double[height()][width()];
    for (int l = 0; l < height(); l++) {
      for (int k = 0; k < width(); k++) {
        re[l][k] = real[l][k] * other.real[l][k] - imaginary[l][k] * other.imaginary[l][k];
        im[l][k] = real[l][k] * other.imaginary[l][k] + imaginary[l][k] * other.real[l][k];
      }
    }
    return unsafeOf(rate, firstX, firstY, re, im);
  }

  /** Checks {@code X[l][k] = conj X[H−l][W−k]} to rounding. */
  void checkConjugateSymmetry() {
    double largest = 0;
    double difference = 0;
    for (int l = 0; l <= height() / 2; l++) {
      int ml = l == 0 ? 0 : height() - l;
      Mirror mirror = new Mirror(real[l], imaginary[l], real[ml], imaginary[ml]);
      largest = Math.max(largest, mirror.largest());
      difference = Math.max(difference, mirror.difference());
    }
    if (difference > Tolerance.FFT_SUM * largest) {
      for (int l = 0; l <= height() / 2; l++) {
        refuseAsymmetry(l, Tolerance.FFT_SUM * largest);
      }
    }
  }

  private void refuseAsymmetry(int l, double allowed) {
    int ml = l == 0 ? 0 : height() - l;
    for (int k = 0; k < width(); k++) {
      int mk = k == 0 ? 0 : width() - k;
      double re = Math.abs(real[l][k] - real[ml][mk]);
      double im = Math.abs(imaginary[l][k] + imaginary[ml][mk]);
      if (re > allowed || im > allowed) {
        Require.that(
            false,
            "a spectrum of a real picture obeys X[l][k] = conj X[H−l][W−k], got X[%s][%s] = %s"
                + " and X[%s][%s] = %s; for complex pictures use inverseComplex",
            l,
            k,
            text(l, k),
            ml,
            mk,
            text(ml, mk));
      }
    }
  }

  private void checkBin(int l, int k) {
    Require.that(
        0 <= l && l < height() && 0 <= k && k < width(),
        "bin must lie in %s rows and %s columns, got row %s, column %s",
        height(),
        width(),
        l,
        k);
  }

  private String text(int l, int k) {
    return String.format(Locale.ROOT, "%.6g%+.6gi", real[l][k], imaginary[l][k]);
  }

  /** Returns whether {@code other} has the same rate, positions and bins, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Spectrum2d that
        && Double.compare(rate, that.rate) == 0
        && Double.compare(firstX, that.firstX) == 0
        && Double.compare(firstY, that.firstY) == 0
        && Arrays.deepEquals(real, that.real)
        && Arrays.deepEquals(imaginary, that.imaginary);
  }

  @Override
  public int hashCode() {
    int grid =
        31 * (31 * Double.hashCode(rate) + Double.hashCode(firstX)) + Double.hashCode(firstY);
    return 31 * (31 * grid + Arrays.deepHashCode(real)) + Arrays.deepHashCode(imaginary);
  }

  /** Returns size, rate and the strongest bin with its magnitude. */
  @Override
  public String toString() {
    Bin bin = strongestBin();
    return String.format(
        Locale.ROOT,
        "Spectrum2d[%d × %d bins, rate %s, strongest [%d][%d]: %.5g]",
        width(),
        height(),
        rate,
        bin.row,
        bin.column,
        magnitude(bin.row, bin.column));
  }
}
