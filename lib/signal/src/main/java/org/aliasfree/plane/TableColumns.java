package org.aliasfree.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.spectrum.ColumnFft;
import org.aliasfree.spectrum.PairedBins;
import org.aliasfree.spectrum.RealColumnFft;
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
   * Some pairs of columns: n from {@code a} on with as many from {@code b} on, in the right half.
   * If the width is odd, the last of the left half is alone: then {@code others} is one less than
   * n.
   */
  private record Pairs(int a, int n, int b, int others) {}

  /** Returns all pairs of {@code width} columns, as many at a time as {@code fft} likes. */
  private static List<Pairs> pairs(ColumnFft fft, int width) {
    int half = (width + 1) / 2;
    int portion = fft.portion(half);
    List<Pairs> all = new ArrayList<>();
    for (int a = 0; a < half; a += portion) {
      int n = Math.min(portion, half - a);
      all.add(new Pairs(a, n, half + a, Math.min(n, width - half - a)));
    }
    return all;
  }

  /**
   * Transforms real columns into <em>twice</em> the bins 0 … ⌊height/2⌋.
   *
   * @param real takes the real parts. If all columns fit one pass, its rows are exchanged for those
   *     of the transform, which may be longer and hold until the next one
   * @param imaginary takes the imaginary parts, as {@code real} does
   */
  static void realForward(double[][] x, double[][] real, double[][] imaginary) {
    int height = x.length;
    int width = x[0].length;
    RealColumnFft fft = RealColumnFft.of(height);
    int portion = fft.portion(width);
    for (int from = 0; from < width; from += portion) {
      int n = Math.min(portion, width - from);
      for (int row = 0; row < height; row++) {
        fft.read(row, x[row], from, n);
      }
      fft.transform(n);
      for (int k = 0; 2 * k <= height; k++) {
        real[k] = taken(fft.real(k), real[k], from, n);
        imaginary[k] = taken(fft.imaginary(k), imaginary[k], from, n);
      }
    }
  }

  /** Returns {@code row} if it has all numbers, else {@code to} after they were copied there. */
  private static double[] taken(double[] row, double[] to, int from, int n) {
    if (n == to.length) {
      return row;
    }
    System.arraycopy(row, 0, to, from, n);
    return to;
  }

  /**
   * Transforms bins 0 … ⌊height/2⌋ of real columns back, without the factor 1/height.
   *
   * @param x takes the columns, may be {@code real} or {@code imaginary}
   */
  static void realInverse(double[][] real, double[][] imaginary, double[][] x) {
    int height = x.length;
    ColumnFft fft = ColumnFft.of(height);
    for (Pairs pairs : pairs(fft, x[0].length)) {
      PairedBins bins = PairedBins.input(fft);
      for (int k = 0; 2 * k <= height; k++) {
        read(real[k], pairs, bins.realA(k), bins.realB(k));
        if (!bins.isReal(k)) {
          read(imaginary[k], pairs, bins.imaginaryA(k), bins.imaginaryB(k));
        }
      }
      RealColumns.join(fft, pairs.n);
      fft.transform(pairs.n);
      for (int row = 0; row < height; row++) {
        write(fft.imaginary(row), fft.real(row), pairs, x[row]);
      }
    }
  }

  /** Brings both columns of each pair into rows of their own; who is alone gets zero. */
  private static void read(double[] row, Pairs pairs, double[] toA, double[] toB) {
    System.arraycopy(row, pairs.a, toA, 0, pairs.n);
    System.arraycopy(row, pairs.b, toB, 0, pairs.others);
    Arrays.fill(toB, pairs.others, pairs.n, 0);
  }

  private static void write(double[] a, double[] b, Pairs pairs, double[] row) {
    System.arraycopy(a, 0, row, pairs.a, pairs.n);
    System.arraycopy(b, 0, row, pairs.b, pairs.others);
  }
}
