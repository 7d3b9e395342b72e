package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {
  private static final double[] POSITIONS = {-1.3, 0, 0.1, 0.25, 2.7};

  @Test
  void aCosineStartsAtItsPeakAndRepeatsAfterOneCycle() {
    Signal z = Signal.cosine(4, 0);

    assertThat(z.at(0)).isEqualTo(1);
    assertThat(z.at(0.125)).isCloseTo(-1, within(Tolerance.EXACT));
    assertThat(z.at(0.25)).isCloseTo(1, within(Tolerance.EXACT));
  }

  @Test
  void aSineStartsAtZeroAndRises() {
    Signal z = Signal.sine(4, 0);

    assertThat(z.at(0)).isEqualTo(0);
    assertThat(z.at(0.0625)).isCloseTo(1, within(Tolerance.EXACT));
  }

  @Test
  void aPositivePhaseMovesATonesPeakToTheLeft() {
    assertThat(Signal.cosine(1, Math.PI / 2).at(-0.25)).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(Signal.sine(1, Math.PI / 2).at(0)).isCloseTo(1, within(Tolerance.EXACT));
  }

  @Test
  void aSineIsACosineAQuarterCycleLater() {
    Signal later = Signal.cosine(3, 0.7).shiftedBy(1 / 12.0);
    for (double x : POSITIONS) {
      assertThat(later.at(x)).isCloseTo(Signal.sine(3, 0.7).at(x), within(Tolerance.EXACT));
    }
  }

  @Test
  void sumsAndMultiplesActPositionByPosition() {
    Signal g = Signal.cosine(1, 0).plus(Signal.sine(2, 0).times(0.5));
    for (double x : POSITIONS) {
      double expected = Math.cos(2 * Math.PI * x) + 0.5 * Math.sin(4 * Math.PI * x);
      assertThat(g.at(x)).isCloseTo(expected, within(Tolerance.EXACT));
    }
  }

  @Test
  void shiftingMovesToTheRight() {
    Signal ramp = x -> x;

    assertThat(ramp.shiftedBy(0.25).at(1)).isEqualTo(0.75);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersThatAreNotFiniteAreRefusedByName(double bad) {
    Signal z = x -> x;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signal.cosine(bad, 0))
        .withMessage("frequency must be finite (cycles per unit), got %s", bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signal.sine(1, bad))
        .withMessage("phase must be finite (radians), got %s", bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> z.times(bad))
        .withMessage("factor must be finite, got %s", bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> z.shiftedBy(bad))
        .withMessage("distance must be finite, got %s", bad);
  }

  @Test
  void aMissingSummandIsRefusedAtOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> Signal.cosine(1, 0).plus(null));
  }
}
