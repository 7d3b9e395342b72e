package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
  private static final Samples FOUR = Samples.copyOf(8, 0.5, 3, -4, 0, 1);

  @Test
  void pixelsSitAtTheCentresOfTheirCells() {
    Samples pixels = Samples.of(x -> x, 4, 4);

    assertThat(pixels.positions()).containsExactly(0.125, 0.375, 0.625, 0.875);
    assertThat(pixels.toArray()).containsExactly(0.125, 0.375, 0.625, 0.875);
  }

  @Test
  void samplesOfASoundBeginAtZero() {
    Samples sound = Samples.ofSound(x -> x, 4, 3);

    assertThat(sound.positions()).containsExactly(0, 0.25, 0.5);
    assertThat(sound.toArray()).containsExactly(0, 0.25, 0.5);
  }

  @Test
  void valuesAreTheSignalAtThePositionsForAnyRate() {
    Signal z = Signal.cosine(0.3, 0.2);
    Samples samples = Samples.of(z, 1 / 0.7, 50);
    for (int i = 0; i < 50; i++) {
      assertThat(samples.position(i)).isCloseTo((i + 0.5) * 0.7, within(50 * Tolerance.EXACT));
      assertThat(samples.value(i)).isEqualTo(z.at(samples.position(i)));
    }
  }

  @Test
  void theCourseBaseSignalHasThePrintedSamples() {
    // Course, lesson 01: g(x) = cos 2πx + ½ sin 4πx at rate 8, printed with five digits.
    Signal g = Signal.cosine(1, 0).plus(Signal.sine(2, 0).times(0.5));
    double[] printed = {1.27743, 0.73624, -0.73624, -1.27743, -0.57033, -0.02913, 0.02913, 0.57033};

    assertThat(Samples.of(g, 8, 8).toArray()).containsExactly(printed, within(0.5e-5));
  }

  @Test
  void copiesOnTheWayInAndOnTheWayOut() {
    double[] values = {1, 2};
    Samples samples = Samples.copyOf(1, 0, values);
    values[0] = 9;
    samples.toArray()[1] = 9;

    assertThat(samples.toArray()).containsExactly(1, 2);
  }

  @Test
  void tellsWhatItHolds() {
    assertThat(FOUR.size()).isEqualTo(4);
    assertThat(FOUR.rate()).isEqualTo(8);
    assertThat(FOUR.first()).isEqualTo(0.5);
    assertThat(FOUR.value(1)).isEqualTo(-4);
    assertThat(FOUR.position(3)).isEqualTo(0.875);
    assertThat(FOUR.peak()).isEqualTo(4);
    assertThat(FOUR.rms()).isCloseTo(Math.sqrt(26 / 4.0), within(Tolerance.EXACT));
  }

  @Test
  void rmsOfHugeAndTinyValuesStaysInRange() {
    assertThat(Samples.copyOf(1, 0, 3e200, -3e200).rms()).isEqualTo(3e200);
    assertThat(Samples.copyOf(1, 0, 3e-200, -3e-200).rms()).isEqualTo(3e-200);
    assertThat(Samples.copyOf(1, 0, 0, 0).rms()).isEqualTo(0);
  }

  @Test
  void arithmeticActsSampleBySampleAndKeepsTheGrid() {
    Samples other = Samples.copyOf(8, 0.5, 1, 1, 1, 2);

    assertThat(FOUR.plus(other)).isEqualTo(Samples.copyOf(8, 0.5, 4, -3, 1, 3));
    assertThat(FOUR.minus(other)).isEqualTo(Samples.copyOf(8, 0.5, 2, -5, -1, -1));
    assertThat(FOUR.times(-2)).isEqualTo(Samples.copyOf(8, 0.5, -6, 8, -0.0, -2));
  }

  @Test
  void aSliceKeepsItsPositions() {
    Samples slice = FOUR.slice(1, 3);

    assertThat(slice).isEqualTo(Samples.copyOf(8, 0.625, -4, 0));
    assertThat(FOUR.slice(0, 4)).isEqualTo(FOUR);
  }

  @Test
  void gridsThatDifferByRoundingOnlyAreTheSame() {
    Samples all = Samples.of(Signal.sine(1, 0), 1 / 0.7, 40);
    Samples once = all.slice(17, 20);
    Samples twice = all.slice(5, 30).slice(12, 15);

    assertThat(once.minus(twice).peak()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"8, 0.5625", "8, 0.50001", "4, 0.5"})
  void differentGridsDoNotMix(double rate, double first) {
    Samples other = Samples.copyOf(rate, first, 1, 2, 3, 4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.plus(other))
        .withMessage(
            "both must be on the same grid (size, rate, first position), got (4, 8.0, 0.5) and"
                + " (4, %s, %s)",
            rate, first);
    assertThatIllegalArgumentException().isThrownBy(() -> FOUR.minus(other));
  }

  @Test
  void differentSizesDoNotMix() {
    assertThatIllegalArgumentException().isThrownBy(() -> FOUR.plus(FOUR.slice(0, 3)));
  }

  @Test
  void equalsComparesValuesRateAndPosition() {
    assertThat(FOUR)
        .isEqualTo(Samples.copyOf(8, 0.5, 3, -4, 0, 1))
        .hasSameHashCodeAs(Samples.copyOf(8, 0.5, 3, -4, 0, 1))
        .isNotEqualTo(Samples.copyOf(8, 0.5, 3, -4, 0, 2))
        .isNotEqualTo(Samples.copyOf(8, 0.25, 3, -4, 0, 1))
        .isNotEqualTo(Samples.copyOf(4, 0.5, 3, -4, 0, 1))
        .isNotEqualTo("samples");
  }

  @Test
  void textShowsTheGridAndTheFirstValues() {
    assertThat(FOUR)
        .hasToString("Samples[size 4, rate 8.0, first 0.5: 3.0000, -4.0000, 0.0000, 1.0000]");
    assertThat(Samples.of(x -> 1, 9, 9).toString()).endsWith(", 1.0000, …]");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRateMustBeFiniteAndPositive(double rate) {
    String message = "rate must be finite and positive (samples per unit), got " + rate;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(x -> x, rate, 1))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.ofSound(x -> x, rate, 1))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.copyOf(rate, 0, 1))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void thereMustBeASample(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(x -> x, 8, count))
        .withMessage("there must be at least 1 sample, got %s", count);
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.copyOf(8, 0));
  }

  @Test
  void theFirstPositionMustBeFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.copyOf(8, Double.NaN, 1))
        .withMessage("first position must be finite, got NaN");
  }

  @Test
  void positionsMustStayFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(x -> x, Double.MIN_VALUE, 2))
        .withMessageContaining("reach infinity");
  }

  @Test
  void aValueThatIsNotFiniteIsNamedWithIndexAndPosition() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.ofSound(x -> Math.sin(x) / x, 2, 4))
        .withMessage("every sample must be finite, got NaN at index 0 (position 0.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.copyOf(2, 0, 1, Double.NEGATIVE_INFINITY))
        .withMessage("every sample must be finite, got -Infinity at index 1 (position 0.5)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.copyOf(2, 0, 1e308).times(10))
        .withMessageContaining("got Infinity at index 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4, Integer.MAX_VALUE})
  void anIndexMustExist(int i) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.value(i))
        .withMessage("index must lie in 0 … size − 1 = 3, got %s", i);
    assertThatIllegalArgumentException().isThrownBy(() -> FOUR.position(i));
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, 2", "3, 2", "0, 5"})
  void aSliceMustLieInsideAndHoldSomething(int from, int to) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.slice(from, to))
        .withMessage("slice must obey 0 <= from < to <= size = 4, got from %s to %s", from, to);
  }

  @Test
  void aFactorMustBeFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.times(Double.NaN))
        .withMessage("factor must be finite, got NaN");
  }

  @Test
  void paddingAppendsZerosOnTheSameGrid() {
    assertThat(FOUR.paddedTo(6)).isEqualTo(Samples.copyOf(8, 0.5, 3, -4, 0, 1, 0, 0));
    assertThat(FOUR.paddedTo(4)).isEqualTo(FOUR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.paddedTo(3))
        .withMessage("padded size must be at least 4, got 3");
  }

  @Test
  void everySecondSampleStaysWhereItIs() {
    assertThat(FOUR.everyNth(2, 0)).isEqualTo(Samples.copyOf(4, 0.5, 3, 0));
    assertThat(FOUR.everyNth(2, 1)).isEqualTo(Samples.copyOf(4, 0.625, -4, 1));
    assertThat(FOUR.everyNth(3, 0)).isEqualTo(Samples.copyOf(8 / 3.0, 0.5, 3, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.everyNth(0, 0))
        .withMessage("step must be at least 1 sample, got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> FOUR.everyNth(2, 4));
  }

  @Test
  void aFunctionOfTheValueActsSampleBySample() {
    assertThat(FOUR.map(v -> Math.max(0, v))).isEqualTo(Samples.copyOf(8, 0.5, 3, 0, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.map(Math::sqrt))
        .withMessageContaining("got NaN at index 1");
  }
}
