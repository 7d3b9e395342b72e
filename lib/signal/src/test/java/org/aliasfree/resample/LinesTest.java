package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.aliasfree.filter.Fir;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are cut into pieces, and pieces laid side by side, against the definition. */
class LinesTest {
  /** Forty products of numbers of order one. */
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "1, 2", "3, 2", "2, 3", "4, 6", "5, 1", "1, 5", "16, 15"})
  void everyOutputAroundTheEndsOfPieces(int up, int down) {
    Random random = new Random(31 * up + down);
    double[] taps = random.doubles(13, -1, 1).toArray();
    for (int periods : new int[] {1, 2, 63, 64, 65, 128, 129, 1024, 1025, 8191, 8193, 9217}) {
      int size = Math.max(1, periods * down / up);
      double[] x = random.doubles(size, -1, 1).toArray();
      Upfirdn operation = new Upfirdn(up, down, 7, 9, random.nextBoolean(), 1.5);
      assertThat(operation.apply(x, taps))
          .as("%s values, %s", size, operation)
          .usingElementComparator(LinesTest::rounded)
          .containsExactly(Naive.upfirdn(x, operation, taps));
    }
  }

  @RepeatedTest(60)
  void anyNumbers(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[] taps = random.doubles(1 + random.nextInt(40), -1, 1).toArray();
    double[] x = random.doubles(1 + random.nextInt(700), -1, 1).toArray();
    int up = 1 + random.nextInt(7);
    int down = 1 + random.nextInt(7);
    int before = random.nextInt(60) - 20;
    int room = Math.max(0, taps.length - x.length * up - before); // at least one output
    int after = room + random.nextInt(30);
    Upfirdn operation =
        new Upfirdn(up, down, before, after, random.nextBoolean(), random.nextGaussian());
    assertThat(operation.apply(x, taps))
        .as("%s values, %s", x.length, operation)
        .usingElementComparator(LinesTest::rounded)
        .containsExactly(Naive.upfirdn(x, operation, taps));
  }

  /** Tables would be too large to be kept, and pieces are shorter than the filter. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "1, 2"})
  void filtersLongerThanPieces(int up, int down) {
    Random random = new Random(up - down);
    double[] taps = random.doubles(4001, -1, 1).toArray();
    double[] x = random.doubles(3000, -1, 1).toArray();
    Upfirdn operation = new Upfirdn(up, down, 1900, 2100, false, 1);
    double[] y = operation.apply(x, taps);
    double[] expected = Naive.upfirdn(x, operation, taps);
    assertThat(y).hasSameSizeAs(expected);
    for (int i = 0; i < y.length; i++) {
      assertThat(y[i]).as("output %s", i).isCloseTo(expected[i], within(100 * ROUNDING));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 7", "40, 7", "3, 300", "9, 128", "300, 1"})
  void rowsDoNotMeetTheirNeighbours(int height, int width) {
    Random random = new Random(height);
    Fir filter = Fir.of(1, random.doubles(24, -1, 1).toArray());
    double[][] x = new double[height][];
    Arrays.setAll(x, row -> random.doubles(width, -1, 1).toArray());
    for (Upfirdn alongX :
        new Upfirdn[] {Upfirdn.upsampling(24, 4), new Upfirdn(3, 2, 30, 9, true, 1)}) {
      Upfirdn nothing = new Upfirdn(1, 1, 23, 0, false, 1);
      double[][] y = new Upfirdn2d(alongX, nothing).apply(x, filter);
      double[][] rows = new double[height][];
      Arrays.setAll(rows, row -> Naive.upfirdn(x[row], alongX, filter.toArray()));
      for (int column = 0; column < y[0].length; column++) {
        for (int row = 0; row < height; row++) {
          double sum = 0;
          for (int k = 0; k <= Math.min(row, 23); k++) {
            sum += filter.toArray()[k] * rows[row - k][column];
          }
          assertThat(y[row][column]).isCloseTo(sum, within(ROUNDING));
        }
      }
    }
  }

  /** Most taps meet nothing, and most values no output. */
  @Test
  void farApartFactors() {
    double[] x = new Random(1).doubles(40, -1, 1).toArray();
    double[] taps = {1, 2, 3};
    assertThat(new Upfirdn(1, 1_000_000, 0, 2_000_000, false, 1).apply(x, taps))
        .usingElementComparator(LinesTest::rounded)
        .containsExactly(3 * x[0] + 2 * x[1] + x[2], 0, 0);
    double[] y = new Upfirdn(100_000, 1, 2, 0, false, 1).apply(x, taps);
    assertThat(y).hasSize(4_000_000);
    assertThat(Arrays.copyOfRange(y, 100_000, 100_004))
        .containsExactly(x[1], 2 * x[1], 3 * x[1], 0);
  }

  private static int rounded(Double a, Double b) {
    return Math.abs(a - b) <= ROUNDING ? 0 : Double.compare(a, b);
  }
}
