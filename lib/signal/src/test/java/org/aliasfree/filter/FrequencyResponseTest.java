package org.aliasfree.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

class FrequencyResponseTest {
  private static final Fir BOX = Fir.of(2, 3, 3);

  @Test
  void levelsAreRelativeToFrequencyZero() {
    FrequencyResponse response = FrequencyResponse.of(BOX);

    assertThat(response.levelDb(0)).isCloseTo(0, within(Tolerance.EXACT));
    assertThat(response.levelDb(0.5))
        .isCloseTo(Decibels.ofAmplitude(Math.cos(Math.PI / 4)), within(Tolerance.FFT_SUM));
    assertThat(response.levelsDb(3)[1]).isEqualTo(response.levelDb(0.5));
    assertThat(response.levelsDb(3)[2]).isLessThan(-300);
  }

  @Test
  void theWorstLevelIsFoundBetweenThePointsOfAFineScan() {
    Fir fir = Kaiser.design(FilterSpec.nonCritical(6, 2, 1, 0.2));
    FrequencyResponse response = FrequencyResponse.of(fir);
    double scanned =
        IntStream.rangeClosed(0, 200_000)
            .mapToDouble(i -> response.levelDb(0.55 + 0.45 * i / 200_000))
            .max()
            .getAsDouble();

    assertThat(response.worstDb(0.55, 1)).isCloseTo(scanned, within(1e-6));
    assertThat(response.worstDb(0.55, 1)).isGreaterThanOrEqualTo(scanned - 1e-12);
    assertThat(response.worstDb(0.7, 0.7)).isEqualTo(response.levelDb(0.7));
  }

  @Test
  void theEdgeOfABandCountsAsPartOfIt() {
    assertThat(FrequencyResponse.of(BOX).worstDb(0.5, 1)).isCloseTo(-3.0103, within(0.5e-4));
  }

  @Test
  void aRadialFilterTreatsTheDiagonalAsAnAxisAndASeparableOneDoesNot() {
    FilterSpec spec = FilterSpec.nonCritical(6, 2, 1, FilterSpec.PAPER_HALF_WIDTH / 2);
    Fir2d separable = Fir2d.separable(Kaiser.design(spec));
    Fir2d radial = Jinc.design(spec);

    assertThat(diagonalExcess(separable)).isCloseTo(5.2, within(Tolerance.DECIBEL_TABLE));
    assertThat(diagonalExcess(radial)).isCloseTo(0.07, within(0.005));
  }

  /** Level at 0.4 along the diagonal over that along an axis, in dB. */
  private static double diagonalExcess(Fir2d filter) {
    return FrequencyResponse.of(filter, Math.PI / 4).levelDb(0.4)
        - FrequencyResponse.of(filter, 0).levelDb(0.4);
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrequencyResponse.of(Fir.of(1, 1, -1)))
        .withMessageStartingWith("the sum of the taps must not be 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrequencyResponse.of(BOX).worstDb(0.5, 0.4))
        .withMessage("frequencies must obey 0 <= from <= to <= rate = 2.0, got from 0.5 to 0.4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrequencyResponse.of(BOX).worstDb(Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrequencyResponse.of(BOX).worstDb(0, 1e300));
    assertThatIllegalArgumentException().isThrownBy(() -> FrequencyResponse.of(BOX).levelsDb(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrequencyResponse.of(Fir2d.separable(BOX), Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrequencyResponse.of(BOX).worstStopbandDb(new FilterSpec(2, .9, .2, 2)))
        .withMessage("the stopband must begin at or below rate/2 = 1.0, got 1.1");
  }
}
