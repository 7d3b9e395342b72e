package org.aliasfree.spectrum;

/**
 * Steps 2 and 3 of {@link FourStep}: takes rows of complex numbers, multiplies number c of row k by
 * {@code factor · e^{−2πi kc/N}} and keeps the transposed table.
 */
final class TurnedTable {
  private final int rows;
  private final int columns;
  private final int stride; // of the transposed rows
  private final double[] wr; // [k][c]
  private final double[] wi;
  private final double[] tr; // [c][k], rows a stride apart
  private final double[] ti;

  /** Makes a table for {@code rows} rows of {@code columns} numbers, {@code rows·columns ≤ n}. */
  TurnedTable(int rows, int columns, int n, double factor) {
    this.rows = rows;
    this.columns = columns;
    stride = oddCacheLines(rows);
    wr = new double[rows * columns];
    wi = new double[rows * columns];
    tr = new double[stride * columns];
    ti = new double[stride * columns];
    Roots w = new Roots(n);
    for (int k = 0; k < rows; k++) {
      for (int c = 0; c < columns; c++) {
        wr[k * columns + c] = factor * w.real[k * c];
        wi[k * columns + c] = factor * w.imaginary[k * c];
      }
    }
  }

  /**
   * Returns the next number of 64-bit numbers that fill an odd number of 64-byte lines of the
   * cache. Powers of two apart, a column's numbers would compete for the same few places there.
   */
  private static int oddCacheLines(int numbers) {
    return ((numbers + 7) / 8 | 1) * 8;
  }

  /** Takes numbers {@code from, from + 1, …} of row k. */
  void put(int k, int from, int count, double[] re, double[] im) {
    int to = from * stride + k;
    int w = k * columns + from;
    for (int i = 0; i < count; i++) {
      double c = wr[w + i];
      double s = wi[w + i];
      double x = re[i];
      double y = im[i];
      tr[to] = c * x - s * y;
      ti[to] = c * y + s * x;
      to += stride;
    }
  }

  /** Copies numbers {@code from, from + 1, …} of the real parts of row c of what was transposed. */
  void real(int c, int from, int count, double[] to) {
    System.arraycopy(tr, c * stride + from, to, 0, count);
  }

  /** Copies the imaginary parts of the same. */
  void imaginary(int c, int from, int count, double[] to) {
    System.arraycopy(ti, c * stride + from, to, 0, count);
  }
}
