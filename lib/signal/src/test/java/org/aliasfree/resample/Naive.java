package org.aliasfree.resample;

/** Upfirdn step by step as its definition says, zeros and all: slow, and easy to believe. */
final class Naive {
  private Naive() {}

  static double[][] upfirdn2d(double[][] x, Upfirdn alongX, Upfirdn alongY, double[][] taps) {
    double[][] z =
        convolved(padded(stuffed(x, alongX, alongY), alongX, alongY), alongX, alongY, taps);
    int height = (z.length - 1) / alongY.down() + 1;
    int width = (z[0].length - 1) / alongX.down() + 1;
    double[][] y = new double[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        y[row][column] =
            alongX.gain() * alongY.gain() * z[row * alongY.down()][column * alongX.down()];
      }
    }
    return y;
  }

  static double[] upfirdn(double[] x, Upfirdn operation, double[] taps) {
    Upfirdn nothing = new Upfirdn(1, 1, 0, 0, false, 1);
    return upfirdn2d(new double[][] {x}, operation, nothing, new double[][] {taps})[0];
  }

  private static double[][] stuffed(double[][] x, Upfirdn alongX, Upfirdn alongY) {
    double[][] z = new double[x.length * alongY.up()][x[0].length * alongX.up()];
    for (int row = 0; row < x.length; row++) {
      for (int column = 0; column < x[0].length; column++) {
        z[row * alongY.up()][column * alongX.up()] = x[row][column];
      }
    }
    return z;
  }

  /** Pads where pads are positive, then crops where they are negative. */
  private static double[][] padded(double[][] x, Upfirdn alongX, Upfirdn alongY) {
    int top = Math.max(0, alongY.padBefore());
    int left = Math.max(0, alongX.padBefore());
    double[][] z =
        new double[x.length + top + Math.max(0, alongY.padAfter())]
            [x[0].length + left + Math.max(0, alongX.padAfter())];
    for (int row = 0; row < x.length; row++) {
      System.arraycopy(x[row], 0, z[row + top], left, x[row].length);
    }
    int cropTop = Math.max(0, -alongY.padBefore());
    int cropLeft = Math.max(0, -alongX.padBefore());
    double[][] cropped =
        new double[z.length - cropTop - Math.max(0, -alongY.padAfter())]
            [z[0].length - cropLeft - Math.max(0, -alongX.padAfter())];
    for (int row = 0; row < cropped.length; row++) {
      System.arraycopy(z[row + cropTop], cropLeft, cropped[row], 0, cropped[row].length);
    }
    return cropped;
  }

  private static double[][] convolved(
      double[][] x, Upfirdn alongX, Upfirdn alongY, double[][] taps) {
    int h = taps.length;
    int w = taps[0].length;
    double[][] y = new double[x.length - h + 1][x[0].length - w + 1];
    for (int row = 0; row < y.length; row++) {
      for (int column = 0; column < y[0].length; column++) {
        for (int i = 0; i < h; i++) {
          for (int j = 0; j < w; j++) {
            double tap = taps[alongY.flip() ? i : h - 1 - i][alongX.flip() ? j : w - 1 - j];
            y[row][column] += tap * x[row + i][column + j];
          }
        }
      }
    }
    return y;
  }
}
