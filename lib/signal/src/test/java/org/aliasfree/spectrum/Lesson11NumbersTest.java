package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.aliasfree.resample.FilteredNonlinearity;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 11, "Nonlinearities make frequencies", shows. */
class Lesson11NumbersTest {
  /** Coefficients of a kink from 65 536 samples: what folds is below it. */
  private static final double COEFFICIENT = 1e-6;

  /** Half a unit of the last printed digit, and the same again for the course's own rounding. */
  private static final double TABLE = 1e-5;

  private static final double SLOPE_DB = .2;
  private static final double LEVEL_DB = .1;

  private static double relu(double v) {
    return Math.max(0, v);
  }

  @Test
  void reluOfASineHasTheFirstAndTheEvenHarmonics() {
    Harmonics relu = Harmonics.ofSine(Lesson11NumbersTest::relu);

    assertThat(relu.dc()).isCloseTo(1 / Math.PI, within(COEFFICIENT));
    assertThat(relu.amplitude(1)).isCloseTo(.5, within(COEFFICIENT));
    for (int k = 1; k <= 20; k++) {
      assertThat(relu.amplitude(2 * k))
          .isCloseTo(2 / (Math.PI * (4 * k * k - 1)), within(COEFFICIENT));
      assertThat(relu.amplitude(2 * k + 1)).isCloseTo(0, within(COEFFICIENT));
    }
    assertThat(relu.amplitudes(6))
        .containsExactly(
            new double[] {.31831, .5, .21221, 0, .04244, 0, .01819}, within(.5 * TABLE));
  }

  @Test
  void aKinkFallsByTwelveDecibelsPerOctaveAndAJumpBySix() {
    assertThat(Harmonics.ofSine(Lesson11NumbersTest::relu).slopeDb(8, 64))
        .isCloseTo(-12.08, within(SLOPE_DB));
    assertThat(Harmonics.ofSine(Math::signum).slopeDb(8, 64)).isCloseTo(-6.02, within(SLOPE_DB));
  }

