package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSumTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 8, 11})
  void isTheSumTermByTermInTheOrderInWhichRowsCame(int rows) {
    Random random = new Random(rows);
    int width = 37;
    RowSum sum = new RowSum(width);
    double[] expected = new double[width];
    for (int row = 0; row < rows; row++) {
      double factor = random.nextGaussian();
      double[] values = random.doubles(width, -1, 1).toArray();
      sum.add(factor, values);
      for (int i = 0; i < width; i++) {
        expected[i] += factor * values[i];
      }
    }
    assertThat(sum.finish()).isEqualTo(expected);
  }
}
