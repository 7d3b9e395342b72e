package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {
  /** Sums of up to 100 products of normal numbers: values of order 10. */
  private static final double SCALE = 100;

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "5, 3, 5", "3, 5, 5", "100, 31, 100", "100, 31, 129", "100, 31, 200"})
  void onARingItIsTheCircularSum(int la, int lb, int n) {
    double[] a = Seeded.normal(63, la);
    double[] b = Seeded.normal(64, lb);
    double[] sum = new double[n];
    for (int i = 0; i < la; i++) {
      for (int j = 0; j < lb; j++) {
        sum[(i + j) % n] += a[i] * b[j];
      }
    }

    assertThat(Convolution.circular(a, b, n)).containsExactly(sum, within(SCALE * Tolerance.EXACT));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 7", "7, 1", "100, 31"})
  void linearIsTheDefiningSum(int la, int lb) {
    double[] a = Seeded.normal(65, la);
    double[] b = Seeded.normal(66, lb);
    double[] sum = new double[la + lb - 1];
    for (int i = 0; i < la; i++) {
      for (int j = 0; j < lb; j++) {
        sum[i + j] += a[i] * b[j];
      }
    }

    assertThat(Convolution.linear(a, b)).containsExactly(sum, within(SCALE * Tolerance.EXACT));
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convolution.linear(new double[0], new double[1]))
        .withMessage("both sequences must have at least 1 value, got 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convolution.circular(new double[3], new double[5], 4))
        .withMessage("the ring must have at least as many places as each sequence, 3 and 5, got 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convolution.linear(new double[] {1, Double.NaN}, new double[] {1}))
        .withMessageContaining("got NaN at index 1");
  }
}
