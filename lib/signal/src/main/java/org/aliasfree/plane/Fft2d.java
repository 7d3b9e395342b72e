package org.aliasfree.plane;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.Plans;

/**
 * The fast Fourier transform of pictures: any width, any height, no padding.
 *
 * <p>Forward {@code X[l][k] = Σ x[row][column]·e^{−2πi(k·column/W + l·row/H)}}, without a factor;
 * inverse with {@code 1/(W·H)}. The exponential is one along the row times one along the column, so
 * columns are transformed, then the rows of what they gave. A real picture needs only the rows 0 …
 * ⌊H/2⌋: the others mirror them.
 *
 * <p>May be called from several threads.
 */
public final class Fft2d {
  private Fft2d() {}

  /** Returns the spectrum of a picture. Phases count from pixel [0][0], wherever that sits. */
  public static Spectrum2d of(Plane plane) {
    int height = plane.height();
    Room room = Room.of(plane.width(), height);
    double[][] real = new double[height][];
    double[][] imaginary = new double[height][];
    double[][] columnsReal = room.real.clone();
    double[][] columnsImaginary = room.imaginary.clone();
    TableColumns.realForward(plane.unsafeArray(), columnsReal, columnsImaginary);
    TableRows.transform(
        columnsReal, columnsImaginary, height / 2 + 1, plane.width(), 0.5, real, imaginary);
    for (int l = height / 2 + 1; l < height; l++) {
      real[l] = mirrored(real[height - l], 1);
      imaginary[l] = mirrored(imaginary[height - l], -1);
    }
    return Spectrum2d.unsafeOfReal(plane.rate(), plane.firstX(), plane.firstY(), real, imaginary);
  }

  /** Returns {@code factor·row[(width − k) mod width]}. */
  private static double[] mirrored(double[] row, double factor) {
    int width = row.length;
    double[] result = new double[width];
    result[0] = factor * row[0];
    for (int k = 1; k < width; k++) {
      result[k] = factor * row[width - k];
    }
    return result;
  }

  /** Returns the spectrum of a complex picture. */
  public static Spectrum2d ofComplex(ComplexPlane plane) {
    Plane x = plane.real();
    Room room = Room.of(x.width(), x.height());
    double[][] real = new double[x.height()][];
    double[][] imaginary = new double[x.height()][];
    TableColumns.transform(
        x.unsafeArray(), plane.imaginary().unsafeArray(), room.real, room.imaginary);
    TableRows.transform(room.real, room.imaginary, x.height(), x.width(), 1, real, imaginary);
    return Spectrum2d.unsafeOf(x.rate(), x.firstX(), x.firstY(), real, imaginary);
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
    int height = x.height();
    Room room = Room.of(x.width(), height);
    TableRows.transform(
        x.unsafeImaginary(),
        x.unsafeReal(),
        height / 2 + 1,
        x.width(),
        1.0 / x.width() / height,
        room.imaginary,
        room.real);
    TableColumns.realInverse(room.real, room.imaginary, room.real);
    return Plane.copyOf(x.rate(), x.firstX(), x.firstY(), room.real);
  }

  /** Returns the complex picture that has the spectrum {@code x}. */
  public static ComplexPlane inverseComplex(Spectrum2d x) {
    int height = x.height();
    Room room = Room.of(x.width(), height);
    TableColumns.transform(x.unsafeImaginary(), x.unsafeReal(), room.imaginary, room.real);
    TableRows.transform(
        room.imaginary,
        room.real,
        height,
        x.width(),
        1.0 / x.width() / height,
        room.imaginary,
        room.real);
    return new ComplexPlane(
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), room.real),
        Plane.copyOf(x.rate(), x.firstX(), x.firstY(), room.imaginary));
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

  private record Size(int width, int height) {}

  /** Tables for what lies between columns and rows, kept by the thread if not large. */
  private static final class Room {
    /** Numbers in a table that is kept: up to 4 MB. */
    private static final long KEPT = 1 << 19;

    private static final Plans<Size, Room> ROOMS = new Plans<>(Room::new);

    final double[][] real;
    final double[][] imaginary;

    Room(Size size) {
      real = new double[size.height][size.width];
      imaginary = new double[size.height][size.width];
    }

    static Room of(int width, int height) {
      Size size = new Size(width, height);
      return (long) width * height <= KEPT ? ROOMS.of(size) : new Room(size);
    }
  }
}
