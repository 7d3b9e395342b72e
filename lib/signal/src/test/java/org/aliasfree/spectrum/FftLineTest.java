package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftLineTest {
  private static final double ROUNDING = 1e-12; // of sums of at most 64 numbers below 1

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 31, 64})
  void realBinsAreTheDefiningSumUpToTheMiddle(int n) {
    double[] x = new Random(n).doubles(n, -1, 1).toArray();
    double[] a = Arrays.copyOf(x, n + 2);
    FftLine.of(n).realForward(a);
    for (int k = 0; 2 * k <= n; k++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < n; i++) {
        real += x[i] * Math.cos(2 * Math.PI * k * i / n);
        imaginary -= x[i] * Math.sin(2 * Math.PI * k * i / n);
      }
      assertThat(a[2 * k]).isCloseTo(real, within(ROUNDING));
      assertThat(a[2 * k + 1]).isCloseTo(imaginary, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 31, 64})
  void realInverseUndoesRealForward(int n) {
    double[] x = new Random(n).doubles(n, -1, 1).toArray();
    double[] a = Arrays.copyOf(x, n + 2);
    FftLine line = FftLine.of(n);
    line.realForward(a);
    line.realInverse(a);
    assertThat(Arrays.copyOf(a, n)).containsExactly(x, within(ROUNDING));
  }

  @Test
  void thereIsRoomForComplexNumbersOfThatSize() {
    assertThat(FftLine.of(5).work()).hasSizeGreaterThanOrEqualTo(10).isSameAs(FftLine.of(5).work());
  }

  @Test
  void aLineOfNothingIsRefused() {
    assertThatThrownBy(() -> FftLine.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a line must have at least 1 number, got 0");
  }
}
