package org.aliasfree.spectrum;

/**
 * The FFT of one long line of real numbers, as {@link FourStep}, with half the work: columns of
 * real numbers are transformed in pairs ({@link RealColumns}), and of their bins only k₁ = 0 …
 * ⌊n₁/2⌋ are needed. The others lead to mirror images, {@code X[N−k] = conj X[k]}.
 */
final class RealFourStep {
  private final int n1;
  private final int n2;
  private final ColumnFft first;
  private final ColumnFft second;
  private final TurnedTable table;
  private final double[] zeros;

  /**
   * Makes the tables for lines of {@code n} numbers.
   *
   * @param n without prime factors over 7
   */
  RealFourStep(int n) {
    n1 = FourStep.nearestToRoot(n);
    n2 = n / n1;
    first = new ColumnFft(n1);
    second = n1 == n2 ? first : new ColumnFft(n2);
    table = new TurnedTable(n1 / 2 + 1, n2, n, 0.5); // because pairs give twice the bins
    zeros = new double[n2];
  }

  /**
   * Transforms a line into all bins.
   *
   * @param x the numbers; may be {@code re} or {@code im}
   */
  void transform(double[] x, double[] re, double[] im) {
    int half = (n2 + 1) / 2;
    int portion = first.portion(half);
    for (int a = 0; a < half; a += portion) {
      int count = Math.min(portion, half - a);
      columns(x, a, half + a, count, Math.min(count, n2 - half - a));
    }
    int needed = n1 / 2 + 1;
    portion = second.portion(needed);
    for (int from = 0; from < needed; from += portion) {
      int count = Math.min(portion, needed - from);
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
    int n = n1 * n2;
    for (int row = 0; row < n; row += n1) {
      for (int k = row + needed; k < row + n1; k++) {
        re[k] = re[n - k];
        im[k] = -im[n - k];
      }
    }
  }

  /** Transforms columns from a on and from b on; if n₂ is odd, one of the former is alone. */
  private void columns(double[] x, int a, int b, int count, int others) {
    for (int i = 0; i < n1; i++) {
      System.arraycopy(x, i * n2 + a, first.inputReal(i), 0, count);
      System.arraycopy(x, i * n2 + b, first.inputImaginary(i), 0, others);
      if (others < count) {
        first.inputImaginary(i)[others] = 0;
      }
    }
    first.transform(count);
    RealColumns.separate(first, count);
    for (int k = 0; 2 * k <= n1; k++) {
      int m = (n1 - k) % n1;
      table.put(k, a, count, first.real(m), k == m ? zeros : first.imaginary(m));
      table.put(k, b, others, first.imaginary(k), k == m ? zeros : first.real(k));
    }
  }
}
