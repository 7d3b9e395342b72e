package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First the operation and then the shift, against first the shift and then the operation. */
class ShiftExperimentTest {
  private static final UnaryOperator<Samples> RELU =
      FilteredNonlinearity.pointwise(v -> Math.max(0, v))::applyToRing;
  private static final UnaryOperator<Samples> IDEAL =
      FilteredNonlinearity.ideal(v -> Math.max(0, v), 2)::applyToRing;
  private static final UnaryOperator<Samples> KAISER =
      FilteredNonlinearity.filtered(v -> Math.max(0, v), 2, ResamplingFilter.KAISER_NON_CRITICAL)
          ::applyToRing;

  /** The course's table at band 24, with 20 seeds; t in sixteenths of a sample. */
  @ParameterizedTest
  @CsvSource({
    "1, 21.67, 35.48, 43.25",
    "2, 17.28, 30.62, 38.88",
    "4, 12.51, 28.36, 36.15",
    "5, 11.18, 28.83, 36.78",
    "8, 9.65, Infinity, 62.82"
  })
  void scoresDependOnTheShift(int sixteenths, double pointwise, double ideal, double kaiser) {
    ShiftExperiment experiment = ShiftExperiment.of(24, 20);
    double t = sixteenths / 16.0;

    assertThat(experiment.snr(RELU, t)).isCloseTo(pointwise, within(Tolerance.DECIBEL_TABLE));
    assertThat(experiment.snr(KAISER, t)).isCloseTo(kaiser, within(Tolerance.DECIBEL_TABLE));
    if (Double.isInfinite(ideal)) {
      assertThat(experiment.snr(IDEAL, t)).isGreaterThan(300); // half a sample is one fine sample
    } else {
      assertThat(experiment.snr(IDEAL, t)).isCloseTo(ideal, within(Tolerance.DECIBEL_TABLE));
    }
  }

  @Test
  void filtersCommuteWithEveryShift() {
    UnaryOperator<Samples> twice = x -> x.map(v -> 2 * v);

    assertThat(ShiftExperiment.of(31, 3).snr(twice, 0.37)).isGreaterThan(250);
  }

  @Test
  void spectraAddUpToTheLevel() {
    ShiftExperiment.Result result = ShiftExperiment.of(24, 10).run(RELU, 0.25);

    assertThat(result.difference()).hasSize(33);
    double level =
        10 * Math.log10(power(result.operatedThenShifted()) / power(result.difference()));
    assertThat(result.snr()).isCloseTo(level, within(Tolerance.FFT_SUM));
    // The shift leaves out bin 32 of what it moves, so only one of the two ways has it.
    assertThat(result.operatedThenShifted()[32]).isLessThan(Tolerance.FFT_SUM);
    assertThat(result.shiftedThenOperated()[32]).isGreaterThan(0.1);
  }

  /** Energy of 64 real samples from bins 0 … 32. */
  private static double power(double[] magnitudes) {
    double[] squares = Arrays.stream(magnitudes).map(v -> v * v).toArray();
    return squares[0] + 2 * Arrays.stream(squares, 1, 32).sum() + squares[32];
  }

  @Test
  void fieldsAreThoseOfTheSeeds() {
    ShiftExperiment experiment = ShiftExperiment.of(13, 2);

    assertThat(experiment.fields()).hasSize(2);
    assertThat(experiment.fields().get(1).toArray()).containsExactly(Seeded.field(13, 64, 1201));
  }

  @Test
  void wholeShiftsOfABandLimitedSignalAreReIndexing() {
    Samples x = ShiftExperiment.of(31, 1).fields().get(0);
    Samples moved = ShiftExperiment.shifted(x, 5);
    for (int i = 0; i < 64; i++) {
      assertThat(moved.value((i + 5) % 64)).isCloseTo(x.value(i), within(Tolerance.EXACT * 10));
    }
    assertThat(ShiftExperiment.shifted(moved, -5).minus(x).peak()).isLessThan(Tolerance.EXACT * 10);
  }

  @Test
  void resultsHandOutCopies() {
    ShiftExperiment.Result result = ShiftExperiment.of(24, 1).run(RELU, 0.25);
    double before = result.difference()[5];
    result.difference()[5] = -1;
    result.operatedThenShifted()[5] = -1;
    result.shiftedThenOperated()[5] = -1;

    assertThat(result.difference()[5]).isEqualTo(before);
    assertThat(result.operatedThenShifted()[5]).isPositive();
    assertThat(result.shiftedThenOperated()[5]).isPositive();
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShiftExperiment.of(24, 0))
        .withMessage("there must be at least 1 seed, got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> ShiftExperiment.of(33, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShiftExperiment.of(24, 1).snr(RELU, Double.NaN))
        .withMessage("distance must be finite, got NaN");
  }
}
