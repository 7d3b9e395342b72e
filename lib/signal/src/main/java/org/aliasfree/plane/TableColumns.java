package org.aliasfree.plane;

import java.util.Arrays;
import org.aliasfree.spectrum.ColumnFft;
import org.aliasfree.spectrum.RealColumns;

/** The FFT of the columns of tables, [row][column], some columns at a time. */
final class TableColumns {
  private TableColumns() {}

  /** Transforms complex columns. Exchange real and imaginary tables for the inverse. */
  static void transform(double[][] real, double[][] imaginary, double[][] toReal, double[][] toIm) {
    int height = real.length;
    int width = real[0].length;
    ColumnFft fft = ColumnFft.of(height);
    int portion = fft.portion(width);
    for (int from = 0; from < width; from += portion) {
      int n = Math.min(portion, width - from);
      for (int row = 0; row < height; row++) {
        System.arraycopy(real[row], from, fft.inputReal(row), 0, n);
        System.arraycopy(imaginary[row], from, fft.inputImaginary(row), 0, n);
      }
      fft.transform(n);
      for (int l = 0; l < height; l++) {
        System.arraycopy(fft.real(l), 0, toReal[l], from, n);
        System.arraycopy(fft.imaginary(l), 0, toIm[l], from, n);
      }
    }
  }

  /**
   * Transforms real columns into <em>twice</em> the bins 0 … ⌊height/2⌋. Columns of the left and
   * the right half make pairs ({@link RealColumns}); if the width is odd, the last of the left half
   * is alone.
   */
  static void realForward(double[][] x, double[][] real, double[][] imaginary) {
    int height = x.length;
    int width = x[0].length;
    int half = (width + 1) / 2;
    ColumnFft fft = ColumnFft.of(height);
    int portion = fft.portion(half);
    for (int a = 0; a < half; a += portion) {
      int n = Math.min(portion, half - a);
      int b = half + a;
      int others = Math.min(n, width - b);
      for (int row = 0; row < height; row++) {
        System.arraycopy(x[row], a, fft.inputReal(row), 0, n);
        System.arraycopy(x[row], b, fft.inputImaginary(row), 0, others);
        Arrays.fill(fft.inputImaginary(row), others, n, 0);
      }
      fft.transform(n);
      RealColumns.separate(fft, n);
      for (int k = 0; 2 * k <= height; k++) {
        int m = (height - k) % height;
        System.arraycopy(fft.real(m), 0, real[k], a, n);
        System.arraycopy(fft.imaginary(k), 0, real[k], b, others);
        if (k == m) {
          Arrays.fill(imaginary[k], a, a + n, 0);
          Arrays.fill(imaginary[k], b, b + others, 0);
        } else {
          System.arraycopy(fft.imaginary(m), 0, imaginary[k], a, n);
          System.arraycopy(fft.real(k), 0, imaginary[k], b, others);
        }
      }
    }
  }

  /**
   * Transforms bins 0 … ⌊height/2⌋ of real columns back, without the factor 1/height.
   *
   * @param x takes the columns, may be {@code real} or {@code imaginary}
   */
  static void realInverse(double[][] real, double[][] imaginary, double[][] x) {
    int height = x.length;
    int width = x[0].length;
    int half = (width + 1) / 2;
    ColumnFft fft = ColumnFft.of(height);
    int portion = fft.portion(half);
    for (int a = 0; a < half; a += portion) {
      int n = Math.min(portion, half - a);
      int b = half + a;
      int others = Math.min(n, width - b);
      for (int k = 0; 2 * k <= height; k++) {
        int m = (height - k) % height;
        System.arraycopy(real[k], a, fft.inputImaginary(m), 0, n);
        System.arraycopy(real[k], b, fft.inputReal(k), 0, others);
        Arrays.fill(fft.inputReal(k), others, n, 0);
        if (k != m) {
          System.arraycopy(imaginary[k], a, fft.inputReal(m), 0, n);
          System.arraycopy(imaginary[k], b, fft.inputImaginary(k), 0, others);
          Arrays.fill(fft.inputImaginary(k), others, n, 0);
        }
      }
      RealColumns.join(fft, n);
      fft.transform(n);
      for (int row = 0; row < height; row++) {
        System.arraycopy(fft.imaginary(row), 0, x[row], a, n);
        System.arraycopy(fft.real(row), 0, x[row], b, others);
      }
    }
  }
}
