package org.aliasfree.spectrum;

/**
 * The FFT of one long line of complex numbers as two passes of shorter ones, many at a time.
 *
 * <p>For N = n₁·n₂ the line is read as a table of n₁ rows; then (Bailey, FFTs in external or
 * hierarchical memory, 1990)
 *
 * <ol>
 *   <li>its columns are transformed ({@link ColumnFft}),
 *   <li>number k₁ of column c is multiplied by {@code e^{−2πi k₁c/N}},
 *   <li>the table is transposed ({@link TurnedTable}),
 *   <li>its columns are transformed. Read row by row, that is the spectrum in order, {@code X[k₁ +
 *       n₁k₂]}.
 * </ol>
 */
final class FourStep {
  private final int n1;
  private final int n2;
  private final ColumnFft first;
  private final ColumnFft second;
  private final TurnedTable table;

  /**
   * Makes the tables for lines of {@code n} numbers.
   *
   * @param n without prime factors over 7
   */
  FourStep(int n) {
    n1 = nearestToRoot(n);
    n2 = n / n1;
    first = new ColumnFft(n1);
    second = n1 == n2 ? first : new ColumnFft(n2);
    table = new TurnedTable(n1, n2, n, 1);
  }

  /** Returns the largest divisor of {@code n} up to its square root. */
  static int nearestToRoot(int n) {
    int divisor = (int) Math.sqrt(n);
    while (n % divisor != 0) {
      divisor--;
    }
    return divisor;
  }

  /** Transforms a line in place, {@code X[k] = Σ x[n]·e^{−2πi kn/N}}. */
  void transform(double[] re, double[] im) {
    int portion = first.portion(n2);
    for (int from = 0; from < n2; from += portion) {
      int count = Math.min(portion, n2 - from);
      for (int i = 0; i < n1; i++) {
        System.arraycopy(re, i * n2 + from, first.inputReal(i), 0, count);
        System.arraycopy(im, i * n2 + from, first.inputImaginary(i), 0, count);
      }
      first.transform(count);
      for (int k = 0; k < n1; k++) {
        table.put(k, from, count, first.real(k), first.imaginary(k));
      }
    }
    portion = second.portion(n1);
    for (int from = 0; from < n1; from += portion) {
      int count = Math.min(portion, n1 - from);
      for (int c = 0; c < n2; c++) {
        table.real(c, from, count, second.inputReal(c));
        table.imaginary(c, from, count, second.inputImaginary(c));
      }
      second.transform(count);
      for (int k = 0; k < n2; k++) {
        System.arraycopy(second.real(k), 0, re, k * n1 + from, count);
        System.arraycopy(second.imaginary(k), 0, im, k * n1 + from, count);
      }
    }
  }
}
