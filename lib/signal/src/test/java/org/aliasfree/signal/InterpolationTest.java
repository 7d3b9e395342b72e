package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {
  static Stream<Interpolation> all() {
    return Stream.of(
        Interpolation.HOLD,
        Interpolation.LINEAR,
        Interpolation.SINC,
        Interpolation.truncatedSinc(1),
        Interpolation.truncatedSinc(7));
  }

  @ParameterizedTest
  @MethodSource("all")
  void passesThroughEverySampleAlsoOnARing(Interpolation interpolation) {
    Samples samples = Samples.copyOf(8, 0.0625, Seeded.normal(51, 33));

    assertThat(resampled(interpolation.of(samples), samples).minus(samples).peak())
        .isLessThan(33 * Tolerance.EXACT);
    assertThat(resampled(interpolation.periodic(samples), samples).minus(samples).peak())
        .isLessThan(33 * Tolerance.EXACT);
  }

  private static Samples resampled(Signal z, Samples grid) {
    return new DiracComb(grid.rate(), grid.first()).sample(z, grid.size());
  }

  @Test
  void holdStepsHalfwayAndTheLineAverages() {
    Samples samples = Samples.copyOf(2, 0.25, 1, 3);
    Signal hold = Interpolation.HOLD.of(samples);
    Signal line = Interpolation.LINEAR.of(samples);

    assertThat(hold.at(0.49)).isEqualTo(1);
    assertThat(hold.at(0.5)).isEqualTo(3);
    assertThat(line.at(0.5)).isEqualTo(2);
    assertThat(line.at(0.25 + 0.125)).isEqualTo(1.5);
  }

  @Test
  void beyondItsEndsARecordIsZeroAndARingGoesOn() {
    Samples samples = Samples.copyOf(1, 0, 4, 2);

    assertThat(Interpolation.LINEAR.of(samples).at(1.5)).isEqualTo(1);
    assertThat(Interpolation.LINEAR.of(samples).at(2)).isEqualTo(0);
    assertThat(Interpolation.HOLD.of(samples).at(-0.6)).isEqualTo(0);
    assertThat(Interpolation.LINEAR.periodic(samples).at(1.5)).isEqualTo(3);
    assertThat(Interpolation.HOLD.periodic(samples).at(-0.6)).isEqualTo(2);
    assertThat(Interpolation.HOLD.periodic(samples).at(200.1)).isEqualTo(4);
  }

  @Test
  void aLineNeverLeavesTheRangeOfItsTwoSamples() {
    Samples samples = Samples.copyOf(1, 0, Seeded.normal(52, 50));
    Signal line = Interpolation.LINEAR.of(samples);
    for (int i = 0; i + 1 < 50; i++) {
      for (double t = 0; t <= 1; t += 1 / 16.0) {
        assertThat(line.at(i + t))
            .isBetween(
                Math.min(samples.value(i), samples.value(i + 1)),
                Math.max(samples.value(i), samples.value(i + 1)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 63, 64})
  void thePeriodicSincIsTheSumOfAllShiftedSincs(int n) {
    double[] impulse = new double[n];
    impulse[0] = 1;
    Signal kernel = Interpolation.SINC.periodic(Samples.copyOf(1, 0, impulse));
    // Symmetric partial sums of a conditionally convergent series; the rest falls as 1/periods².
    int periods = 20_000;
    for (double x : new double[] {0.1, 0.5, 0.9 * n}) {
      double sum = Sinc.at(x);
      for (int p = 1; p <= periods; p++) {
        sum += Sinc.at(x - p * n) + Sinc.at(x + p * n);
      }
      if (n % 2 == 1) {
        // Signs alternate: half of the last pair belongs to the limit.
        sum -= (Sinc.at(x - periods * n) + Sinc.at(x + periods * n)) / 2;
      }
      // For even n all terms have one sign pattern, and the rest is of the order of 1/periods.
      assertThat(kernel.at(x)).isCloseTo(sum, within(1.0 / periods));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void farAwayPlacesAreReachedAndNowhereIsNotANumber(Interpolation interpolation) {
    Samples samples = Samples.copyOf(1, 0, 1, 2, 3, 4);

    assertThat(interpolation.periodic(samples).at(0x1p40 + 1))
        .isCloseTo(2, within(Tolerance.EXACT));
    assertThat(interpolation.periodic(samples).at(1e300)).isFinite();
    assertThat(interpolation.of(samples).at(1e300)).isCloseTo(0, within(Tolerance.EXACT));
    for (double nowhere : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(interpolation.of(samples).at(nowhere)).isNaN();
      assertThat(interpolation.periodic(samples).at(nowhere)).isNaN();
    }
  }

  @Test
  void aLineAtHalfTheRateIsReadAsACosine() {
    Signal z = Interpolation.SINC.periodic(Samples.copyOf(4, 0, 1, -1, 1, -1));

    assertThat(z.at(0.125)).isCloseTo(0, within(Tolerance.EXACT));
    assertThat(z.at(0.0625)).isCloseTo(Math.sqrt(0.5), within(Tolerance.EXACT));
  }

  @Test
  void theKernelIsSeenFromOutside() {
    assertThat(Interpolation.LINEAR.kernelAt(-0.25)).isEqualTo(0.75);
    assertThat(Interpolation.truncatedSinc(2).kernelAt(2.5)).isEqualTo(0);
    assertThat(Interpolation.SINC.kernelAt(2.5)).isCloseTo(0.12732, within(0.5e-5));
    assertThat(Interpolation.HOLD).hasToString("Interpolation[hold]");
    assertThat(Interpolation.truncatedSinc(3))
        .hasToString("Interpolation[sinc of 3 samples a side]");
  }

  @Test
  void aSincWithoutSamplesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interpolation.truncatedSinc(0))
        .withMessage("samples per side must be at least 1, got 0");
  }

  @Test
  void sincIsExactAtWholeNumbers() {
    assertThat(Sinc.at(0)).isEqualTo(1);
    for (int x = 1; x < 100; x++) {
      assertThat(Sinc.at(x)).isZero();
      assertThat(Sinc.at(-x)).isZero();
    }
    assertThat(Sinc.at(-0.5)).isCloseTo(2 / Math.PI, within(Tolerance.EXACT));
    assertThat(Sinc.at(1e6 + 0.5)).isCloseTo(1 / (Math.PI * (1e6 + 0.5)), within(1e-18));
  }
}
