package org.aliasfree.spectrum;

/**
 * How {@link FourStep} reads a line of n₁·n₂ numbers: as a table of n₁ rows and n₂ columns.
 *
 * @param rows n₁
 * @param columns n₂
 */
record LineTable(int rows, int columns) {
  /** Returns the table for a line of {@code n} numbers that is nearest to a square, not high. */
  static LineTable of(int n) {
    int rows = (int) Math.sqrt(n);
    while (n % rows != 0) {
      rows--;
    }
    return new LineTable(rows, n / rows);
  }

  /** Returns the table for a line of {@code n} real numbers: as {@link #of}, but of even height. */
  static LineTable ofReal(int n) {
    LineTable table = of(n);
    boolean turn = table.rows % 2 == 1 && table.columns % 2 == 0;
    return turn ? new LineTable(/* rows= */ table.columns, /* columns= */ table.rows) : table;
  }

  /** Returns how many columns of real numbers come first in their pair: the left half. */
  int left() {
    return (columns + 1) / 2;
  }

  /** Returns how many come second; one less than {@link #left} if the number is odd. */
  int right() {
    return columns - left();
  }

  /** Returns how many bins of a column of real numbers say all: 0 … ⌊n₁/2⌋. */
  int bins() {
    return rows / 2 + 1;
  }
}
