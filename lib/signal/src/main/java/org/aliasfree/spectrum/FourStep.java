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
 *   <li>the table is transposed,
 *   <li>its columns are transformed. Read row by row, that is the spectrum in order.
 * </ol>
 */
final class FourStep {
  private final int rows; // n₁
  private final int columns; // n₂
  private final ColumnFft first;
  private final ColumnFft second;
  private final double[] wr; // [k₁][c], step 2
  private final double[] wi;
  private final double[] tr; // [c][k₁], after step 3
  private final double[] ti;

  /**
   * Makes the tables for lines of {@code n} numbers.
   *
   * @param n without prime factors over 7
   */
  FourStep(int n) {
    rows = nearestToRoot(n);
    columns = n / rows;
    first = new ColumnFft(rows);
    second = rows == columns ? first : new ColumnFft(columns);
    wr = new double[n];
    wi = new double[n];
    tr = new double[n];
    ti = new double[n];
    Roots w = new Roots(n);
    for (int k = 0; k < rows; k++) {
      for (int c = 0; c < columns; c++) {
        wr[k * columns + c] = w.real[k * c];
        wi[k * columns + c] = w.imaginary[k * c];
      }
    }
  }

  /** Returns the largest divisor of {@code n} up to its square root. */
  private static int nearestToRoot(int n) {
    int divisor = (int) Math.sqrt(n);
    while (n % divisor != 0) {
      divisor--;
    }
    return divisor;
  }

  /** Transforms a line in place, {@code X[k] = Σ x[n]·e^{−2πi kn/N}}. */
  void transform(double[] re, double[] im) {
    int portion = first.portion(columns);
    for (int from = 0; from < columns; from += portion) {
      int count = Math.min(portion, columns - from);
      load(first, re, im, rows, columns, from, count);
      first.transform(count);
      for (int k = 0; k < rows; k++) {
        turnedAndTransposed(first.real(k), first.imaginary(k), k, from, count);
      }
    }
    portion = second.portion(rows);
    for (int from = 0; from < rows; from += portion) {
      int count = Math.min(portion, rows - from);
      load(second, tr, ti, columns, rows, from, count);
      second.transform(count);
      for (int k = 0; k < columns; k++) {
        System.arraycopy(second.real(k), 0, re, k * rows + from, count);
        System.arraycopy(second.imaginary(k), 0, im, k * rows + from, count);
      }
    }
  }

  /** Copies columns of a table of {@code height} rows. */
  private static void load(
      ColumnFft to, double[] re, double[] im, int height, int width, int from, int count) {
    for (int i = 0; i < height; i++) {
      System.arraycopy(re, i * width + from, to.inputReal(i), 0, count);
      System.arraycopy(im, i * width + from, to.inputImaginary(i), 0, count);
    }
  }

  /** Steps 2 and 3 for a part of row k. */
  private void turnedAndTransposed(double[] xr, double[] xi, int k, int from, int count) {
    int to = from * rows + k;
    int w = k * columns + from;
    for (int i = 0; i < count; i++) {
      double c = wr[w + i];
      double s = wi[w + i];
      tr[to] = c * xr[i] - s * xi[i];
      ti[to] = c * xi[i] + s * xr[i];
      to += rows;
    }
  }
}
