package org.aliasfree.spectrum;

/**
 * The FFT of one long line of real numbers, as {@link FourStep}, with half the work: the columns
 * are real ({@link RealColumnFft}), and of their bins only k₁ = 0 … ⌊n₁/2⌋ are needed. The others
 * lead to mirror images, {@code X[N−k] = conj X[k]}.
 */
final class RealFourStep {
  private final LineTable table;
  private final RealColumnFft first;
  private final ColumnFft second;
  private final Twiddles twiddles;
  private final double[][] re; // [k₁], rows of the first table
  private final double[][] im;

  /**
   * Makes the tables for lines of {@code n} numbers.
   *
   * @param n without prime factors over 7
   */
  RealFourStep(int n) {
    table = LineTable.ofReal(n);
    first = RealColumnFft.made(table.rows(), table.columns());
    second = new ColumnFft(table.columns(), table.bins());
    // Half, because the first pass gives twice the bins.
    twiddles = new Twiddles(table.bins(), 0, table.columns(), new Roots(n), 0.5);
    re = new double[table.bins()][];
    im = new double[table.bins()][];
  }

  /**
   * Transforms a line into all bins.
   *
   * @param x the numbers; may be {@code re} or {@code im}
   */
  void transform(double[] x, double[] re, double[] im) {
    columns(x);
    rows(re, im);
    mirror(re, im);
  }

  /** Transforms the columns and transposes what is needed of them. */
  private void columns(double[] x) {
    int n2 = table.columns();
    for (int i = 0; i < table.rows(); i++) {
      first.read(i, x, i * n2, n2);
    }
    first.transform(n2);
    for (int k = 0; k < table.bins(); k++) {
      re[k] = first.real(k);
      im[k] = first.imaginary(k);
      twiddles.turn(k, re[k], im[k], 0, n2);
    }
    Transposition.Part part = new Transposition.Part(0, 0, table.bins(), n2);
    Transposition.copy(re, part, second.inputReal(), 0, 0, 1);
    Transposition.copy(im, part, second.inputImaginary(), 0, 0, 1);
  }

  /** Transforms the rows into bins k₁ = 0 … ⌊n₁/2⌋ of all k₂. */
  private void rows(double[] re, double[] im) {
    int n1 = table.rows();
    int needed = table.bins();
    second.transform(needed);
    for (int k = 0; k < table.columns(); k++) {
      System.arraycopy(second.real(k), 0, re, k * n1, needed);
      System.arraycopy(second.imaginary(k), 0, im, k * n1, needed);
    }
  }

  /** Fills in all other bins. */
  private void mirror(double[] re, double[] im) {
    int n = re.length;
    for (int end = table.rows(); end <= n; end += table.rows()) {
      mirror(re, im, end - table.rows() + table.bins(), end);
    }
  }

  private static void mirror(double[] re, double[] im, int from, int to) {
    int n = re.length;
    for (int k = from; k < to; k++) {
      re[k] = re[n - k];
      im[k] = -im[n - k];
    }
  }
}
