package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSumTest {
  private static final int WIDTH = 37;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 11})
  void isTheSumTermByTermInTheOrderOfTheRows(int count) {
    Random random = new Random(count);
    double[] factors = random.doubles(count, -1, 1).toArray();
    double[][] rows = rows(random, count + 3);
    double[] sum = random.doubles(WIDTH).toArray();
    RowSum.set(sum, factors, rows, 2);
    assertThat(sum).isEqualTo(expected(factors, rows, 2));
  }

  @ParameterizedTest
  @CsvSource({"-2, 5", "3, 5", "-2, 12", "-20, 5", "6, 5", "-4000000000, 5", "4000000000, 5"})
  void rowsThatDoNotExistAreZeros(long first, int count) {
    Random random = new Random(count);
    double[] factors = random.doubles(count, -1, 1).toArray();
    double[][] rows = rows(random, 6);
    double[] sum = random.doubles(WIDTH).toArray();
    RowSum.set(sum, factors, rows, first);
    assertThat(sum).isEqualTo(expected(factors, rows, first));
  }

  private static double[][] rows(Random random, int count) {
    double[][] rows = new double[count][];
    Arrays.setAll(rows, r -> random.doubles(WIDTH, -1, 1).toArray());
    return rows;
  }

  private static double[] expected(double[] factors, double[][] rows, long first) {
    double[] sum = new double[WIDTH];
    for (int k = 0; k < factors.length; k++) {
      for (int i = 0; i < WIDTH; i++) {
        boolean exists = 0 <= first + k && first + k < rows.length;
        sum[i] += exists ? factors[k] * rows[(int) (first + k)][i] : 0;
      }
    }
    return sum;
  }
}
