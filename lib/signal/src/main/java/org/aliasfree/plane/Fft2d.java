package org.aliasfree.plane;

import java.util.Arrays;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.FftLine;

/**
 * The fast Fourier transform of pictures: any width, any height, no padding.
 *
 * <p>Forward {@code X[l][k] = Σ x[row][column]·e^{−2πi(k·column/W + l·row/H)}}, without a factor;
 * inverse with {@code 1/(W·H)}. The exponential is one along the row times one along the column, so
 * rows are transformed, then the columns of what they gave. A real picture needs only the columns 0
 * … ⌊W/2⌋: the others mirror them.
 *
 * <p>May be called from several threads.
 */
public final class Fft2d {
  private Fft2d() {}

  /** Returns the spectrum of a picture. Phases count from pixel [0][0], wherever that sits. */
  public static Spectrum2d of(Plane plane) {
    int width = plane.width();
    int height = plane.height();
    double[][] real = new double[height][width];
    double[][] imaginary = new double[height][width];
    FftLine line = FftLine.of(width);
    double[] a = line.work();
    int half = width / 2 + 1;
    for (int row = 0; row < height; row++) {
      System.arraycopy(plane.unsafeArray()[row], 0, a, 0, width);
      line.realForward(a);
      deal(a, real[row], imaginary[row], half);
    }
    transformColumns(real, imaginary, half, false);
    for (int l = 0; l < height; l++) {
      double[] mirrorReal = real[l == 0 ? 0 : height - l];
      double[] mirrorImaginary = imaginary[l == 0 ? 0 : height - l];
      for (int k = half; k < width; k++) {
        real[l][k] = mirrorReal[width - k];
        imaginary[l][k] = -mirrorImaginary[width - k];
      }
    }
    return spectrum(plane, real, imaginary);
  }

  /** Returns the spectrum of a complex picture. */
  public static Spectrum2d ofComplex(ComplexPlane plane) {
    double[][] real = plane.real().toArray();
    double[][] imaginary = plane.imaginary().toArray();
    FftLine line = FftLine.of(plane.real().width());
    for (int row = 0; row < real.length; row++) {
      double[] a = gathered(line, real[row], imaginary[row], real[row].length);
      line.complexForward(a);
      deal(a, real[row], imaginary[row], real[row].length);
    }
    transformColumns(real, imaginary, real[0].length, false);
    return spectrum(plane.real(), real, imaginary);
  }

  private static Spectrum2d spectrum(Plane grid, double[][] real, double[][] imaginary) {
    return Spectrum2d.unsafeOf(grid.rate(), grid.firstX(), grid.firstY(), real, imaginary);
  }

  /**
   * Returns the real picture that has the spectrum {@code x}, at the positions that {@code x}
   * remembers.
   *
   * @throws IllegalArgumentException if {@code x} is no spectrum of a real picture: some bin
   *     differs from the conjugate of its mirror image, {@code X[l][k] = conj X[H−l][W−k]}, by more
   *     than {@link Tolerance#FFT_SUM} of the largest real or imaginary part
   */
  public static Plane inverse(Spectrum2d x) {
    x.checkConjugateSymmetry();
    int half = x.width() / 2 + 1;
    double[][] real = columns(x.unsafeReal(), half);
    double[][] imaginary = columns(x.unsafeImaginary(), half);
    transformColumns(real, imaginary, half, true);
    FftLine line = FftLine.of(x.width());
    double[][] values = new double[x.height()][];
    for (int row = 0; row < values.length; row++) {
      double[] a = gathered(line, real[row], imaginary[row], half);
      line.realInverse(a);
      values[row] = Arrays.copyOf(a, x.width());
    }
    return Plane.copyOf(x.rate(), x.firstX(), x.firstY(), values);
  }

  /** Returns the complex picture that has the spectrum {@code x}. */
  public static ComplexPlane inverseComplex(Spectrum2d x) {
    int width = x.width();
    double[][] real = columns(x.unsafeReal(), width);
    double[][] imaginary = columns(x.unsafeImaginary(), width);
    transformColumns(real, imaginary, width, true);
    FftLine line = FftLine.of(width);
    for (int row = 0; row < real.length; row++) {
      double[] a = gathered(line, real[row], imaginary[row], width);
      line.complexInverse(a);
      deal(a, real[row], imaginary[row], width);
    }
    return new ComplexPlane(
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), real),
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), imaginary));
  }

  /** Returns a copy of the first {@code count} columns. */
  private static double[][] columns(double[][] table, int count) {
    return Arrays.stream(table).map(row -> Arrays.copyOf(row, count)).toArray(double[][]::new);
  }

  /** Transforms the first {@code count} columns of complex numbers, in place. */
  private static void transformColumns(
      double[][] real, double[][] imaginary, int count, boolean inverse) {
    int height = real.length;
    FftLine line = FftLine.of(height);
    double[] a = line.work();
    for (int k = 0; k < count; k++) {
      for (int l = 0; l < height; l++) {
        a[2 * l] = real[l][k];
        a[2 * l + 1] = imaginary[l][k];
      }
      if (inverse) {
        line.complexInverse(a);
      } else {
        line.complexForward(a);
      }
      for (int l = 0; l < height; l++) {
        real[l][k] = a[2 * l];
        imaginary[l][k] = a[2 * l + 1];
      }
    }
  }

  /** Returns {@code count} complex numbers interleaved, in the line's own room. */
  private static double[] gathered(FftLine line, double[] real, double[] imaginary, int count) {
    double[] a = line.work();
    for (int k = 0; k < count; k++) {
      a[2 * k] = real[k];
      a[2 * k + 1] = imaginary[k];
    }
    return a;
  }

  /** Deals {@code count} interleaved complex numbers out to their parts. */
  private static void deal(double[] a, double[] real, double[] imaginary, int count) {
    for (int k = 0; k < count; k++) {
      real[k] = a[2 * k];
      imaginary[k] = a[2 * k + 1];
    }
  }

  /**
   * Returns the circular convolution of two pictures of the same size by the product of their
   * spectra, {@code y[p] = Σ a[q]·b[p − q]} with indices on a ring, at the positions of {@code a}.
   *
   * @throws IllegalArgumentException if the sizes or rates differ
   */
  public static Plane convolve(Plane a, Plane b) {
    Require.that(
        a.width() == b.width() && a.height() == b.height() && a.rate() == b.rate(),
        "both must have the same size and rate, got %s and %s",
        a,
        b);
    return inverse(of(a).times(of(b)));
  }
}
