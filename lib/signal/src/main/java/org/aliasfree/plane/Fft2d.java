package org.aliasfree.plane;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.Plans;

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
    int half = width / 2 + 1;
    TableRows.realForward(plane.unsafeArray(), real, imaginary);
    TableColumns.transform(real, imaginary, half);
    for (int l = 0; l < height; l++) {
      int mirror = l == 0 ? 0 : height - l;
      mirror(real[mirror], imaginary[mirror], real[l], imaginary[l], half);
    }
    return spectrum(plane, real, imaginary);
  }

  /** Sets bins from {@code half} on to the conjugates of their mirror images. */
  private static void mirror(
      double[] real, double[] imaginary, double[] toReal, double[] toImaginary, int half) {
    int width = real.length;
    for (int k = half; k < width; k++) {
      toReal[k] = real[width - k];
      toImaginary[k] = -imaginary[width - k];
    }
  }

  /** Returns the spectrum of a complex picture. */
  public static Spectrum2d ofComplex(ComplexPlane plane) {
    int width = plane.real().width();
    int height = plane.real().height();
    double[][] real = new double[height][width];
    double[][] imaginary = new double[height][width];
    TableRows.transform(
        plane.real().unsafeArray(), plane.imaginary().unsafeArray(), real, imaginary);
    TableColumns.transform(real, imaginary, width);
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
    int width = x.width();
    int height = x.height();
    Room room = Room.of(width, height);
    TableColumns.transform(
        x.unsafeImaginary(), x.unsafeReal(), room.imaginary, room.real, width / 2 + 1);
    TableRows.realInverse(room.real, room.imaginary, 1.0 / width / height, room.values);
    return Plane.copyOf(x.rate(), x.firstX(), x.firstY(), room.values);
  }

  /** Returns the complex picture that has the spectrum {@code x}. */
  public static ComplexPlane inverseComplex(Spectrum2d x) {
    double factor = 1.0 / x.width() / x.height();
    Spectrum2d scaled = x.times(factor);
    double[][] real = scaled.unsafeReal();
    double[][] imaginary = scaled.unsafeImaginary();
    TableColumns.transform(imaginary, real, x.width());
    TableRows.transform(imaginary, real, imaginary, real);
    return new ComplexPlane(
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), real),
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), imaginary));
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

  /** Tables for the way back, kept by the thread: fresh memory takes as long as the transform. */
  private record Size(int width, int height) {}

  private static final class Room {
    private static final Plans<Size, Room> ROOMS = new Plans<>(Room::new);

    final double[][] real;
    final double[][] imaginary;
    final double[][] values;

    Room(Size size) {
      real = new double[size.height][size.width / 2 + 1];
      imaginary = new double[size.height][size.width / 2 + 1];
      values = new double[size.height][size.width];
    }

    static Room of(int width, int height) {
      return ROOMS.of(new Size(width, height));
    }
  }
}
