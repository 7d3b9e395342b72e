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

class KaiserTest {
  /** Golden taps are stored in single precision. */
  private static final double SINGLE = 1e-7;

  /** Taps printed with seven decimals. */
  private static final double PRINTED = 0.5e-7 + SINGLE;

  /** Returns the specification of a case of the golden file; its width is the full one. */
  static FilterSpec golden(int i) {
    double[] c = Golden.read("filters.npz", "cases").table()[i];
    return new FilterSpec((int) c[0], c[1], c[2] / 2, c[3]);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void equalsTheTapsOfTheOfficialImplementation(int i) {
    double[] official = Golden.read("filters.npz", "kaiser_" + i).values();
    double beta = Golden.read("filters.npz", "beta_" + i).values()[0];

    assertThat(golden(i).beta()).isCloseTo(beta, within(Tolerance.EXACT));
    assertThat(Kaiser.design(golden(i)).toArray()).containsExactly(official, within(SINGLE));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 2, 12, 32, 6.4437189, '0.0007919 0.0100183 0.0389495 0.0924128 0.1565256 0.2013019'",
    "24, 4, 8, 64, 4.4483638, '-0.0016383 -0.0030553 -0.0037152 -0.0021454 0.0033123 0.0139821"
        + " 0.0302836 0.0513124 0.0747529 0.0972161 0.1149508 0.1247439'",
    "12, 128, 59.17298, 512, 1.5401153,"
        + " '0.0233742 0.0344493 -0.0508807 -0.0786152 0.1396104 0.4320619'"
  })
  void filtersOfThreeLayersOfStyleGan3AreAsPrinted(
      int taps, double cutoff, double width, double rate, double beta, String firstHalf) {
    FilterSpec spec = new FilterSpec(taps, cutoff, width / 2, rate);
    double[] printed = Arrays.stream(firstHalf.split(" ")).mapToDouble(Double::valueOf).toArray();

    assertThat(spec.beta()).isCloseTo(beta, within(0.5e-7));
    assertThat(Arrays.copyOf(Kaiser.design(spec).toArray(), taps / 2))
        .containsExactly(printed, within(PRINTED));
  }

  @ParameterizedTest
  @ValueSource(doubles = {21, 21.5, 28.76, 40.66, 49.999, 50, 50.001, 60, 120})
  void attenuationAndBetaAreInverseToEachOther(double db) {
    assertThat(Kaiser.attenuationDb(Kaiser.beta(db))).isCloseTo(db, within(1e-9));
  }

  @Test
  void betaHasThreeBranchesWithASmallStepAtFiftyDecibels() {
    assertThat(Kaiser.beta(0)).isEqualTo(0);
    assertThat(Kaiser.beta(21)).isEqualTo(0);
    assertThat(Kaiser.beta(50)).isCloseTo(4.5335, within(0.5e-4));
    assertThat(Kaiser.beta(Math.nextUp(50))).isCloseTo(4.5513, within(0.5e-4));
    assertThat(Kaiser.attenuationDb(0)).isEqualTo(21);
    assertThat(Kaiser.attenuationDb(4.54)).isEqualTo(50);
  }

  @Test
  void theWindowIsSymmetricAndEndsAtOneOverI0() {
    double[] w = Kaiser.window(12, 3.4732);

    for (int i = 0; i < 12; i++) {
      assertThat(w[i]).isEqualTo(w[11 - i]);
    }
    assertThat(w[0]).isCloseTo(1 / Kaiser.besselI0(3.4732), within(Tolerance.EXACT));
    assertThat(Kaiser.window(13, 3.4732)[6]).isEqualTo(1);
    assertThat(Kaiser.window(5, 0)).containsExactly(1, 1, 1, 1, 1);
    assertThat(Kaiser.window(1, 5)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.5, 1, 3.4732, 10, 20, 100, 700})
  void besselI0EqualsItsIntegral(double x) {
    // I0(x) = 1/π ∫ e^{x cos θ} dθ over half a circle; for a periodic function the plain sum over
    // equal steps converges faster than any power. Scaled by e^{-x} to stay in range.
    int n = 1000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.exp(x * (Math.cos(2 * Math.PI * i / n) - 1)) / n;
    }

    assertThat(Kaiser.besselI0(x) * Math.exp(-x)).isCloseTo(sum, within(Tolerance.EXACT));
    assertThat(Kaiser.besselI0(-x)).isEqualTo(Kaiser.besselI0(x));
  }

  @Test
  void aConstantPassesUnchanged() {
    for (int taps = 1; taps < 40; taps++) {
      FilterSpec spec = new FilterSpec(taps, 0.3, 0.1, 2);
      assertThat(Kaiser.design(spec).sum()).isCloseTo(1, within(Tolerance.EXACT));
      assertThat(Kaiser.design(spec).isSymmetric()).isTrue();
    }
    assertThat(Kaiser.design(new FilterSpec(1, 0.3, 0.1, 2)).toArray()).containsExactly(1);
  }

  @Test
  void theCutoffOfALongFilterLosesSixDecibels() {
    Fir fir = Kaiser.design(FilterSpec.forAttenuation(80, 0.3, 0.05, 2));

    assertThat(fir.gainAt(0.3)).isCloseTo(0.5, within(0.001));
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kaiser.window(0, 1))
        .withMessage("a window must have at least 1 value, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kaiser.window(3, -1))
        .withMessage("beta must lie in [0, 700], got -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Kaiser.window(3, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kaiser.beta(Double.NaN))
        .withMessage("attenuation must be finite (dB), got NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> Kaiser.attenuationDb(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Kaiser.besselI0(701));
    assertThat(Kaiser.besselI0(700)).isFinite();
  }
}
