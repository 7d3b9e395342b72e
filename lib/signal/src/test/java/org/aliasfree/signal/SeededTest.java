package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

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
}
