package org.aliasfree.spectrum;

/**
 * The FFT of one long line of real numbers, as {@link FourStep}, with half the work: columns of
 * real numbers, c and c + ⌈n₂/2⌉, are transformed in pairs ({@link RealColumns}), and of their bins
 * only k₁ = 0 … ⌊n₁/2⌋ are needed. The others lead to mirror images, {@code X[N−k] = conj X[k]}.
 */
final class RealFourStep {
  private final LineTable table;
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
    table = LineTable.of(n);
    int left = table.left();
    first = new ColumnFft(table.rows(), left);
    second = new ColumnFft(table.columns(), table.bins());
    Roots w = new Roots(n);
    // Half, because pairs give twice the bins.
    leftTwiddles = new Twiddles(table.bins(), 0, left, w, 0.5);
    rightTwiddles = new Twiddles(table.bins(), left, table.right(), w, 0.5);
    zeros = new double[left];
  }

  /**
   * Transforms a line into all bins.
   *
   * @param x the numbers; may be {@code re} or {@code im}
   */
  void transform(double[] x, double[] re, double[] im) {
    int n1 = table.rows();
    int needed = table.bins();
    columns(x);
    second.transform(needed);
    for (int k = 0; k < table.columns(); k++) {
      System.arraycopy(second.real(k), 0, re, k * n1, needed);
      System.arraycopy(second.imaginary(k), 0, im, k * n1, needed);
    }
    int n = n1 * table.columns();
    for (int row = 0; row < n; row += n1) {
      for (int k = row + needed; k < row + n1; k++) {
        re[k] = re[n - k];
        im[k] = -im[n - k];
      }
    }
  }

  /** Transforms the columns and transposes what is needed of them. */
  private void columns(double[] x) {
    int left = table.left();
    int right = table.right();
    for (int i = 0; i < table.rows(); i++) {
      int row = i * table.columns();
      System.arraycopy(x, row, first.inputReal(i), 0, left);
      System.arraycopy(x, row + left, first.inputImaginary(i), 0, right);
      if (right < left) {
        first.inputImaginary(i)[right] = 0; // the partner of the middle column
      }
    }
    first.transform(left);
    RealColumns.separate(first, left);
    int needed = table.bins();
    PairedBins bins = PairedBins.of(first).withAll(zeros::clone);
    for (int k = 0; k < needed; k++) {
      leftTwiddles.turn(k, bins.realA[k], bins.imaginaryA[k], 0, left);
      rightTwiddles.turn(k, bins.realB[k], bins.imaginaryB[k], 0, right);
    }
    double[][] toReal = second.inputReal();
    double[][] toImaginary = second.inputImaginary();
    Transposition.Part part = new Transposition.Part(0, 0, needed, left);
    Transposition.copy(bins.realA, part, toReal, 0, 0, 1);
    Transposition.copy(bins.imaginaryA, part, toImaginary, 0, 0, 1);
    part = new Transposition.Part(0, 0, needed, right);
    Transposition.copy(bins.realB, part, toReal, left, 0, 1);
    Transposition.copy(bins.imaginaryB, part, toImaginary, left, 0, 1);
  }
}
