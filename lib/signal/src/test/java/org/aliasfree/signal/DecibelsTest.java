package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecibelsTest {
  /** The table has four decimals. */
  private static final double PRINTED = 0.5e-4;

  @ParameterizedTest
  @CsvSource({"1, 0", "10, 20", "0.1, -20", "2, 6.0206", "-2, 6.0206", "0.6366197724, -3.9224"})
  void amplitudesCountTwentyPerDecade(double ratio, double db) {
    assertThat(Decibels.ofAmplitude(ratio)).isCloseTo(db, within(PRINTED));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "10, 10", "0.5, -3.0103", "4, 6.0206"})
  void powersCountTenPerDecade(double ratio, double db) {
    assertThat(Decibels.ofPower(ratio)).isCloseTo(db, within(PRINTED));
  }

  @Test
  void anAmplitudeAndItsPowerHaveTheSameLevel() {
    for (double amplitude : Seeded.uniform(12, 100)) {
      assertThat(Decibels.ofPower(amplitude * amplitude))
          .isCloseTo(Decibels.ofAmplitude(amplitude), within(100 * Tolerance.EXACT));
    }
  }

  @Test
  void levelsGoBackToTheirRatios() {
    for (double ratio : Seeded.uniform(13, 100)) {
      assertThat(Decibels.toAmplitude(Decibels.ofAmplitude(ratio)))
          .isCloseTo(ratio, within(Tolerance.EXACT));
      assertThat(Decibels.toPower(Decibels.ofPower(ratio)))
          .isCloseTo(ratio, within(Tolerance.EXACT));
    }
    assertThat(Decibels.toAmplitude(-20)).isCloseTo(0.1, within(Tolerance.EXACT));
    assertThat(Decibels.toPower(-20)).isCloseTo(0.01, within(Tolerance.EXACT));
  }

  @Test
  void silenceIsMinusInfinity() {
    assertThat(Decibels.ofAmplitude(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Decibels.ofPower(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Decibels.toAmplitude(Double.NEGATIVE_INFINITY)).isEqualTo(0);
    assertThat(Decibels.toPower(Double.NEGATIVE_INFINITY)).isEqualTo(0);
  }

  @Test
  void aNegativePowerIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decibels.ofPower(-1))
        .withMessage("power ratio must not be negative, got -1.0");
  }

  @Test
  void notANumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Decibels.ofAmplitude(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Decibels.ofPower(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Decibels.toAmplitude(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Decibels.toPower(Double.NaN));
  }
}
