package org.aliasfree.plane;

import org.aliasfree.spectrum.ColumnFft;

/**
 * The FFT of the rows of tables, [row][column]: they become lines of a {@link ColumnFft}.
 *
 * <p>Some rows at a time are copied there and back, because they are neighbours there. Behind the
 * last row it is taken again, until there are enough.
 */
final class TableRows {
  private TableRows() {}

  /**
   * Transforms complex rows into other tables. Exchange real and imaginary ones for the inverse.
   */
  static void transform(double[][] real, double[][] imaginary, double[][] toReal, double[][] toIm) {
    ColumnFft fft = ColumnFft.of(real[0].length);
    int portion = fft.portion(real.length);
    for (int from = 0; from < real.length; from += portion) {
      int count = Math.min(portion, real.length - from);
      for (int line = 0; line < count; line += 4) {
        load(fft, line, true, real, from + line, 1, from + count);
        load(fft, line, false, imaginary, from + line, 1, from + count);
      }
      fft.transform(count);
      for (int line = 0; line < count; line += 4) {
        unload(fft, line, true, toReal, from + line, 1, from + count);
        unload(fft, line, false, toIm, from + line, 1, from + count);
      }
    }
  }

  /**
   * Transforms real rows, bins 0 … ⌊width/2⌋. Two rows a and b are done as one, {@code z = a +
   * i·b}: with m = width − k, {@code 2·A[k] = Z[k] + conj Z[m]} and {@code 2i·B[k] = Z[k] − conj
   * Z[m]}.
   */
  static void realForward(double[][] x, double[][] real, double[][] imaginary) {
    ColumnFft fft = ColumnFft.of(x[0].length);
    int lines = (x.length + 1) / 2;
    int portion = fft.portion(lines);
    for (int from = 0; from < lines; from += portion) {
      int count = Math.min(portion, lines - from);
      int end = Math.min(2 * (from + count), x.length);
      for (int line = 0; line < count; line += 4) {
        load(fft, line, true, x, 2 * (from + line), 2, end);
        load(fft, line, false, x, 2 * (from + line) + 1, 2, end);
      }
      fft.transform(count);
      for (int line = 0; line < count; line++) {
        int a = 2 * (from + line);
        int b = Math.min(a + 1, end - 1);
        separate(fft, line, real[a], imaginary[a], real[b], imaginary[b]);
      }
    }
  }

  /**
   * Transforms bins 0 … ⌊width/2⌋ of real rows back, without the factor 1/width. Two rows are done
   * as one, {@code Z[k] = A[k] + i·B[k]}, {@code Z[m] = conj A[k] + i·conj B[k]}.
   */
  static void realInverse(double[][] real, double[][] imaginary, double factor, double[][] x) {
    ColumnFft fft = ColumnFft.of(x[0].length);
    int lines = (x.length + 1) / 2;
    int portion = fft.portion(lines);
    for (int from = 0; from < lines; from += portion) {
      int count = Math.min(portion, lines - from);
      int end = Math.min(2 * (from + count), x.length);
      for (int line = 0; line < count; line++) {
        int a = 2 * (from + line);
        int b = Math.min(a + 1, end - 1);
        join(fft, line, real[a], imaginary[a], real[b], imaginary[b], factor);
      }
      fft.transform(count);
      for (int line = 0; line < count; line += 4) {
        unload(fft, line, false, x, 2 * (from + line), 2, end);
        unload(fft, line, true, x, 2 * (from + line) + 1, 2, end);
      }
    }
  }

  private static void load(
      ColumnFft fft, int line, boolean real, double[][] x, int row, int step, int end) {
    double[] a = x[Math.min(row, end - 1)];
    double[] b = x[Math.min(row + step, end - 1)];
    double[] c = x[Math.min(row + 2 * step, end - 1)];
    double[] d = x[Math.min(row + 3 * step, end - 1)];
    for (int i = 0; i < a.length; i++) {
      double[] to = real ? fft.inputReal(i) : fft.inputImaginary(i);
      to[line] = a[i];
      to[line + 1] = b[i];
      to[line + 2] = c[i];
      to[line + 3] = d[i];
    }
  }

  private static void unload(
      ColumnFft fft, int line, boolean real, double[][] x, int row, int step, int end) {
    double[] a = x[Math.min(row, end - 1)];
    double[] b = x[Math.min(row + step, end - 1)];
    double[] c = x[Math.min(row + 2 * step, end - 1)];
    double[] d = x[Math.min(row + 3 * step, end - 1)];
    for (int i = 0; i < a.length; i++) {
      double[] from = real ? fft.real(i) : fft.imaginary(i);
      d[i] = from[line + 3];
      c[i] = from[line + 2];
      b[i] = from[line + 1];
      a[i] = from[line];
    }
  }

  private static void separate(
      ColumnFft fft, int line, double[] ar, double[] ai, double[] br, double[] bi) {
    int width = fft.size();
    for (int k = 0; 2 * k <= width; k++) {
      int m = k == 0 ? 0 : width - k;
      double zr = 0.5 * fft.real(k)[line];
      double zi = 0.5 * fft.imaginary(k)[line];
      double yr = 0.5 * fft.real(m)[line];
      double yi = 0.5 * fft.imaginary(m)[line];
      br[k] = zi + yi;
      bi[k] = yr - zr;
      ar[k] = zr + yr;
      ai[k] = zi - yi;
    }
  }

  private static void join(
      ColumnFft fft, int line, double[] ar, double[] ai, double[] br, double[] bi, double factor) {
    int width = fft.size();
    for (int k = 0; 2 * k <= width; k++) {
      int m = k == 0 ? 0 : width - k;
      double p = factor * ar[k];
      double q = factor * ai[k];
      double u = factor * br[k];
      double v = factor * bi[k];
      // Real and imaginary parts exchanged: an inverse.
      fft.inputReal(m)[line] = u - q;
      fft.inputImaginary(m)[line] = p + v;
      fft.inputReal(k)[line] = q + u;
      fft.inputImaginary(k)[line] = p - v;
    }
  }
}
