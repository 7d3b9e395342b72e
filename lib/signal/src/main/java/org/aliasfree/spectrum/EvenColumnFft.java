package org.aliasfree.spectrum;

import java.util.Arrays;

/**
 * Real lines of even length N as complex ones of half the length, {@code z[j] = x[2j] + i·x[2j+1]}:
 * neighbouring rows are the real and imaginary row of one number, and nothing is moved.
 *
 * <p>With {@code Z[k]} and its mirror image at m = N/2 − k, the transforms of the even and of the
 * odd numbers are {@code 2·E = Z[k] + conj Z[m]} and {@code 2i·O = Z[k] − conj Z[m]}, and one more
 * step of Cooley and Tukey gives {@code X[k] = E + w·O} and {@code X[m] = conj(E − w·O)}, w =
 * e^(−2πik/N) (Press et al., Numerical Recipes, section 12.3).
 */
final class EvenColumnFft extends RealColumnFft {
  private final ColumnFft half;
  private final Roots w;
  private final double[] first; // imaginary parts of bin 0
  private final double[] last; // and of bin N/2

  EvenColumnFft(int size, int lines) {
    super(size);
    half = new ColumnFft(size / 2, lines);
    w = new Roots(size);
    first = new double[lines];
    last = new double[lines];
  }

  @Override
  public void read(int i, double[] row, int from, int count) {
    double[] to = i % 2 == 0 ? half.inputReal(i / 2) : half.inputImaginary(i / 2);
    System.arraycopy(row, from, to, 0, count);
  }

  @Override
  public void transform(int count) {
    half.transform(count);
    Butterflies.twiceSumAndDifference(half.real(0), half.imaginary(0), count);
    Arrays.fill(first, 0, count, 0);
    Arrays.fill(last, 0, count, 0);
    for (int k = 1; 4 * k < size; k++) {
      int m = size / 2 - k;
      Butterflies.join(
          half.real(k),
          half.imaginary(k),
          half.real(m),
          half.imaginary(m),
          w.real[k],
          w.imaginary[k],
          count);
    }
    if (size % 4 == 0) { // there Z is its own mirror image and w = −i
      Butterflies.twiceConjugate(half.real(size / 4), half.imaginary(size / 4), count);
    }
  }

  @Override
  public double[] real(int k) {
    return 2 * k == size ? half.imaginary(0) : half.real(k);
  }

  @Override
  public double[] imaginary(int k) {
    if (k == 0) {
      return first;
    }
    return 2 * k == size ? last : half.imaginary(k);
  }
}
