package org.aliasfree.plane;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Sinc;

/**
 * Translation of sampled pictures: to the right and downwards, in pixels. The grid stays, the
 * picture moves on it.
 *
 * <p>Source of the operators with masks: Karras et al. (2021), App. E, as the official
 * implementation does them.
 */
public final class Translation {
  /** The Lanczos kernel reaches so many pixels to each side. */
  private static final int LANCZOS = 3;

  private Translation() {}

  /**
   * Returns the picture moved by whole pixels: {@code y[row][column] = x[row − dy][column − dx]},
   * zeros where nothing was. Counted are the pixels that have a source.
   *
   * @param dx pixels to the right
   * @param dy pixels downwards
   */
  public static Masked byPixels(Plane plane, int dx, int dy) {
    double[][] values = new double[plane.height()][plane.width()];
    double[][] mask = new double[plane.height()][plane.width()];
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        long fromRow = (long) row - dy;
        long fromColumn = (long) column - dx;
        if (0 <= fromRow
            && fromRow < values.length
            && 0 <= fromColumn
            && fromColumn < values[row].length) {
          values[row][column] = plane.unsafeArray()[(int) fromRow][(int) fromColumn];
          mask[row][column] = 1;
        }
      }
    }
    return masked(plane, values, mask);
  }

  /**
   * Returns the picture moved by fractions of pixels, with the Lanczos kernel {@code
   * sinc(v)·sinc(v/3)} along x, then along y, its six weights divided by their sum; zeros outside.
   *
   * <p>With {@code i = ⌊d⌋} counted are pixels {@code max(i + 3, 0) … W − 1 + min(i − 2, 0)} of
   * each row, and so of each column.
   *
   * @param dx pixels to the right
   * @param dy pixels downwards
   * @throws IllegalArgumentException if a distance is not within ±2³⁰
   */
  public static Masked byFraction(Plane plane, double dx, double dy) {
    checkDistance(dx);
    checkDistance(dy);
    int width = plane.width();
    int height = plane.height();
    double[][] alongX = new double[height][];
    for (int row = 0; row < height; row++) {
      alongX[row] = lanczos(plane.unsafeArray()[row], dx);
    }
    double[][] values = new double[height][width];
    double[][] mask = new double[height][width];
    for (int column = 0; column < width; column++) {
      double[] line = new double[height];
      for (int row = 0; row < height; row++) {
        line[row] = alongX[row][column];
      }
      double[] moved = lanczos(line, dy);
      for (int row = 0; row < height; row++) {
        values[row][column] = moved[row];
        mask[row][column] = counts(column, dx, width) && counts(row, dy, height) ? 1 : 0;
      }
    }
    return masked(plane, values, mask);
  }

  private static void checkDistance(double d) {
    Require.that(Math.abs(d) <= 1 << 30, "distance must lie in ±2^30 pixels, got %s", d);
  }

  private static boolean counts(int p, double d, int size) {
    int i = (int) Math.floor(d);
    return p >= Math.max(i + LANCZOS, 0) && p < size + Math.min(i - (LANCZOS - 1), 0);
  }

  private static double[] lanczos(double[] x, double d) {
    int i = (int) Math.floor(d);
    double fraction = d - i;
    double[] weights = new double[2 * LANCZOS]; // for k = −2 … 3
    double sum = 0;
    for (int t = 0; t < weights.length; t++) {
      double v = t - (LANCZOS - 1) - fraction;
      weights[t] = Sinc.at(v) * Sinc.at(v / LANCZOS);
      sum += weights[t];
    }
    double[] y = new double[x.length];
    for (int p = 0; p < y.length; p++) {
      for (int t = 0; t < weights.length; t++) {
        int source = p - i - (t - (LANCZOS - 1));
        if (0 <= source && source < x.length) {
          y[p] += weights[t] / sum * x[source];
        }
      }
    }
    return y;
  }

  /**
   * Returns the picture moved on a ring, exactly: every bin of its spectrum is turned by {@code
   * e^{−2πi(k·dx/W + l·dy/H)}}. Lines at exactly half the rate are read as cosines.
   *
   * @param dx pixels to the right
   * @param dy pixels downwards
   * @throws IllegalArgumentException if a distance is not within ±2³⁰
   */
  public static Plane onRing(Plane plane, double dx, double dy) {
    checkDistance(dx);
    checkDistance(dy);
    Spectrum2d x = Fft2d.of(plane);
    int width = x.width();
    int height = x.height();
    double[][] re = new double[height][width];
    double[][] im = new double[height][width];
    for (int l = 0; l < height; l++) {
      for (int k = 0; k < width; k++) {
        double turnX = turn(k, width, dx);
        double turnY = turn(l, height, dy);
        double gain = nyquistGain(k, width, dx) * nyquistGain(l, height, dy);
        double c = gain * Math.cos(turnX + turnY);
        double s = gain * Math.sin(turnX + turnY);
        re[l][k] = x.real(l, k) * c - x.imaginary(l, k) * s;
        im[l][k] = x.real(l, k) * s + x.imaginary(l, k) * c;
      }
    }
    return Fft2d.inverse(Spectrum2d.unsafeOf(plane.rate(), plane.firstX(), plane.firstY(), re, im));
  }

  private static double turn(int k, int size, double d) {
    if (2 * k == size) {
      return 0;
    }
    int signed = 2 * k < size ? k : k - size;
    return -2 * Math.PI * Math.IEEEremainder(signed * d / size, 1);
  }

  private static double nyquistGain(int k, int size, double d) {
    return 2 * k == size ? Math.cos(Math.PI * Math.IEEEremainder(d, 2)) : 1;
  }

  private static Masked masked(Plane grid, double[][] values, double[][] mask) {
    return new Masked(
        Plane.copyOf(grid.rate(), grid.firstX(), grid.firstY(), values),
        Plane.copyOf(grid.rate(), grid.firstX(), grid.firstY(), mask));
  }
}
