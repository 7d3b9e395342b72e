package org.aliasfree.spectrum;

import java.util.Arrays;

/** Real lines of odd length, in pairs ({@link RealColumns}): line c with line c + ⌈lines/2⌉. */
final class OddColumnFft extends RealColumnFft {
  private final ColumnFft pairs;
  private final double[][] re; // [k]
  private final double[][] im;

  OddColumnFft(int size, int lines) {
    super(size);
    pairs = new ColumnFft(size, (lines + 1) / 2);
    re = new double[size / 2 + 1][lines];
    im = new double[size / 2 + 1][lines];
  }

  @Override
  public void read(int i, double[] row, int from, int count) {
    int left = (count + 1) / 2;
    System.arraycopy(row, from, pairs.inputReal(i), 0, left);
    System.arraycopy(row, from + left, pairs.inputImaginary(i), 0, count - left);
    if (count % 2 == 1) {
      pairs.inputImaginary(i)[left - 1] = 0; // the partner of the middle line
    }
  }

  @Override
  public void transform(int count) {
    int left = (count + 1) / 2;
    pairs.transform(left);
    RealColumns.separate(pairs, left);
    PairedBins bins = PairedBins.of(pairs);
    write(bins.realA(0), bins.realB(0), count, re[0]);
    Arrays.fill(im[0], 0, count, 0);
    for (int k = 1; k < re.length; k++) {
      write(bins.realA(k), bins.realB(k), count, re[k]);
      write(bins.imaginaryA(k), bins.imaginaryB(k), count, im[k]);
    }
  }

  private static void write(double[] a, double[] b, int count, double[] row) {
    int left = (count + 1) / 2;
    System.arraycopy(a, 0, row, 0, left);
    System.arraycopy(b, 0, row, left, count - left);
  }

  @Override
  public double[] real(int k) {
    return re[k];
  }

  @Override
  public double[] imaginary(int k) {
    return im[k];
  }
}
