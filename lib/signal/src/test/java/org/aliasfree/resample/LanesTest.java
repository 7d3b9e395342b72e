package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesTest {
  private static final int TO = 2; // first row of a table

  /** Whole groups of eight, groups that meet an end, and lanes that are no group. */
  @ParameterizedTest
  @CsvSource({
    "100, 7, 16, 0, 5",
    "100, 7, 16, -3, 20",
    "100, 7, 13, 95, 9",
    "100, 12, 8, 0, 12",
    "100, 12, 8, 4, 13",
    "3, 1, 1, -9, 30",
    "50, 4000000000, 3, 0, 50",
    "50, 3, 8, 4000000000, 2",
    "50, 3, 8, -4000000000, 2"
  })
  void numberOfEachPieceOrZero(int size, long pitch, int lanes, long first, int n) {
    double[] line = line(size);
    double[][] table = new double[TO + n][lanes + 1];
    for (double[] row : table) {
      Arrays.fill(row, -1);
    }
    new Lanes(line, pitch, lanes).read(first, n, table, TO);
    for (int row = 0; row < TO; row++) {
      assertThat(table[row]).containsOnly(-1);
    }
    for (int r = 0; r < n; r++) {
      for (int lane = 0; lane < lanes; lane++) {
        long i = lane * pitch + first + r;
        double expected = 0 <= i && i < size ? line[(int) i] : 0;
        assertThat(table[TO + r][lane]).as("number %s of piece %s", r, lane).isEqualTo(expected);
      }
      assertThat(table[TO + r][lanes]).as("column of no piece").isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 7, 16, 0, 5", "100, 7, 13, 2, 5", "100, 12, 8, 4, 8", "10, 3, 8, 1, 2"})
  void writesWhatTheLineHas(int size, int pitch, int lanes, int first, int n) {
    double[][] table = new double[n][];
    Arrays.setAll(table, row -> line(lanes + row));
    double[] line = new double[size];
    double[] expected = new double[size];
    for (int r = 0; r < n; r++) {
      for (int lane = 0; lane < lanes; lane++) {
        int i = lane * pitch + first + r;
        if (i < size) {
          expected[i] = table[r][lane];
        }
      }
    }
    new Lanes(line, pitch, lanes).write(first, n, table);
    assertThat(line).isEqualTo(expected);
  }

  private static double[] line(int size) {
    double[] line = new double[size];
    Arrays.setAll(line, i -> 1000 * size + i);
    return line;
  }
}
