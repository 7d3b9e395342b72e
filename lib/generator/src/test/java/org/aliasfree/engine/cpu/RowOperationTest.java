package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Row operations against the sums that their descriptions give. */
class RowOperationTest {
  /** Twelve products in single precision on numbers of order one. */
  private static final double TOLERANCE = 1e-5;

  private static final int C = RowOperation.CHANNELS;

  @ParameterizedTest
  @EnumSource
  void sumsWhatItSays(RowOperation operation) {
    Random random = new Random(5);
    for (int pixels : new int[] {1, 2, 3, 17, 101}) {
      float[][] in = new float[operation.rows()][(pixels + RowOperation.REACH) * C];
      float[] w = new float[operation.taps()];
      fill(random, w);
      for (float[] row : in) {
        fill(random, row);
      }
      float[] out = new float[pixels * C];
      operation.run(out, in, w, pixels);
      for (int i = 0; i < out.length; i++) {
        assertThat((double) out[i]).isCloseTo(sum(operation, in, w, i), within());
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(TOLERANCE);
  }

  private static double sum(RowOperation operation, float[][] in, float[] w, int i) {
    double sum = 0;
    for (int k = 0; k < w.length; k++) {
      sum +=
          (double) w[k]
              * switch (operation) {
                case UP -> in[0][i + k * C];
                case BENT_ROWS, DOWN_ROWS -> in[k][i];
                case DOWN -> in[k % 2][i + k / 2 * C];
              };
    }
    return operation == RowOperation.BENT_ROWS ? sum + 0.5 * Math.abs(sum) : sum;
  }

  private static void fill(Random random, float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
  }
}
