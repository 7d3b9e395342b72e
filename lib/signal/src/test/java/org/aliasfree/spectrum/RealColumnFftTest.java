package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.aliasfree.signal.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealColumnFftTest {
  /** Of twice sums of at most 1200 numbers of order 1, by the slow way too. */
  private static final double ROUNDING = 2e-11;

  static IntStream sizes() {
    return IntStream.concat(
        IntStream.rangeClosed(1, 70), IntStream.of(210, 243, 256, 343, 420, 1024, 1200));
  }

  private static double[] line(int seed, int n) {
    return Seeded.normal(seed, n);
  }

  /** Reads lines whose numbers lie three places from the start of longer rows. */
  private static void fill(RealColumnFft table, int size, int lines) {
    for (int i = 0; i < size; i++) {
      double[] row = new double[lines + 5];
      Arrays.fill(row, Double.NaN);
      for (int c = 0; c < lines; c++) {
        row[3 + c] = line(c, size)[i];
      }
      table.read(i, row, 3, lines);
    }
  }

  private static void check(RealColumnFft table, int size, int lines) {
    for (int c = 0; c < lines; c++) {
      DefiningSum expected = new DefiningSum(line(c, size), new double[size]);
      for (int k = 0; k <= size / 2; k++) {
        assertThat(table.real(k)[c]).isCloseTo(2 * expected.real[k], within(ROUNDING));
        assertThat(table.imaginary(k)[c]).isCloseTo(2 * expected.imaginary[k], within(ROUNDING));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyColumnIsTwiceItsDefiningSum(int n) {
    RealColumnFft table = RealColumnFft.made(n, 3);
    fill(table, n, 3);
    table.transform(3);
    check(table, n, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 16, 60, 105})
  void fewerLinesAreTransformedAfterMoreAndTheOtherWayRound(int n) {
    RealColumnFft table = RealColumnFft.of(n);
    for (int lines : new int[] {12, 5, 1, 8}) {
      fill(table, n, lines);
      table.transform(lines);
      check(table, n, lines);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10})
  void realBinsHaveZerosHoweverTheirRowsWereUsed(int n) {
    RealColumnFft table = RealColumnFft.of(n);
    for (int time = 0; time < 2; time++) {
      fill(table, n, 4);
      table.transform(4);
      check(table, n, 4);
      Arrays.fill(table.imaginary(0), 7);
      Arrays.fill(table.imaginary(n / 2), 7);
    }
  }

  @Test
  void portionsAreThoseOfTheComplexTable() {
    for (int n : new int[] {1, 64, 75, 512, 5000}) {
      assertThat(RealColumnFft.of(n).portion(1000)).isEqualTo(ColumnFft.of(n).portion(1000));
    }
  }

  @Test
  void longLinesAreTransformedToo() {
    RealColumnFft table = RealColumnFft.of(4100);
    fill(table, 4100, 2);
    table.transform(2);
    FftLine line = FftLine.of(4100);
    double[] re = line(1, 4100);
    double[] im = new double[4100];
    line.realForward(re, im);
    for (int k = 0; k <= 2050; k++) {
      assertThat(table.real(k)[1]).isCloseTo(2 * re[k], within(ROUNDING));
      assertThat(table.imaginary(k)[1]).isCloseTo(2 * im[k], within(ROUNDING));
    }
  }

  @Test
  void aTableOfNothingIsRefused() {
    assertThatThrownBy(() -> RealColumnFft.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a line must have at least 1 number, got 0");
  }
}
