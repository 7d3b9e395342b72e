package org.aliasfree.spectrum;

/**
 * The way back of {@link RealFourStep}, with the same steps in the opposite order: of the spectrum,
 * {@code X[k₁ + n₁k₂]}, columns k₁ = 0 … ⌊n₁/2⌋ are transformed, multiplied, transposed, then
 * joined in pairs and transformed.
 *
 * <p>Real and imaginary parts are exchanged all the way: that makes the transform an inverse and
 * leaves the factors of step 2 as they are.
 */
final class RealFourStepInverse {
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
  RealFourStepInverse(int n) {
    n1 = FourStep.nearestToRoot(n);
    n2 = n / n1;
    first = new ColumnFft(n2);
    second = n1 == n2 ? first : new ColumnFft(n1);
    table = new TurnedTable(n2, n1 / 2 + 1, n, 1.0 / n);
  }

  /** Transforms a spectrum, which must be that of real numbers, into those. */
  void transform(double[] re, double[] im, double[] x) {
    int needed = n1 / 2 + 1;
    int portion = first.portion(needed);
    for (int from = 0; from < needed; from += portion) {
      int count = Math.min(portion, needed - from);
      for (int k = 0; k < n2; k++) {
        System.arraycopy(im, k * n1 + from, first.inputReal(k), 0, count);
        System.arraycopy(re, k * n1 + from, first.inputImaginary(k), 0, count);
      }
      first.transform(count);
      for (int c = 0; c < n2; c++) {
        table.put(c, from, count, first.real(c), first.imaginary(c));
      }
    }
    int half = (n2 + 1) / 2;
    portion = second.portion(half);
    for (int a = 0; a < half; a += portion) {
      int count = Math.min(portion, half - a);
      columns(x, a, half + a, count, Math.min(count, n2 - half - a));
    }
  }

  /** Transforms columns from a on and from b on; if n₂ is odd, one of the former is alone. */
  private void columns(double[] x, int a, int b, int count, int others) {
    for (int k = 0; 2 * k <= n1; k++) {
      int m = (n1 - k) % n1;
      table.imaginary(k, a, count, second.inputImaginary(m));
      table.imaginary(k, b, others, second.inputReal(k));
      if (k != m) {
        table.real(k, a, count, second.inputReal(m));
        table.real(k, b, others, second.inputImaginary(k));
      }
      if (others < count) {
        second.inputReal(k)[others] = 0;
        if (k != m) {
          second.inputImaginary(k)[others] = 0;
        }
      }
    }
    RealColumns.join(second, count);
    second.transform(count);
    for (int i = 0; i < n1; i++) {
      System.arraycopy(second.imaginary(i), 0, x, i * n2 + a, count);
      System.arraycopy(second.real(i), 0, x, i * n2 + b, others);
    }
  }
}
