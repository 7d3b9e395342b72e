package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteTest {
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void findsOneAnywhere(double other) {
    for (int n = 1; n < 12; n++) {
      for (int i = 0; i < n; i++) {
        double[] values = new double[n];
        values[i] = other;
        assertThat(Finite.all(values)).isFalse();
      }
    }
  }

  @Test
  void extremesAreFinite() {
    double largest = Double.MAX_VALUE;
    double smallest = Double.MIN_VALUE;
    assertThat(Finite.all(new double[] {largest, largest, -largest, -0.0, smallest})).isTrue();
    assertThat(Finite.all(new double[0])).isTrue();
  }

  @Test
  void oppositeInfinitiesDoNotCancel() {
    assertThat(Finite.all(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}))
        .isFalse();
  }

  @Test
  void ofTheFirstOnlyTheFirstMatter() {
    for (int n = 0; n < 12; n++) {
      double[] values = new double[12];
      values[n] = Double.NaN;
      assertThat(Finite.all(values, n)).isTrue();
      assertThat(Finite.all(values, n + 1)).isFalse();
    }
  }
}
