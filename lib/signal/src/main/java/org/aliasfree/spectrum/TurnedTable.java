package org.aliasfree.spectrum;

/**
 * Steps 2 and 3 of {@link FourStep}: takes rows of complex numbers, multiplies number c of row k by
 * {@code factor · e^{−2πi kc/N}} and keeps the transposed table.
 */
final class TurnedTable {
  private final int rows;
  private final int columns;
  private final double[] wr; // [k][c]
  private final double[] wi;
  private final double[] tr; // [c][k]
  private final double[] ti;

  /** Makes a table for {@code rows} rows of {@code columns} numbers, {@code rows·columns ≤ n}. */
  TurnedTable(int rows, int columns, int n, double factor) {
    this.rows = rows;
    this.columns = columns;
    wr = new double[rows * columns];
    wi = new double[rows * columns];
    tr = new double[rows * columns];
    ti = new double[rows * columns];
    Roots w = new Roots(n);
    for (int k = 0; k < rows; k++) {
      for (int c = 0; c < columns; c++) {
        wr[k * columns + c] = factor * w.real[k * c];
        wi[k * columns + c] = factor * w.imaginary[k * c];
      }
    }
  }

  /** Takes numbers {@code from, from + 1, …} of row k. */
  void put(int k, int from, int count, double[] re, double[] im) {
    int to = from * rows + k;
    int w = k * columns + from;
    for (int i = 0; i < count; i++) {
      double c = wr[w + i];
      double s = wi[w + i];
      double x = re[i];
      double y = im[i];
      tr[to] = c * x - s * y;
      ti[to] = c * y + s * x;
      to += rows;
    }
  }

  /** Copies numbers {@code from, from + 1, …} of the real parts of row c of what was transposed. */
  void real(int c, int from, int count, double[] to) {
    System.arraycopy(tr, c * rows + from, to, 0, count);
  }

  /** Copies the imaginary parts of the same. */
  void imaginary(int c, int from, int count, double[] to) {
    System.arraycopy(ti, c * rows + from, to, 0, count);
  }
}
