package org.aliasfree.plane;

import org.aliasfree.spectrum.ColumnFft;

/** The FFT of the columns of a table of complex numbers, [row][column], in place. */
final class TableColumns {
  private TableColumns() {}

  /** Transforms the first {@code count} columns. Exchange the tables for the inverse. */
  static void transform(double[][] real, double[][] imaginary, int count) {
    transform(real, imaginary, real, imaginary, count);
  }

  /** Transforms the first {@code count} columns into other tables. */
  static void transform(
      double[][] real, double[][] imaginary, double[][] toReal, double[][] toImaginary, int count) {
    int height = real.length;
    ColumnFft fft = ColumnFft.of(height);
    int portion = fft.portion(count);
    for (int from = 0; from < count; from += portion) {
      int n = Math.min(portion, count - from);
      for (int row = 0; row < height; row++) {
        System.arraycopy(real[row], from, fft.inputReal(row), 0, n);
        System.arraycopy(imaginary[row], from, fft.inputImaginary(row), 0, n);
      }
      fft.transform(n);
      for (int l = 0; l < height; l++) {
        System.arraycopy(fft.real(l), 0, toReal[l], from, n);
        System.arraycopy(fft.imaginary(l), 0, toImaginary[l], from, n);
      }
    }
  }
}