  @Test
  void aLeakScalesTheNewHarmonics() {
    Harmonics leaky = Harmonics.ofSine(v -> Math.max(v, .2 * v));

    assertThat(
            Decibels.ofAmplitude(
                leaky.amplitude(2) / Harmonics.ofSine(Lesson11NumbersTest::relu).amplitude(2)))
        .isCloseTo(-1.94, within(.005));
    assertThat(leaky.amplitudes(4))
        .containsExactly(new double[] {.25465, .6, .16977, 0, .03395}, within(TABLE));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 0, 0, 0, 0",
    "-.5, .10900, .19550, .13783, .06892, .01378, .01575",
    "0, .31831, .50000, .21221, 0, .04244, .01819",
    ".5, .60900, .80450, .13783, .06892, .01378, .01575",
    "1, 1, 1, 0, 0, 0, 0"
  })
  void aBiasMixesEvenAndOdd(
      double b, double dc, double h1, double h2, double h3, double h4, double h6) {
    Harmonics bent = Harmonics.ofSine(v -> Math.max(0, v + b));
    double[] found = {
      bent.dc(),
      bent.amplitude(1),
      bent.amplitude(2),
      bent.amplitude(3),
      bent.amplitude(4),
      bent.amplitude(6)
    };

    assertThat(found).containsExactly(new double[] {dc, h1, h2, h3, h4, h6}, within(TABLE));
    assertThat(found)
        .containsExactly(
            new double[] {
              integral(b, 0) / 2,
              integral(b, 1),
              integral(b, 2),
              integral(b, 3),
              integral(b, 4),
              integral(b, 6)
            },
            within(COEFFICIENT));
  }

  /** |2/π·∫ (cos φ + b)·cos kφ dφ| from 0 to where cos φ + b turns negative. */
  private static double integral(double b, int k) {
    double end = Math.acos(-b);
    double below = k == 1 ? end : Math.sin((k - 1) * end) / (k - 1);
    double bias = k == 0 ? end : Math.sin(k * end) / k;
    return Math.abs(below + Math.sin((k + 1) * end) / (k + 1) + 2 * b * bias) / Math.PI;
  }

  @Test
  void aSquareMakesOneNewLine() {
    Harmonics square = Harmonics.ofSine(v -> v * v);

    assertThat(square.amplitudes(2))
        .containsExactly(new double[] {.5, 0, .5}, within(Tolerance.EXACT));
    for (int k = 3; k <= square.highest(); k++) {
      assertThat(square.amplitude(k)).isLessThan(Tolerance.EXACT);
    }
  }

  @Test
  void harmonicsThatDoNotFitFold() {
    Harmonics seen = Harmonics.of(bentOn32(Lesson11NumbersTest::relu));

    for (int m = 0; m <= 16; m++) {
      assertThat(seen.amplitude(m)).as("bin %s", m).isCloseTo(folded(m), within(COEFFICIENT));
      boolean line = m == 5 || (m % 2 == 0 && m <= 14);
      assertThat(seen.amplitude(m) > 1e-3).as("a line in bin %s", m).isEqualTo(line);
    }
    assertThat(seen.amplitude(12)).isCloseTo(.04136, within(TABLE));
    assertThat(seen.amplitude(2)).isCloseTo(.01703, within(TABLE));
    assertThat(seen.amplitude(8)).isCloseTo(.00883, within(TABLE));
  }

  private static Samples bentOn32(DoubleUnaryOperator sigma) {
    return FilteredNonlinearity.pointwise(sigma).applyToRing(Samples.of(Signal.sine(5, 0), 32, 32));
  }

  /**
   * Sums the series {@code 1/π + ½·sin θ − 2/π·Σ cos 2kθ/(4k² − 1)} into its folded lines. At pixel
   * centres a cosine of {@code 32r ± m} cycles is (−1)^r times one of m; half the rate falls on
   * zero crossings.
   */
  private static double folded(int m) {
    if (m == 5) {
      return .5;
    }
    double sum = m == 0 ? 1 / Math.PI : 0;
    for (int k = 1; k <= 200_000; k++) {
      long f = 10L * k;
      long r = Math.round(f / 32.0);
      if (Math.abs(f - 32 * r) == m && m < 16) {
        sum -= 2 / Math.PI / (4.0 * k * k - 1) * (r % 2 == 0 ? 1 : -1);
      }
    }
    return Math.abs(sum);
  }

  @Test
  void aLowPassOnTheSamplesLeavesWhatHasFolded() {
    Samples filtered =
        FilteredNonlinearity.thenLowPass(Lesson11NumbersTest::relu, 15)
            .applyToRing(Samples.of(Signal.sine(5, 0), 32, 32));

    assertThat(Harmonics.of(filtered).amplitude(12)).isCloseTo(.04136, within(TABLE));
  }

  @Test
  void aClippedToneGetsWrongNotesAtALowRate() {
    Spectrum low = clipped(8000);
    Spectrum high = clipped(64_000);

    assertThat(level(low, 1850)).isCloseTo(-16.3, within(LEVEL_DB)).isCloseTo(partial(5), BESIDE);
    assertThat(level(low, 610)).isCloseTo(-21.9, within(LEVEL_DB)).isCloseTo(partial(7), BESIDE);
    assertThat(level(low, 3070)).isCloseTo(-28.4, within(LEVEL_DB)).isCloseTo(partial(9), BESIDE);
    assertThat(level(low, 3690)).isCloseTo(-10.3, within(LEVEL_DB)).isCloseTo(partial(3), BESIDE);
    assertThat(level(high, 3690)).isCloseTo(-10.3, within(LEVEL_DB));
    int strongest = 0;
    for (int f = 1; f < 4000; f++) {
      if (f % 1230 != 0 && high.magnitude(f) > high.magnitude(strongest == 0 ? 1 : strongest)) {
        strongest = f;
      }
    }
    assertThat(strongest).isEqualTo(3650);
    assertThat(level(high, 3650)).isCloseTo(-58.0, within(LEVEL_DB)).isCloseTo(partial(55), BESIDE);
  }

  /** Other partials fold onto the same lines, hundreds of times weaker. */
  private static final org.assertj.core.data.Offset<Double> BESIDE = within(.3);

  private static Spectrum clipped(int rate) {
    return Fft.of(
        FilteredNonlinearity.pointwise(v -> Math.max(-1, Math.min(1, 4 * v)))
            .applyToRing(Samples.ofSound(Signal.sine(1230, 0), rate, rate)));
  }

  private static double level(Spectrum x, int hertz) {
    return Decibels.ofAmplitude(x.magnitude(hertz) / x.magnitude(1230));
  }

  /** Level of partial k of the sine times 4, clipped, relative to partial 1, by integration. */
  private static double partial(int k) {
    return Decibels.ofAmplitude(clippedCoefficient(k) / clippedCoefficient(1));
  }

  private static double clippedCoefficient(int k) {
    double edge = Math.asin(1 / 4.0);
    double below = k == 1 ? edge : Math.sin((k - 1) * edge) / (k - 1);
    double slanted = 4 * (below - Math.sin((k + 1) * edge) / (k + 1)) / 2;
    double level = Math.cos(k * edge) / k;
    return slanted + level;
  }
}
