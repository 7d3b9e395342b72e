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

class ColumnFftTest {
  /** Of sums of at most 1200 numbers of order 1, by the slow way too. */
  private static final double ROUNDING = 1e-11;

  static IntStream sizes() {
    return IntStream.concat(
        IntStream.rangeClosed(1, 130), IntStream.of(210, 243, 256, 343, 420, 625, 1024, 1200));
  }

  private static double[] line(int seed, int n) {
    return Seeded.normal(seed, n);
  }

  private static ColumnFft filled(ColumnFft table, int lines) {
    for (int c = 0; c < lines; c++) {
      double[] re = line(2 * c, table.size());
      double[] im = line(2 * c + 1, table.size());
      for (int i = 0; i < table.size(); i++) {
        table.inputReal(i)[c] = re[i];
        table.inputImaginary(i)[c] = im[i];
      }
    }
    return table;
  }

  private static double[] column(double[][] rows, int c) {
    return Arrays.stream(rows).mapToDouble(row -> row[c]).toArray();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyColumnIsItsDefiningSum(int n) {
    ColumnFft table = filled(new ColumnFft(n, 3), 3);
    table.transform(0, 3);
    for (int c = 0; c < 3; c++) {
      DefiningSum expected = new DefiningSum(line(2 * c, n), line(2 * c + 1, n));
      assertThat(column(table.real(), c)).containsExactly(expected.real, within(ROUNDING));
      assertThat(column(table.imaginary(), c))
          .containsExactly(expected.imaginary, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 11, 60, 105})
  void exchangedPartsMakeItAnInverse(int n) {
    ColumnFft table = filled(new ColumnFft(n, 20), 20);
    table.transform(0, 20);
    double[][] re = Arrays.stream(table.real()).map(double[]::clone).toArray(double[][]::new);
    double[][] im = Arrays.stream(table.imaginary()).map(double[]::clone).toArray(double[][]::new);
    for (int k = 0; k < n; k++) {
      System.arraycopy(im[k], 0, table.inputReal(k), 0, 20);
      System.arraycopy(re[k], 0, table.inputImaginary(k), 0, 20);
    }
    table.transform(0, 20);
    for (int c = 0; c < 20; c++) {
      double[] back = Arrays.stream(column(table.imaginary(), c)).map(v -> v / n).toArray();
      assertThat(back).containsExactly(line(2 * c, n), within(ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 11, 105, 60})
  void linesThatAreNotAskedForStayAsTheyAre(int n) {
    ColumnFft some = filled(new ColumnFft(n, 50), 50);
    ColumnFft all = filled(new ColumnFft(n, 50), 50);
    double[] first = some.inputReal(0).clone();
    some.transform(13, 40);
    all.transform(0, 50);
    assertThat(some.inputReal(0)[12]).isEqualTo(first[12]);
    assertThat(some.inputReal(0)[40]).isEqualTo(first[40]);
    some.transform(40, 50);
    some.transform(0, 13);
    for (int c = 0; c < 50; c++) {
      assertThat(column(some.real(), c)).containsExactly(column(all.real(), c));
    }
  }

  @Test
  void portionsAreEqualAndFitTheTable() {
    for (int n : new int[] {1, 64, 300, 512, 4096}) {
      for (int count : new int[] {1, 63, 64, 65, 257, 1000}) {
        int portion = ColumnFft.of(n).portion(count);
        int passes = (count + portion - 1) / portion;
        assertThat(portion).isBetween(1, ColumnFft.of(n).real(0).length);
        assertThat(passes * portion - count).isLessThan(passes);
      }
    }
  }

  @Test
  void longLinesTakeFewAtATime() {
    ColumnFft table = ColumnFft.of(5000);
    assertThat(table.portion(100)).isEqualTo(8);
    filled(table, 2).transform(2);
    FftLine line = FftLine.of(5000);
    double[] re = line(2, 5000);
    double[] im = line(3, 5000);
    line.forward(re, im);
    assertThat(column(table.real(), 1)).containsExactly(re, within(ROUNDING));
    assertThat(column(table.imaginary(), 1)).containsExactly(im, within(ROUNDING));
  }

  @Test
  void aTableOfNothingIsRefused() {
    assertThatThrownBy(() -> ColumnFft.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a line must have at least 1 number, got 0");
  }
}
