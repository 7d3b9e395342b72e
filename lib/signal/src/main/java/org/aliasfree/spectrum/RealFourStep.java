package org.aliasfree.spectrum;

/**
 * The FFT of one long line of real numbers, as {@link FourStep}, with half the work: columns of
 * real numbers, c and c + ⌈n₂/2⌉, are transformed in pairs ({@link RealColumns}), and of their bins
 * only k₁ = 0 … ⌊n₁/2⌋ are needed. The others lead to mirror images, {@code X[N−k] = conj X[k]}.
 */
final class RealFourStep {
  private final int n1;
  private final int n2;
  private final int left; // columns that come first in their pair
  private final int right;
  private final ColumnFft first;
  private final ColumnFft second;
  private final Twiddles leftTwiddles;
  private final Twiddles rightTwiddles;
  private final double[] zeros;

  /**
   * Makes the tables for lines of {@code n} numbers.
   *
   * @param n without prime factors over 7
   */
  RealFourStep(int n) {
    n1 = FourStep.nearestToRoot(n);
    n2 = n / n1;
    left = (n2 + 1) / 2;
    right = n2 - left;
    int needed = n1 / 2 + 1;
    first = new ColumnFft(n1, left);
    second = new ColumnFft(n2, needed);
    Roots w = new Roots(n);
    leftTwiddles = new Twiddles(needed, 0, left, w, 0.5); // because pairs give twice the bins
    rightTwiddles = new Twiddles(needed, left, right, w, 0.5);
    zeros = new double[left];
  }

  /**
   * Transforms a line into all bins.
   *
   * @param x the numbers; may be {@code re} or {@code im}
   */
  void transform(double[] x, double[] re, double[] im) {
    int needed = n1 / 2 + 1;
    columns(x);
    second.transform(needed);
    for (int k = 0; k < n2; k++) {
      System.arraycopy(second.real(k), 0, re, k * n1, needed);
      System.arraycopy(second.imaginary(k), 0, im, k * n1, needed);
    }
    int n = n1 * n2;
    for (int row = 0; row < n; row += n1) {
      for (int k = row + needed; k < row + n1; k++) {
        re[k] = re[n - k];
        im[k] = -im[n - k];
      }
    }
  }

  /** Transforms the columns and transposes what is needed of them. */
  private void columns(double[] x) {
    for (int i = 0; i < n1; i++) {
      System.arraycopy(x, i * n2, first.inputReal(i), 0, left);
      System.arraycopy(x, i * n2 + left, first.inputImaginary(i), 0, right);
      if (right < left) {
        first.inputImaginary(i)[right] = 0; // the partner of the middle column
      }
    }
    first.transform(left);
    RealColumns.separate(first, left);
    int needed = n1 / 2 + 1;
    double[][] leftReal = new double[needed][];
    double[][] leftImaginary = new double[needed][];
    double[][] rightReal = new double[needed][];
    double[][] rightImaginary = new double[needed][];
    for (int k = 0; k < needed; k++) {
      int m = (n1 - k) % n1;
      leftReal[k] = first.real(m);
      leftImaginary[k] = k == m ? zeros.clone() : first.imaginary(m);
      rightReal[k] = first.imaginary(k);
      rightImaginary[k] = k == m ? zeros.clone() : first.real(k);
      leftTwiddles.turn(k, leftReal[k], leftImaginary[k], 0, left);
      rightTwiddles.turn(k, rightReal[k], rightImaginary[k], 0, right);
    }
    double[][] toReal = second.inputReal();
    double[][] toImaginary = second.inputImaginary();
    Transposition.Part part = new Transposition.Part(0, 0, needed, left);
    Transposition.copy(leftReal, part, toReal, 0, 0, 1);
    Transposition.copy(leftImaginary, part, toImaginary, 0, 0, 1);
    part = new Transposition.Part(0, 0, needed, right);
    Transposition.copy(rightReal, part, toReal, left, 0, 1);
    Transposition.copy(rightImaginary, part, toImaginary, left, 0, 1);
  }
}
