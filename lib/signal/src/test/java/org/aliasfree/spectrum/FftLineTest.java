package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftLineTest {
  private static final double ROUNDING = 1e-12; // of sums of at most 64 numbers below 1

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 31, 64})
  void realBinsAreTheDefiningSum(int n) {
    double[] x = new Random(n).doubles(n, -1, 1).toArray();
    double[] re = x.clone();
    double[] im = new Random(0).doubles(n).toArray();
    FftLine.of(n).realForward(re, im);
    for (int k = 0; k < n; k++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < n; i++) {
        real += x[i] * Math.cos(2 * Math.PI * k * i / n);
        imaginary -= x[i] * Math.sin(2 * Math.PI * k * i / n);
      }
      assertThat(re[k]).isCloseTo(real, within(ROUNDING));
      assertThat(im[k]).isCloseTo(imaginary, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 31, 64, 420, 1000})
  void realInverseUndoesRealForward(int n) {
    double[] x = new Random(n).doubles(n, -1, 1).toArray();
    double[] re = x.clone();
    double[] im = new double[n];
    double[] back = new double[n];
    FftLine line = FftLine.of(n);
    line.realForward(re, im);
    line.realInverse(re, im, back);
    assertThat(back).containsExactly(x, within(ROUNDING));
  }

  @Test
  void thereIsRoomForNumbersOfThatSize() {
    assertThat(FftLine.of(5).room()).hasSize(5).isSameAs(FftLine.of(5).room());
  }

  @Test
  void aLineOfNothingIsRefused() {
    assertThatThrownBy(() -> FftLine.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a line must have at least 1 number, got 0");
  }
}
