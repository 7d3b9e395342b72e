package org.aliasfree.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.Golden;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JincTest {
  private static final double SINGLE = 1e-7;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void equalsTheRadialFiltersOfTheOfficialImplementation(int i) {
    double[][] official = Golden.read("filters.npz", "radial_" + i).table();
    Fir2d radial = Jinc.design(KaiserTest.golden(i));
    for (int row = 0; row < radial.height(); row++) {
      assertThat(radial.toArray()[row]).containsExactly(official[row], within(SINGLE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, '0.0002053 0.0022786 0.0081980 0.0185422 0.0305334 0.0387549'",
    "3, '0.0000949 0.0010686 0.0038799 0.0088264 0.0145849 0.0185422'",
    "0, '0.0000008 0.0000105 0.0000403 0.0000949 0.0001600 0.0002053'"
  })
  void theFilterOfTheFirstLayerIsAsPrinted(int row, String firstHalf) {
    double[] printed = Arrays.stream(firstHalf.split(" ")).mapToDouble(Double::valueOf).toArray();
    double[] taps = Jinc.design(new FilterSpec(12, 2, 6, 32)).toArray()[row];

    assertThat(Arrays.copyOf(taps, 6)).containsExactly(printed, within(0.5e-7 + SINGLE));
  }

  @Test
  void equalsTheSeriesOfJ1() {
    for (double x = 0; x <= 5; x += 0.01) {
      double z = Math.PI * x;
      double term = 1;
      double sum = 0;
      for (int k = 0; k < 60; k++) {
        sum += term;
        term *= -z * z / 4 / ((k + 1) * (k + 2));
      }
      // Terms reach 1e5 at z = 16 before they cancel.
      assertThat(Jinc.at(x)).isCloseTo(sum, within(1e-10));
      assertThat(Jinc.at(-x)).isEqualTo(Jinc.at(x));
    }
  }

  @Test
  void theMiddleTapOfAnOddFilterIsALimitAndNotANaN() {
    Fir2d odd = Jinc.design(new FilterSpec(13, 2, 6, 32));

    assertThat(Jinc.at(0)).isEqualTo(1);
    assertThat(Jinc.at(1e-300)).isEqualTo(1);
    assertThat(odd.sum()).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(odd.tap(6, 6)).isGreaterThan(odd.tap(6, 7));
  }

  @Test
  void isTheSameAfterAQuarterTurn() {
    Fir2d f = Jinc.design(new FilterSpec(12, 2, 6, 32));
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        assertThat(f.tap(i, j)).isEqualTo(f.tap(j, i)).isEqualTo(f.tap(11 - i, j));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 3001})
  void hostileInputIsRefused(double x) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jinc.at(x))
        .withMessage("x must lie in [-3000, 3000], got %s", x);
    assertThat(Jinc.at(3000)).isCloseTo(0, within(1e-4));
  }
}
