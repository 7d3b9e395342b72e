package org.aliasfree.spectrum;

/**
 * The FFT of one long line of complex numbers as two passes of shorter ones, many at a time.
 *
 * <p>For N = n₁·n₂ the line is read as a table of n₁ rows ({@link LineTable}); then (Bailey, FFTs
 * in external or hierarchical memory, 1990)
 *
 * <ol>
 *   <li>its columns are transformed ({@link ColumnFft}),
 *   <li>number k₁ of column c is multiplied by {@code e^{−2πi k₁c/N}} ({@link Twiddles}),
 *   <li>the table is transposed,
 *   <li>its columns are transformed. Read row by row, that is the spectrum in order, {@code X[k₁ +
 *       n₁k₂]}.
 * </ol>
 */
final class FourStep {
  private final int n1;
  private final int n2;
  private final ColumnFft first;
  private final ColumnFft second;
  private final Twiddles twiddles;

  /**
   * Makes the tables for lines of {@code n} numbers.
   *
   * @param n without prime factors over 7
   */
  FourStep(int n) {
    LineTable table = LineTable.of(n);
    n1 = table.rows();
    n2 = table.columns();
    first = new ColumnFft(n1, n2);
    second = new ColumnFft(n2, n1);
    twiddles = new Twiddles(n1, 0, n2, new Roots(n), 1);
  }

  /** Transforms a line in place, {@code X[k] = Σ x[n]·e^{−2πi kn/N}}. */
  void transform(double[] re, double[] im) {
    double[][] toReal = second.inputReal();
    double[][] toImaginary = second.inputImaginary();
    int portion = first.portion(n2);
    for (int from = 0; from < n2; from += portion) {
      int count = Math.min(portion, n2 - from);
      for (int i = 0; i < n1; i++) {
        System.arraycopy(re, i * n2 + from, first.inputReal(i), from, count);
        System.arraycopy(im, i * n2 + from, first.inputImaginary(i), from, count);
      }
      first.transform(from, from + count);
      for (int k = 1; k < n1; k++) {
        twiddles.turn(k, first.real(k), first.imaginary(k), from, from + count);
      }
      Transposition.Part part = new Transposition.Part(0, from, n1, count);
      Transposition.copy(first.real(), part, toReal, from, 0, 1);
      Transposition.copy(first.imaginary(), part, toImaginary, from, 0, 1);
    }
    portion = second.portion(n1);
    for (int from = 0; from < n1; from += portion) {
      int count = Math.min(portion, n1 - from);
      second.transform(from, from + count);
      for (int k = 0; k < n2; k++) {
        System.arraycopy(second.real(k), from, re, k * n1 + from, count);
        System.arraycopy(second.imaginary(k), from, im, k * n1 + from, count);
      }
    }
  }
}
