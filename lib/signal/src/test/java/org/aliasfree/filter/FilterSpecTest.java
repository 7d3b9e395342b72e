package org.aliasfree.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterSpecTest {
  @Test
  void criticalCutsAtHalfTheLowerRateAndNonCriticalAHalfWidthBelow() {
    FilterSpec critical = FilterSpec.critical(6, 2, 16, 3);
    FilterSpec nonCritical = FilterSpec.nonCritical(6, 2, 16, 3);

    assertThat(critical).isEqualTo(new FilterSpec(12, 8, 3, 32));
    assertThat(nonCritical).isEqualTo(new FilterSpec(12, 5, 3, 32));
    assertThat(nonCritical.stopband()).isEqualTo(8);
    assertThat(critical.withTaps(24)).isEqualTo(new FilterSpec(24, 8, 3, 32));
  }

  @Test
  void attenuationIsLinearInTapsMinusOneAndDoublingTapsDoesNotDoubleIt() {
    FilterSpec spec = new FilterSpec(12, 1, 0.4, 8);
    double perTap = (spec.attenuationDb() - 7.95) / 11;

    assertThat(spec.relativeWidth()).isCloseTo(0.2, within(Tolerance.EXACT));
    assertThat(spec.withTaps(24).attenuationDb())
        .isCloseTo(7.95 + 23 * perTap, within(Tolerance.EXACT * 100));
    assertThat(spec.withTaps(1).attenuationDb()).isEqualTo(7.95);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 7.95, 21, 40, 60, 100})
  void theFewestTapsForAnAttenuationReachItAndOneLessDoesNot(double db) {
    FilterSpec spec = FilterSpec.forAttenuation(db, 1, 0.4, 8);

    assertThat(spec.attenuationDb()).isGreaterThanOrEqualTo(db);
    if (spec.taps() > 1) {
      assertThat(spec.withTaps(spec.taps() - 1).attenuationDb()).isLessThan(db);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 4, 5, Double.NaN})
  void aCutoffOutsideTheBandIsRefused(double cutoff) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FilterSpec(12, cutoff, 1, 8))
        .withMessage("cutoff must lie in (0, rate/2) = (0, 4.0), got %s", cutoff);
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FilterSpec(0, 1, 1, 8))
        .withMessage("a filter must have at least 1 tap, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FilterSpec(12, 1, 0, 8))
        .withMessage("half-width must be finite and positive (cycles per unit), got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FilterSpec(12, 1, Double.NaN, 8))
        .withMessageContaining("got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FilterSpec(12, 1, 1, Double.POSITIVE_INFINITY))
        .withMessageContaining("rate must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilterSpec.nonCritical(6, 2, 16, 8))
        .withMessage("half-width must be less than s/2 = 8.0 for a passband to be left, got 8.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilterSpec.critical(6, 1, 16, 3))
        .withMessage("ratio of the rates must be at least 2, got 1");
    assertThatIllegalArgumentException().isThrownBy(() -> FilterSpec.critical(0, 2, 16, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilterSpec.forAttenuation(0, 1, 1, 8))
        .withMessage("attenuation must be finite and positive (dB), got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilterSpec.forAttenuation(1e12, 1, 1, 8))
        .withMessageContaining("taps");
  }
}
