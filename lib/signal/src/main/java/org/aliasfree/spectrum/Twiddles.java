package org.aliasfree.spectrum;

/** The factors between the two passes of {@link FourStep}, {@code factor · e^{−2πi rc/N}}. */
final class Twiddles {
  private final double[][] real; // [r][c − from]
  private final double[][] imaginary;

  /** Makes those of rows r = 0 … {@code rows} − 1 and of {@code columns} from {@code from} on. */
  Twiddles(int rows, int from, int columns, Roots w, double factor) {
    real = new double[rows][columns];
    imaginary = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        real[r][c] = factor * w.real[r * (from + c)];
        imaginary[r][c] = factor * w.imaginary[r * (from + c)];
      }
    }
  }

  /** Multiplies columns {@code from … to − 1} of row r. */
  void turn(int r, double[] re, double[] im, int from, int to) {
    Butterflies.turn(re, im, real[r], imaginary[r], from, to);
  }
}
