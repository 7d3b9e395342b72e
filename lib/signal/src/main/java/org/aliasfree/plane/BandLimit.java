package org.aliasfree.plane;

import java.util.function.DoubleUnaryOperator;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Sinc;

/**
 * The low-pass filter that keeps what is valid in two orientations: the square band of the grid and
 * the same square, turned.
 *
 * <p>It is the convolution of the two ideal filters, {@code sinc x·sinc y} and its turned copy,
 * times the convolution of two Lanczos windows, on a grid of {@code up} points per pixel; then each
 * of the up × up phases is given the same sum. Source: Karras et al. (2021), App. E.3, as the
 * official implementation computes it.
 */
final class BandLimit {
  /** Lanczos parameter a. */
  private static final int A = 3;

  /** Reach of the filter in pixels. */
  private static final int REACH = 2 * A;

  /** Reach of the grid on which the ideal filters are convolved, in pixels. */
  private static final int GRID = 64;

  private BandLimit() {}

  /**
   * Returns the filter for a rotation by {@code angle}, {@code 12·up − 1} taps a side, of sum 1, at
   * {@code up} taps per pixel.
   *
   * @param angle in radians, as the paper counts it: from the y axis towards the x axis
   * @param up points per pixel
   */
  static Fir2d design(double angle, int up) {
    Require.that(Double.isFinite(angle), "angle must be finite (radians), got %s", angle);
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double[][] f = convolved(Sinc::at, c, s, up);
    double[][] w = convolved(BandLimit::lanczosWindow, c, s, up);
    int side = 2 * REACH * up - 1;
    double[][] h = new double[side][side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        h[row][column] = f[row][column] * w[row][column];
      }
    }
    return Fir2d.of(up, withEqualPhases(h, up));
  }

  private static double lanczosWindow(double x) {
    return -A < x && x < A ? Sinc.at(x / A) : 0;
  }

  /**
   * Returns the middle of the circular convolution of the kernel {@code k(x)·k(y)} with its turned
   * copy, both about the middle of a grid of 2·64·up − 1 points. The upright kernel is a product,
   * so that rows and columns are convolved one after the other, and only where the result is kept.
   * The kernel k is even, so that the turned one is the same after half a turn: each row also
   * stands for the one as far below the middle, read backwards.
   */
  private static double[][] convolved(DoubleUnaryOperator k, double c, double s, int up) {
    int middle = GRID * up - 1;
    int side = 2 * middle + 1;
    int kept = 2 * REACH * up - 1;
    double[][] weights = weights(k, up, side, kept);
    double[][] result = new double[kept][kept];
    double[] turned = new double[side];
    double[] alongRow = new double[kept];
    for (int i = 0; i <= middle; i++) {
      double y = (i - middle) / (double) up;
      int from = side; // the window is 0 but for a few points: from..to are not
      int to = 0;
      for (int j = 0; j < side; j++) {
        double x = (j - middle) / (double) up;
        turned[j] = k.applyAsDouble(c * x + s * y) * k.applyAsDouble(c * y - s * x);
        if (turned[j] != 0) {
          from = Math.min(from, j);
          to = j + 1;
        }
      }
      for (int column = 0; column < kept; column++) {
        alongRow[column] = dot(weights[column], turned, from, to);
      }
      for (int row = 0; row < kept; row++) {
        double above = weights[row][i];
        double below = i == middle ? 0 : weights[row][side - 1 - i];
        for (int column = 0; column < kept; column++) {
          result[row][column] += above * alongRow[column] + below * alongRow[kept - 1 - column];
        }
      }
    }
    return result;
  }

  /** Returns k at the distance from input to output on the ring, [output][input]. */
  private static double[][] weights(DoubleUnaryOperator k, int up, int side, int kept) {
    double[] ring = new double[side];
    for (int d = 0; d < side; d++) {
      ring[d] = k.applyAsDouble(Math.min(d, side - d) / (double) up);
    }
    double[][] weights = new double[kept][side];
    for (int o = 0; o < kept; o++) {
      for (int i = 0; i < side; i++) {
        weights[o][i] = ring[Math.floorMod(o - kept / 2 - (i - side / 2), side)];
      }
    }
    return weights;
  }

  /** Sums four products side by side, which do not wait for each other. */
  private static double dot(double[] a, double[] b, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < to; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  /**
   * Divides each phase by its sum and by up², so that a constant passes unchanged at all phases.
   */
  private static double[][] withEqualPhases(double[][] h, int up) {
    double[][] sums = new double[up][up];
    for (int row = 0; row < h.length; row++) {
      for (int column = 0; column < h.length; column++) {
        sums[row % up][column % up] += h[row][column];
      }
    }
    double[][] result = new double[h.length][h.length];
    for (int row = 0; row < h.length; row++) {
      for (int column = 0; column < h.length; column++) {
        result[row][column] = h[row][column] / sums[row % up][column % up] / (up * up);
      }
    }
    return result;
  }
}
