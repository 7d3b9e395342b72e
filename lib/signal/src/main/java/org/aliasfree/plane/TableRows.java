package org.aliasfree.plane;

import org.aliasfree.spectrum.ColumnFft;
import org.aliasfree.spectrum.Transposition;

/** The FFT of the rows of tables, [row][column]: they become lines of a {@link ColumnFft}. */
final class TableRows {
  private TableRows() {}

  /**
   * Transforms complex rows. Exchange real and imaginary tables for the inverse.
   *
   * @param rows how many
   * @param width how many numbers of each
   * @param factor by which the numbers are multiplied
   * @param toReal takes the real parts. Rows that are null are made, just before they are filled:
   *     then that memory comes into the cache once only
   * @param toIm takes the imaginary parts
   */
  static void transform(
      double[][] real,
      double[][] imaginary,
      int rows,
      int width,
      double factor,
      double[][] toReal,
      double[][] toIm) {
    ColumnFft fft = ColumnFft.of(width);
    int portion = fft.portion(rows);
    for (int row = 0; row < rows; row += portion) {
      int count = Math.min(portion, rows - row);
      Transposition.Part part = new Transposition.Part(row, 0, count, width);
      Transposition.copy(real, part, fft.inputReal(), 0, 0, factor);
      Transposition.copy(imaginary, part, fft.inputImaginary(), 0, 0, factor);
      fft.transform(count);
      part = new Transposition.Part(0, 0, width, count);
      makeMissing(toReal, row, count, width);
      Transposition.copy(fft.real(), part, toReal, row, 0, 1);
      makeMissing(toIm, row, count, width);
      Transposition.copy(fft.imaginary(), part, toIm, row, 0, 1);
    }
  }

  private static void makeMissing(double[][] table, int row, int count, int width) {
    for (int i = row; i < row + count; i++) {
      if (table[i] == null) {
        table[i] = new double[width];
      }
    }
  }
}
