package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {
  /** Of sums of at most 9 · 32 products of numbers below 1, in single precision. */
  private static final double ROUNDING = 2e-5;

  private static final int FIRST = 7; // numbers before the result, which must stay as they are

  /** Sides on both sides of the limit from which on it is no product of matrices any more. */
  @ParameterizedTest
  @CsvSource({
    "1, 4, 3, 3, 1, 1",
    "2, 4, 3, 3, 1, 1",
    "1, 8, 3, 3, 1, 1",
    "1, 9, 3, 3, 1, 1",
    "1, 10, 3, 3, 1, 1",
    "2, 8, 3, 3, 1, 1",
    "1, 4, 2, 2, 1, 1",
    "1, 4, 2, 1, 1, 0",
    "1, 4, 1, 2, 0, 1",
    "3, 5, 1, 1, 0, 0",
    "1, 12, 1, 2, 0, 1",
    "1, 3, 1, 1, 1, 2"
  })
  void isTheDefiningSumAndTouchesNothingElse(
      int batch, int side, int height, int width, int padRows, int padColumns) {
    int in = 32;
    int out = 16;
    Random random = new Random(side);
    float[] x = numbers(random, batch * side * side * in);
    Tensor weights = Tensor.of(new int[] {out, in, 3, 3}, numbers(random, out * in * 9));
    int[] rowTaps = Arrays.copyOf(new int[] {2, 0, 1}, height);
    int[] columnTaps = Arrays.copyOf(new int[] {1, 2, 0}, width);
    int rows = side + 2 * padRows - height + 1;
    int columns = side + 2 * padColumns - width + 1;
    float[] ones = new float[out];
    Arrays.fill(ones, 1);
    try (FlatMap from = new FlatMap(x.length);
        FlatMap to = new FlatMap(FIRST + (long) batch * rows * columns * out + 1);
        Convolution convolution =
            Convolution.of(weights, in, out, ones, new Convolution.Taps(rowTaps, columnTaps))) {
      from.values().put(0, x);
      int end = batch * rows * columns * out + FIRST;
      to.values().put(FIRST - 1, 5);
      to.values().put(end, 5);
      for (int time = 0; time < 2; time++) { // the second finds memory that was used before
        convolution.run(from, to, FIRST, batch, side, padRows, padColumns);
      }
      assertThat(to.values().get(FIRST - 1)).isEqualTo(5);
      assertThat(to.values().get(end)).isEqualTo(5);
      for (int i = FIRST; i < end; i++) {
        int p = (i - FIRST) / out;
        double sum = 0;
        for (int r = 0; r < height; r++) {
          for (int c = 0; c < width; c++) {
            int y = p / columns % rows - padRows + r;
            int z = p % columns - padColumns + c;
            for (int k = 0; k < (0 <= y && y < side && 0 <= z && z < side ? in : 0); k++) {
              int tap = 3 * rowTaps[r] + columnTaps[c];
              sum +=
                  (double) x[((p / columns / rows * side + y) * side + z) * in + k]
                      * weights.at((((i - FIRST) % out) * in + k) * 9 + tap);
            }
          }
        }
        assertThat((double) to.values().get(i)).isCloseTo(sum, within(ROUNDING));
      }
    }
  }

  private static float[] numbers(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }
}
