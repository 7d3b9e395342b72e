package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasingTest {
  @ParameterizedTest
  @CsvSource({"2, 2", "5, 5", "7, 3", "12, 2", "18, 2", "25, 5", "0, 0", "10, 0", "-7, 3"})
  void foldsAroundTheNearestMultipleOfTheRate(double frequency, double folded) {
    assertThat(Aliasing.fold(frequency, 10)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"23, -1", "25, 1", "13, -11", "24, 0", "-23, 1", "-24, 0", "12, 12"})
  void aFilmedWheelSeemsToTurnSlowlyOrBackwards(double turns, double seen) {
    assertThat(Aliasing.foldSigned(turns, 24)).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-36, -12, 12, 36, 60, 84})
  void halfwayBetweenTwoMultiplesTheDirectionIsUndecidedAndPositiveIsReturned(double turns) {
    assertThat(Aliasing.foldSigned(turns, 24)).isEqualTo(12);
  }

  @Test
  void foldingIsEvenPeriodicAndNeverAboveHalfTheRate() {
    double rate = 1000;
    for (double u : Seeded.uniform(11, 1000)) {
      // Binary fractions, so that adding whole multiples of the rate is exact.
      double frequency = Math.floor(u * 5_000_000) / 1024;
      double folded = Aliasing.fold(frequency, rate);

      assertThat(folded).isBetween(0.0, rate / 2);
      assertThat(Aliasing.fold(-frequency, rate)).isEqualTo(folded);
      assertThat(Aliasing.fold(frequency + 7 * rate, rate)).isEqualTo(folded);
      assertThat(Aliasing.fold(3 * rate - frequency, rate)).isEqualTo(folded);
      assertThat(Aliasing.fold(folded, rate)).isEqualTo(folded);
      assertThat(Math.abs(frequency - rate * Math.round(frequency / rate))).isEqualTo(folded);
    }
  }

  @Test
  void foldingIsExactForFrequenciesFarAboveTheRate() {
    assertThat(Aliasing.fold(3 * 0x1p50 + 1, 8)).isEqualTo(1);
    assertThat(Aliasing.fold(0x1p53 + 2, 6)).isEqualTo(2);
    assertThat(Aliasing.fold(Double.MAX_VALUE, 1e-300)).isBetween(0.0, 0.5e-300);
  }

  @Test
  void aZeroIsNeverNegative() {
    assertThat(Double.compare(Aliasing.foldSigned(-24, 24), 0.0)).isEqualTo(0);
  }

  @Test
  void aPeriodLongerThanTwoLooksIsSeenAsItIs() {
    assertThat(Aliasing.apparentPeriod(10, 4)).isCloseTo(10, within(Tolerance.EXACT * 10));
    assertThat(Aliasing.apparentPeriod(1e300, 1)).isCloseTo(1e300, within(1e290));
  }

  @Test
  void aProcessSeenAfterWholeCyclesIsFrozen() {
    assertThat(Aliasing.apparentPeriod(12, 35 * 24)).isInfinite().isPositive();
    assertThat(Aliasing.apparentPeriod(12 / 24.0, 35)).isInfinite();
    // A period and an interval that carry rounding errors of a conversion.
    assertThat(Aliasing.apparentPeriod(0.1, 0.3)).isInfinite();
    assertThat(Aliasing.apparentPeriod(12 * 3600 / 86_400.0 / 365.25, 35 / 365.25)).isInfinite();
  }

  @Test
  void aSlowDriftIsNotFrozen() {
    assertThat(Aliasing.apparentPeriod(12 * (1 + 1e-9), 35 * 24))
        .isCloseTo(35 * 24 / 70e-9, within(1e5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesPeriodsAndIntervalsMustBeFiniteAndPositive(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Aliasing.fold(1, bad))
        .withMessage("rate must be finite and positive (samples per unit), got %s", bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Aliasing.apparentPeriod(bad, 1))
        .withMessage("period must be finite and positive, got %s", bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Aliasing.apparentPeriod(1, bad))
        .withMessage("interval must be finite and positive, got %s", bad);
  }

  @Test
  void aFrequencyMustBeFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Aliasing.fold(Double.NaN, 1))
        .withMessage("frequency must be finite (cycles per unit), got NaN");
  }

  @Test
  void aNumberOfCyclesBeyondAllNumbersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Aliasing.apparentPeriod(1e-300, 1e300))
        .withMessage("interval/period must be finite and positive, got 1.0E300/1.0E-300");
  }
}
