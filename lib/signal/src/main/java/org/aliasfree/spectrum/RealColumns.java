package org.aliasfree.spectrum;

/**
 * Real lines in pairs: two lines a and b are transformed as one, {@code z = a + i·b}.
 *
 * <p>The transforms of real lines mirror themselves, {@code A[m] = conj A[k]} at m = N − k. So with
 * {@code Z = A + i·B} they can be told apart: {@code 2·A[k] = Z[k] + conj Z[m]} and {@code 2i·B[k]
 * = Z[k] − conj Z[m]}, 0 &lt; k &lt; N/2. {@link PairedBins} says where they lie in a table. Bins 0
 * and N/2 are their own mirror images: there A is the real and B the imaginary row.
 */
public final class RealColumns {
  private RealColumns() {}

  /**
   * Turns Z, in the rows of bins, into {@code 2·A} and {@code 2·B}.
   *
   * @param count the number of pairs
   */
  static void separate(ColumnFft table, int count) {
    int size = table.size();
    for (int k = 0; 2 * k <= size; k++) {
      int m = (size - k) % size;
      if (k == m) {
        Butterflies.add(table.real(k), table.real(k), 0, count);
        Butterflies.add(table.imaginary(k), table.imaginary(k), 0, count);
      } else {
        Butterflies.sumAndDifference(table.real(m), table.real(k), 0, count);
        Butterflies.sumAndDifference(table.imaginary(k), table.imaginary(m), 0, count);
      }
    }
  }

  /**
   * Turns A and B, in the rows of the input, into Z before an inverse transform. As always before
   * an inverse, what is called real here is imaginary and the other way round.
   *
   * @param count the number of pairs
   */
  public static void join(ColumnFft table, int count) {
    int size = table.size();
    for (int k = 1; 2 * k < size; k++) {
      int m = size - k;
      Butterflies.sumAndDifference(table.inputReal(k), table.inputReal(m), 0, count);
      Butterflies.sumAndDifference(table.inputImaginary(m), table.inputImaginary(k), 0, count);
    }
  }
}
