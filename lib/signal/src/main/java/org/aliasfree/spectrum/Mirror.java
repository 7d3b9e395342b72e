package org.aliasfree.spectrum;

/**
 * How well a row of bins mirrors another, {@code X[k] = conj Y[N−k]}.
 *
 * <p>Comparisons with a running maximum are nearly always false, which processors foresee: faster
 * than {@code Math.max}, whose every call waits for the one before.
 */
public final class Mirror {
  private double largest;
  private double difference;

  /** Compares row X with row Y; they may be the same. */
  public Mirror(double[] xr, double[] xi, double[] yr, double[] yi) {
    see(xr[0], xi[0], yr[0], yi[0]);
    int n = xr.length;
    // Of a row that is its own mirror image, half the bins say all.
    int end = xr == yr && xi == yi ? n / 2 + 1 : n;
    for (int k = 1; k < end; k++) {
      see(xr[k], xi[k], yr[n - k], yi[n - k]);
    }
  }

  private void see(double xr, double xi, double yr, double yi) {
    double re = Math.abs(xr - yr);
    double im = Math.abs(xi + yi);
    if (re > difference) {
      difference = re;
    }
    if (im > difference) {
      difference = im;
    }
    double size = Math.abs(xr);
    if (size > largest) {
      largest = size;
    }
    size = Math.abs(xi);
    if (size > largest) {
      largest = size;
    }
    size = Math.abs(yr);
    if (size > largest) {
      largest = size;
    }
    size = Math.abs(yi);
    if (size > largest) {
      largest = size;
    }
  }

  /** Returns the largest real or imaginary part, in magnitude. */
  public double largest() {
    return largest;
  }

  /** Returns the largest difference of a real or imaginary part from its mirror image. */
  public double difference() {
    return difference;
  }
}
