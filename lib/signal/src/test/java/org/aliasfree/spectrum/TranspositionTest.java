package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranspositionTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "7, 3", "8, 9", "9, 8", "25, 40", "0, 3", "3, 0"})
  void copiesThePartAndNothingElse(int rows, int columns) {
    double[][] from = new double[rows + 2][columns + 3];
    for (int r = 0; r < from.length; r++) {
      for (int c = 0; c < from[r].length; c++) {
        from[r][c] = 1 + r * 100 + c;
      }
    }
    double[][] to = new double[columns + 5][rows + 4];
    Transposition.copy(from, new Transposition.Part(1, 2, rows, columns), to, 3, 1, 2);
    for (int r = 0; r < to.length; r++) {
      for (int c = 0; c < to[r].length; c++) {
        boolean inside = r >= 3 && r < 3 + columns && c >= 1 && c < 1 + rows;
        assertThat(to[r][c]).isEqualTo(inside ? 2 * from[1 + c - 1][2 + r - 3] : 0);
      }
    }
  }
}
