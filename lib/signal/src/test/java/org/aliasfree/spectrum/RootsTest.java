package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootsTest {
  /** The test's own angles, up to 2π, are rounded three times, each to half a last digit. */
  private static final double ROUNDED_ANGLE = 1.5 * Math.ulp(2 * Math.PI) + Math.ulp(1.0);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 12, 100, 1001})
  void areSinesAndCosinesOfEqualAngles(int n) {
    Roots w = new Roots(n);
    for (int k = 0; k < n; k++) {
      double angle = 2 * Math.PI * k / n;
      assertThat(w.real[k]).isCloseTo(Math.cos(angle), within(ROUNDED_ANGLE));
      assertThat(w.imaginary[k]).isCloseTo(-Math.sin(angle), within(ROUNDED_ANGLE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 24, 4096})
  void areExactWhereTheyShouldBe(int n) {
    Roots w = new Roots(n);
    assertThat(new double[] {w.real[0], w.imaginary[0]}).containsExactly(1, 0);
    assertThat(new double[] {w.real[n / 4], w.imaginary[n / 4]}).containsExactly(0, -1);
    assertThat(new double[] {w.real[n / 2], w.imaginary[n / 2]}).containsExactly(-1, 0);
    assertThat(new double[] {w.real[3 * n / 4], w.imaginary[3 * n / 4]}).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 50, 97})
  void mirrorEachOtherExactly(int n) {
    Roots w = new Roots(n);
    for (int k = 1; k < n; k++) {
      assertThat(w.real[n - k]).isEqualTo(w.real[k]);
      assertThat(w.imaginary[n - k]).isEqualTo(-w.imaginary[k]);
    }
  }
}
