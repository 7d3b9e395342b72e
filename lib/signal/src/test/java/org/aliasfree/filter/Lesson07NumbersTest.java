package org.aliasfree.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 07, "Filters you can build", shows: from rate 2 to 1, s = 1. */
class Lesson07NumbersTest {
  private static final double DB = Tolerance.DECIBEL_TABLE;

  /** Attenuations and gains are printed with two and four decimals. */
  private static final double PRINTED_DB = 0.005;

  private static final double PRINTED = 0.5e-4;

  private static final double PAPER = FilterSpec.PAPER_HALF_WIDTH;

  @ParameterizedTest
  @CsvSource({"'1 1', -3.01, .9239", "'1 2 1', -6.02, .8536", "'1 3 3 1', -9.03, .7886"})
  void worstAliasOfBinomialFilters(String taps, double aliasDb, double gain) {
    double[] values = Arrays.stream(taps.split(" ")).mapToDouble(Double::valueOf).toArray();
    Fir fir = Fir.of(2, values).withSum(1);

    assertThat(FrequencyResponse.of(fir).worstDb(0.5, 1)).isCloseTo(aliasDb, within(DB));
    assertThat(fir.gainAt(0.25)).isCloseTo(gain, within(PRINTED));
  }

  @ParameterizedTest
  @CsvSource({
    "4, .4142, 28.76, -5.97, 1.0568, -29.16, .5822",
    "6, .4142, 40.66, -6.07, 1.0014, -38.64, .6465",
    "8, .4142, 52.55, -6.03, 1.0018, -51.16, .6730",
    "6, .2, 23.74, -6.79, .9635, -21.74, 1.0615",
    "6, .6, 55.33, -6.00, .9830, -51.98, .3991"
  })
  void criticalAndNonCriticalFilters(
      int n,
      double relativeHalfWidth,
      double attenuation,
      double criticalDb,
      double criticalGain,
      double nonCriticalDb,
      double nonCriticalGain) {
    double halfWidth = (relativeHalfWidth == .4142 ? PAPER : relativeHalfWidth) / 2;
    FilterSpec critical = FilterSpec.critical(n, 2, 1, halfWidth);
    FilterSpec nonCritical = FilterSpec.nonCritical(n, 2, 1, halfWidth);

    assertThat(critical.attenuationDb()).isCloseTo(attenuation, within(PRINTED_DB));
    assertThat(worstAlias(critical)).isCloseTo(criticalDb, within(DB));
    assertThat(worstAlias(nonCritical)).isCloseTo(nonCriticalDb, within(DB));
    assertThat(Kaiser.design(critical).gainAt(.25)).isCloseTo(criticalGain, within(PRINTED));
    assertThat(Kaiser.design(nonCritical).gainAt(.25)).isCloseTo(nonCriticalGain, within(PRINTED));
  }

  private static double worstAlias(FilterSpec spec) {
    return FrequencyResponse.of(Kaiser.design(spec)).worstDb(0.5, spec.rate() / 2);
  }

  @Test
  void sixTapsPerSampleAtFourTimesTheRate() {
    FilterSpec critical = FilterSpec.critical(6, 4, 1, PAPER / 2);

    assertThat(critical.taps()).isEqualTo(24);
    assertThat(critical.attenuationDb()).isCloseTo(42.14, within(PRINTED_DB));
    assertThat(worstAlias(critical)).isCloseTo(-6.07, within(DB));
    assertThat(worstAlias(FilterSpec.nonCritical(6, 4, 1, PAPER / 2)))
        .isCloseTo(-40.73, within(DB));
  }

  @Test
  void theWindowOfTwelveTaps() {
    FilterSpec spec = FilterSpec.critical(6, 2, 1, PAPER / 2);

    assertThat(spec.beta()).isCloseTo(3.4732, within(PRINTED));
    assertThat(Kaiser.window(12, spec.beta())[0]).isCloseTo(.1386, within(PRINTED));
  }

  @Test
  void twelveTapsAsPrinted() {
    double[] critical = {
      .0056593999, .0157345596, -.0336123772, -.0655801630, .1340932899, .4437052908
    };
    double[] nonCritical = {
      -.0074633266, -.0185659377, -.0037188080, .0685915737, .1847355926, .2764209060
    };

    assertThat(firstHalf(FilterSpec.critical(6, 2, 1, PAPER / 2)))
        .containsExactly(critical, within(1e-9));
    assertThat(firstHalf(FilterSpec.nonCritical(6, 2, 1, PAPER / 2)))
        .containsExactly(nonCritical, within(1e-9));
  }

  private static double[] firstHalf(FilterSpec spec) {
    return Arrays.copyOf(Kaiser.design(spec).toArray(), spec.taps() / 2);
  }

  @ParameterizedTest
  @CsvSource({"4", "6", "8", "10", "12"})
  void theTwoPhasesOfAnEvenFilterHaveHalfTheSumEach(int n) {
    Fir fir = Kaiser.design(FilterSpec.critical(n, 2, 1, PAPER / 2));

    assertThat(fir.sum()).isCloseTo(1, within(Tolerance.EXACT));
    for (int phase = 0; phase < 2; phase++) {
      assertThat(Arrays.stream(fir.phase(phase, 2)).sum()).isCloseTo(.5, within(Tolerance.EXACT));
    }
  }

  @Test
  void sixtyDecibelsByThirtyEightTaps() {
    // ν = 0.2: the half-width is a twentieth of the rate.
    FilterSpec spec = FilterSpec.forAttenuation(60, 0.25, 0.05, 1);
    double worst = FrequencyResponse.of(Kaiser.design(spec)).worstStopbandDb(spec);

    assertThat(spec.taps()).isEqualTo(38);
    assertThat(Kaiser.beta(60)).isCloseTo(5.653, within(.002));
    assertThat(worst).isCloseTo(-60.38, within(DB)).isLessThan(-60);
  }

  @Test
  void moreTapsThanTheDefaultAreNotASteeperLaw() {
    // The formula is a promise, not a measurement.
    FilterSpec spec = FilterSpec.nonCritical(6, 2, 1, PAPER / 2);
    assertThat(spec.attenuationDb() + worstAlias(spec)).isCloseTo(40.66 - 38.64, within(DB));
  }

  @Test
  void exercises() {
    assertThat(FilterSpec.critical(6, 2, 1, .4142 / 2).attenuationDb())
        .isCloseTo(40.66, within(.02));
    assertThat(Fir.of(2, new double[12]).delay()).isEqualTo(5.5);
  }
}
