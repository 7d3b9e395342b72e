package org.aliasfree.plane;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.Plans;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.DoubleFFT_2D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * The fast Fourier transform of pictures, by JTransforms: any width, any height, no padding.
 *
 * <p>Forward {@code X[l][k] = Σ x[row][column]·e^{−2πi(k·column/W + l·row/H)}}, without a factor;
 * inverse with {@code 1/(W·H)}. May be called from several threads. Loading this class sets the
 * number of threads of JTransforms to one for the whole process, as {@link
 * org.aliasfree.spectrum.Fft} does.
 */
public final class Fft2d {
  private static final Plans<Size, DoubleFFT_2D> PLANS =
      new Plans<>(size -> new DoubleFFT_2D(size.height(), size.width()));

  static {
    ConcurrencyUtils.setNumberOfThreads(1);
  }

  private Fft2d() {}

  private record Size(int height, int width) {}

  /** Returns the spectrum of a picture. Phases count from pixel [0][0], wherever that sits. */
  public static Spectrum2d of(Plane plane) {
    int width = plane.width();
    int height = plane.height();
    double[] a = new double[Math.multiplyExact(2 * width, height)];
    if (width == 1 || height == 1) {
      interleave(a, 0, width, plane);
      complex(a, width, height, false);
    } else {
      for (int row = 0; row < height; row++) {
        System.arraycopy(plane.unsafeArray()[row], 0, a, row * width, width);
      }
      PLANS.of(new Size(height, width)).realForwardFull(a);
    }
    return spectrum(plane, a);
  }

  /** Returns the spectrum of a complex picture. */
  public static Spectrum2d ofComplex(ComplexPlane plane) {
    int width = plane.real().width();
    int height = plane.real().height();
    double[] a = new double[Math.multiplyExact(2 * width, height)];
    interleave(a, 0, width, plane.real());
    interleave(a, 1, width, plane.imaginary());
    complex(a, width, height, false);
    return spectrum(plane.real(), a);
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
    return inverseComplex(x).real();
  }

  /** Returns the complex picture that has the spectrum {@code x}. */
  public static ComplexPlane inverseComplex(Spectrum2d x) {
    int width = x.width();
    int height = x.height();
    double[] a = new double[2 * width * height];
    for (int l = 0; l < height; l++) {
      for (int k = 0; k < width; k++) {
        a[2 * (l * width + k)] = x.real(l, k);
        a[2 * (l * width + k) + 1] = x.imaginary(l, k);
      }
    }
    complex(a, width, height, true);
    return new ComplexPlane(
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), part(a, 0, width, height)),
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), part(a, 1, width, height)));
  }

  /** Transforms in place; JTransforms' planes need two rows and two columns at least. */
  private static void complex(double[] a, int width, int height, boolean inverse) {
    if (width == 1 || height == 1) {
      DoubleFFT_1D line = new DoubleFFT_1D(Math.max(width, height));
      if (inverse) {
        line.complexInverse(a, true);
      } else {
        line.complexForward(a);
      }
      return;
    }
    DoubleFFT_2D plan = PLANS.of(new Size(height, width));
    if (inverse) {
      plan.complexInverse(a, true);
    } else {
      plan.complexForward(a);
    }
  }

  private static void interleave(double[] a, int offset, int width, Plane plane) {
    for (int row = 0; row < plane.height(); row++) {
      for (int column = 0; column < width; column++) {
        a[2 * (row * width + column) + offset] = plane.unsafeArray()[row][column];
      }
    }
  }

  private static Spectrum2d spectrum(Plane grid, double[] a) {
    return Spectrum2d.unsafeOf(
        grid.rate(),
        grid.firstX(),
        grid.firstY(),
        part(a, 0, grid.width(), grid.height()),
        part(a, 1, grid.width(), grid.height()));
  }

  /** Returns every second number as a table: from offset 0 real parts, from 1 imaginary ones. */
  private static double[][] part(double[] a, int offset, int width, int height) {
    double[][] part = new double[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        part[row][column] = a[2 * (row * width + column) + offset];
      }
    }
    return part;
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
