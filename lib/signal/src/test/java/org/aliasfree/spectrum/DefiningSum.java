package org.aliasfree.spectrum;

/** The slow way: {@code X[k] = Σ x[n]·e^{−2πi kn/N}}, one sum for each bin. */
final class DefiningSum {
  final double[] real;
  final double[] imaginary;

  DefiningSum(double[] re, double[] im) {
    int n = re.length;
    real = new double[n];
    imaginary = new double[n];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double angle = 2 * Math.PI * ((long) k * i % n) / n;
        real[k] += re[i] * Math.cos(angle) + im[i] * Math.sin(angle);
        imaginary[k] += im[i] * Math.cos(angle) - re[i] * Math.sin(angle);
      }
    }
  }
}
