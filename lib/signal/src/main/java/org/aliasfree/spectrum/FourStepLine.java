package org.aliasfree.spectrum;

/**
 * A line of even length by {@link FourStep}. N real numbers are done as N/2 complex ones, {@code
 * z[j] = x[2j] + i·x[2j+1]}.
 *
 * <p>With the transforms E and O of the even and of the odd numbers, {@code Z = E + i·O} and {@code
 * X[k] = E[k] + w^k·O[k]}, {@code w = e^(−2πi/N)}. Those of real numbers mirror each other, {@code
 * E[m] = conj E[k]} at m = N/2 − k, so {@code 2·E[k] = Z[k] + conj Z[m]}, {@code 2i·O[k] = Z[k] −
 * conj Z[m]}, and {@code X[m] = conj(E[k] − w^k·O[k])}.
 */
final class FourStepLine extends FftLine {
  private FourStep whole; // for complex numbers, made when needed
  private FourStep half; // for real ones, with all below
  private Roots w;
  private double[] zr;
  private double[] zi;

  FourStepLine(int size) {
    super(size);
  }

  private void prepareHalf() {
    if (half == null) {
      half = new FourStep(size / 2);
      w = new Roots(size);
      zr = new double[size / 2];
      zi = new double[size / 2];
    }
  }

  @Override
  void forward(double[] re, double[] im) {
    if (whole == null) {
      whole = new FourStep(size);
    }
    whole.transform(re, im);
  }

  @Override
  void halfForward(double[] re, double[] im) {
    prepareHalf();
    int n = size / 2;
    for (int j = 0; j < n; j++) {
      zr[j] = re[2 * j];
      zi[j] = re[2 * j + 1];
    }
    half.transform(zr, zi);
    re[0] = zr[0] + zi[0];
    re[n] = zr[0] - zi[0];
    im[n] = 0;
    for (int k = 1; 2 * k <= n; k++) {
      int m = n - k;
      double er = 0.5 * (zr[k] + zr[m]);
      double ei = 0.5 * (zi[k] - zi[m]);
      double or = 0.5 * (zi[k] + zi[m]);
      double oi = 0.5 * (zr[m] - zr[k]);
      double pr = w.real[k] * or - w.imaginary[k] * oi;
      double pi = w.real[k] * oi + w.imaginary[k] * or;
      re[k] = er + pr;
      im[k] = ei + pi;
      re[m] = er - pr;
      im[m] = pi - ei;
    }
  }

  @Override
  void realInverse(double[] re, double[] im, double[] x) {
    prepareHalf();
    int n = size / 2;
    double factor = 1.0 / size; // 1/n for the transform, ½ for the sums
    zr[0] = factor * (re[0] + re[n]);
    zi[0] = factor * (re[0] - re[n]);
    for (int k = 1; 2 * k <= n; k++) {
      int m = n - k;
      double er = factor * (re[k] + re[m]);
      double ei = factor * (im[k] - im[m]);
      double pr = factor * (re[k] - re[m]);
      double pi = factor * (im[k] + im[m]);
      double or = w.real[k] * pr + w.imaginary[k] * pi;
      double oi = w.real[k] * pi - w.imaginary[k] * pr;
      zr[k] = er - oi;
      zi[k] = ei + or;
      zr[m] = er + oi;
      zi[m] = or - ei;
    }
    half.transform(zi, zr);
    for (int j = 0; j < n; j++) {
      x[2 * j] = zr[j];
      x[2 * j + 1] = zi[j];
    }
  }
}
