package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeededTest {
  /** The course prints 16 digits. */
  private static final double PRINTED = 1e-16;

  @Test
  void seedOneGivesTheUniformNumbersThatTheCoursePrints() {
    assertThat(Seeded.uniform(1, 2)).containsExactly(0.5665615751722809, 0.7457817572627011);
  }

  @Test
  void seedOneGivesTheNormalNumbersThatTheCoursePrints() {
    assertThat(Seeded.normal(1, 2))
        .containsExactly(new double[] {-0.0342673217918511, -1.2926085332373185}, within(PRINTED));
  }

  @Test
  void normalNumbersFollowFromUniformOnesInPairs() {
    double[] u = Seeded.uniform(99, 6);
    double[] normal = Seeded.normal(99, 6);
    for (int i = 0; i < 6; i += 2) {
      double radius = Math.sqrt(-2 * Math.log(1 - u[i]));
      assertThat(normal[i])
          .isCloseTo(radius * Math.cos(2 * Math.PI * u[i + 1]), within(Tolerance.EXACT));
      assertThat(normal[i + 1])
          .isCloseTo(radius * Math.sin(2 * Math.PI * u[i + 1]), within(Tolerance.EXACT));
    }
  }

  @Test
  void aShorterArrayBeginsTheLongerOneEvenIfOdd() {
    assertThat(Seeded.uniform(5, 7)).containsExactly(Arrays.copyOf(Seeded.uniform(5, 20), 7));
    assertThat(Seeded.normal(5, 7)).containsExactly(Arrays.copyOf(Seeded.normal(5, 20), 7));
    assertThat(Seeded.normal(5, 0)).isEmpty();
  }

  @Test
  void momentsAreThoseOfTheDistributions() {
    // Mean and variance of 100 000 values: standard errors about 0.003 and 0.0045.
    Samples normal = Samples.copyOf(1, 0, Seeded.normal(7, 100_000));
    assertThat(Arrays.stream(normal.toArray()).average().getAsDouble()).isBetween(-0.015, 0.015);
    assertThat(normal.rms()).isBetween(0.985, 1.015);
    assertThat(Arrays.stream(Seeded.uniform(7, 100_000))).allMatch(u -> 0 <= u && u < 1);
  }

  @Test
  void aNegativeNumberOfValuesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Seeded.uniform(1, -1))
        .withMessage("n must not be negative, got -1");
    assertThatIllegalArgumentException().isThrownBy(() -> Seeded.normal(1, -1));
  }

  @ParameterizedTest
  @CsvSource({"4, 64", "31, 64", "32, 64", "3, 7", "1, 2"})
  void aFieldHasItsBandAndNothingElseAndRootMeanSquareOne(int band, int n) {
    Samples field = Samples.copyOf(1, 0, Seeded.field(band, n, 800));
    double[] a = Seeded.normal(800, 2 * band);
    double scale = 0;
    assertThat(field.rms()).isCloseTo(1, within(Tolerance.EXACT));
    for (int k = 0; k <= n / 2; k++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < n; i++) {
        re += field.value(i) * Math.cos(2 * Math.PI * k * i / n);
        im -= field.value(i) * Math.sin(2 * Math.PI * k * i / n);
      }
      boolean inBand = 1 <= k && k <= band;
      if (k == 1) {
        scale = re / a[0];
      }
      assertThat(re).isCloseTo(inBand ? scale * a[2 * k - 2] : 0, within(Tolerance.FFT_SUM));
      boolean turns = inBand && 2 * k != n;
      assertThat(im).isCloseTo(turns ? scale * a[2 * k - 1] : 0, within(Tolerance.FFT_SUM));
    }
    assertThat(scale).isPositive();
  }

  @Test
  void aFieldOutsideItsRangeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Seeded.field(33, 64, 1))
        .withMessage("band must lie in 1 … n/2 = 32, got 33");
    assertThatIllegalArgumentException().isThrownBy(() -> Seeded.field(0, 64, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Seeded.field(1, 1, 1))
        .withMessage("n must be at least 2, got 1");
  }

  @Test
  void streamsOfTwoNamesOrSeedsShareNoNumbers() {
    double[] a = Seeded.uniform(Seeded.stream(1, "a"), 1000);
    double[] b = Seeded.uniform(Seeded.stream(1, "b"), 1000);
    double[] c = Seeded.uniform(Seeded.stream(2, "a"), 1000);
    assertThat(a).doesNotContain(b).doesNotContain(c);
    assertThat(Seeded.uniform(Seeded.stream(1, "a"), 1000)).isEqualTo(a);
  }
}
