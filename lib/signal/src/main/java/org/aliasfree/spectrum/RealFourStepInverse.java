package org.aliasfree.spectrum;

/**
 * The way back of {@link RealFourStep}, with the same steps in the opposite order: of the spectrum,
 * {@code X[k₁ + n₁k₂]}, columns k₁ = 0 … ⌊n₁/2⌋ are transformed, multiplied, transposed, then
 * joined in pairs and transformed.
 *
 * <p>Real and imaginary parts are exchanged all the way: that makes the transform an inverse and
 * leaves the twiddles as they are.
 */
final class RealFourStepInverse {
  private final int n1;
  private final int n2;
  private final int left; // columns that come first in their pair
  private final int right;
  private final ColumnFft first;
  private final ColumnFft second;
  private final Twiddles twiddles;
  private final double[] unused;

  /**
   * Makes the tables for lines of {@code n} numbers.
   *
   * @param n without prime factors over 7
   */
  RealFourStepInverse(int n) {
    n1 = FourStep.nearestToRoot(n);
    n2 = n / n1;
    left = (n2 + 1) / 2;
    right = n2 - left;
    int needed = n1 / 2 + 1;
    first = new ColumnFft(n2, needed);
    second = new ColumnFft(n1, left);
    twiddles = new Twiddles(n2, 0, needed, new Roots(n), 1.0 / n);
    unused = new double[left];
  }

  /** Transforms a spectrum, which must be that of real numbers, into those. */
  void transform(double[] re, double[] im, double[] x) {
    int needed = n1 / 2 + 1;
    for (int k = 0; k < n2; k++) {
      System.arraycopy(im, k * n1, first.inputReal(k), 0, needed);
      System.arraycopy(re, k * n1, first.inputImaginary(k), 0, needed);
    }
    first.transform(needed);
    for (int c = 0; c < n2; c++) {
      twiddles.turn(c, first.real(c), first.imaginary(c), 0, needed);
    }
    transpose();
    RealColumns.join(second, left);
    second.transform(left);
    for (int i = 0; i < n1; i++) {
      System.arraycopy(second.imaginary(i), 0, x, i * n2, left);
      System.arraycopy(second.real(i), 0, x, i * n2 + left, right);
    }
  }

  /** Brings the bins of pairs of columns where {@link RealColumns#join} wants them. */
  private void transpose() {
    int needed = n1 / 2 + 1;
    double[][] leftReal = new double[needed][];
    double[][] leftImaginary = new double[needed][];
    double[][] rightReal = new double[needed][];
    double[][] rightImaginary = new double[needed][];
    for (int k = 0; k < needed; k++) {
      int m = (n1 - k) % n1;
      leftReal[k] = k == m ? unused : second.inputReal(m);
      leftImaginary[k] = second.inputImaginary(m);
      rightReal[k] = k == m ? unused : second.inputImaginary(k);
      rightImaginary[k] = second.inputReal(k);
      if (right < left) {
        rightReal[k][right] = 0; // the partner of the middle column
        rightImaginary[k][right] = 0;
      }
    }
    Transposition.Part part = new Transposition.Part(0, 0, left, needed);
    Transposition.copy(first.real(), part, leftReal, 0, 0, 1);
    Transposition.copy(first.imaginary(), part, leftImaginary, 0, 0, 1);
    part = new Transposition.Part(left, 0, right, needed);
    Transposition.copy(first.real(), part, rightReal, 0, 0, 1);
    Transposition.copy(first.imaginary(), part, rightImaginary, 0, 0, 1);
  }
}
