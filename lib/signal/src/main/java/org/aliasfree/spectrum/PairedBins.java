package org.aliasfree.spectrum;

import java.util.function.Supplier;

/**
 * Where bins 0 … ⌊N/2⌋ of pairs of real lines a and b lie in a table of {@link RealColumns}, a row
 * for each part of each bin: {@code A[k]} in row m = N − k, and {@code B[k]} in row k with real and
 * imaginary parts exchanged. Bins that are their own mirror images are real: their imaginary parts
 * have no row. No number is copied.
 */
public final class PairedBins {
  final double[][] realA;
  final double[][] imaginaryA; // rows that do not exist are null
  final double[][] realB;
  final double[][] imaginaryB;

  private PairedBins(double[][] real, double[][] imaginary) {
    int size = real.length;
    int bins = size / 2 + 1;
    realA = new double[bins][];
    imaginaryA = new double[bins][];
    realB = new double[bins][];
    imaginaryB = new double[bins][];
    for (int k = 0; k < bins; k++) {
      int m = (size - k) % size;
      realA[k] = real[m];
      realB[k] = imaginary[k];
      if (k != m) {
        imaginaryA[k] = imaginary[m];
        imaginaryB[k] = real[k];
      }
    }
  }

  /** Returns where bins lie after {@link RealColumns#separate}, until the next transform. */
  static PairedBins of(ColumnFft table) {
    return new PairedBins(table.real(), table.imaginary());
  }

  /**
   * Returns where {@link RealColumns#join} wants bins, until the next transform: real and imaginary
   * rows are exchanged, as always before an inverse.
   */
  public static PairedBins input(ColumnFft table) {
    return new PairedBins(table.inputImaginary(), table.inputReal());
  }

  /** Returns whether bin k is its own mirror image. */
  public boolean isReal(int k) {
    return imaginaryA[k] == null;
  }

  /** Returns the row of the real parts of bin k of the first lines. */
  public double[] realA(int k) {
    return realA[k];
  }

  /** Returns the row of the imaginary parts of bin k of the first lines; null if it is real. */
  public double[] imaginaryA(int k) {
    return imaginaryA[k];
  }

  /** Returns the row of the real parts of bin k of the second lines. */
  public double[] realB(int k) {
    return realB[k];
  }

  /** Returns the row of the imaginary parts of bin k of the second lines; null if it is real. */
  public double[] imaginaryB(int k) {
    return imaginaryB[k];
  }

  /** Makes rows for imaginary parts that have none. */
  PairedBins withAll(Supplier<double[]> row) {
    for (int k = 0; k < imaginaryA.length; k++) {
      if (isReal(k)) {
        imaginaryA[k] = row.get();
        imaginaryB[k] = row.get();
      }
    }
    return this;
  }
}
