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
  private final LineTable table;
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
    table = LineTable.of(n);
    first = new ColumnFft(table.columns(), table.bins());
    second = new ColumnFft(table.rows(), table.left());
    twiddles = new Twiddles(table.columns(), 0, table.bins(), new Roots(n), 1.0 / n);
    unused = new double[table.left()];
  }

  /** Transforms a spectrum, which must be that of real numbers, into those. */
  void transform(double[] re, double[] im, double[] x) {
    int n1 = table.rows();
    int n2 = table.columns();
    int needed = table.bins();
    for (int k = 0; k < n2; k++) {
      System.arraycopy(im, k * n1, first.inputReal(k), 0, needed);
      System.arraycopy(re, k * n1, first.inputImaginary(k), 0, needed);
    }
    first.transform(needed);
    for (int c = 0; c < n2; c++) {
      twiddles.turn(c, first.real(c), first.imaginary(c), 0, needed);
    }
    transpose();
    int left = table.left();
    RealColumns.join(second, left);
    second.transform(left);
    for (int i = 0; i < n1; i++) {
      System.arraycopy(second.imaginary(i), 0, x, i * n2, left);
      System.arraycopy(second.real(i), 0, x, i * n2 + left, table.right());
    }
  }

  /** Brings the bins of pairs of columns where {@link RealColumns#join} wants them. */
  private void transpose() {
    int needed = table.bins();
    int left = table.left();
    int right = table.right();
    PairedBins bins = PairedBins.input(second).withAll(() -> unused);
    if (right < left) {
      for (int k = 0; k < needed; k++) {
        bins.realB[k][right] = 0; // the partner of the middle column
        bins.imaginaryB[k][right] = 0;
      }
    }
    // Real and imaginary parts are still exchanged in the first table.
    Transposition.Part part = new Transposition.Part(0, 0, left, needed);
    Transposition.copy(first.imaginary(), part, bins.realA, 0, 0, 1);
    Transposition.copy(first.real(), part, bins.imaginaryA, 0, 0, 1);
    part = new Transposition.Part(left, 0, right, needed);
    Transposition.copy(first.imaginary(), part, bins.realB, 0, 0, 1);
    Transposition.copy(first.real(), part, bins.imaginaryB, 0, 0, 1);
  }
}
