package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Aliasing;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers that lesson 04, "Nyquist and aliasing", shows. Its sounds and tides: package data.
 */
class Lesson04NumbersTest {
  /** The course promises alias periods to 0.05 days. */
  private static final double DAYS = 0.05;

  @Test
  void aCosineAndItsMirrorImageAboutHalfTheRateHaveTheSameSamples() {
    Samples low = Samples.ofSound(Signal.cosine(4500, 0), 10_000, 100);
    Samples high = Samples.ofSound(Signal.cosine(5500, 0), 10_000, 100);

    assertThat(low.minus(high).peak()).isLessThan(Tolerance.EXACT);
    assertThat(low.peak()).isEqualTo(1);
  }

  @Test
  void aSineAndItsMirrorImageAreUpsideDown() {
    Samples low = Samples.ofSound(Signal.sine(4500, 0), 10_000, 100);
    Samples high = Samples.ofSound(Signal.sine(5500, 0), 10_000, 100);

    assertThat(low.plus(high).peak()).isLessThan(Tolerance.EXACT);
    assertThat(low.peak()).isCloseTo(1, within(Tolerance.EXACT));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "30, 0.8660254038", "45, 0.7071067812", "60, 0.5", "90, 0"})
  void criticalSamplingLeavesTheCosineOfThePhase(double degrees, double height) {
    Signal tone = Signal.cosine(32, Math.toRadians(degrees));
    Spectrum x = Fft.of(Samples.ofSound(tone, 64, 64));

    assertThat(x.magnitude(32) / 64).isCloseTo(height, within(Tolerance.FFT_SUM));
  }

  @ParameterizedTest
  @CsvSource({"23, -1", "25, 1", "13, -11", "24, 0"})
  void aWheelFilmedAt24FramesASecond(double turns, double seen) {
    assertThat(Aliasing.foldSigned(turns, 24)).isEqualTo(seen);
  }

  @Test
  void thirtySixTurnsASecondAreUndecidable() {
    assertThat(Math.abs(Aliasing.foldSigned(36, 24))).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "12.4206012, 62.11",
    "12, 58.74",
    "12.65834751, 49.53",
    "11.96723606, 86.59",
    "23.93447213, 173.19",
    "25.81933871, 45.71",
    "24.06588766, 88.89",
    "26.868350, 69.37"
  })
  void tidesSeenEvery9Point9156Days(double hours, double days) {
    assertThat(Aliasing.apparentPeriod(hours / 24, 9.9156)).isCloseTo(days, within(DAYS));
  }

  @Test
  void tidesSeenEvery35Days() {
    assertThat(Aliasing.apparentPeriod(12 / 24.0, 35)).isInfinite();
    assertThat(Aliasing.apparentPeriod(12.4206012 / 24, 35)).isCloseTo(94.49, within(DAYS));
    assertThat(Aliasing.apparentPeriod(23.93447213 / 24, 35)).isCloseTo(365.26, within(DAYS));
  }

  @Test
  void theFourthDecimalOfTheRepeatCycleCounts() {
    assertThat(Aliasing.apparentPeriod(12.4206012 / 24, 9.9157)).isCloseTo(62.03, within(0.005));
  }

  @Test
  void tonesInsideABandSampledAtTwiceItsWidthKeepTheirOrder() {
    assertThat(Aliasing.fold(22_000, 10_000)).isEqualTo(2000);
    assertThat(Aliasing.fold(24_000, 10_000)).isEqualTo(4000);
    double before = Aliasing.fold(20_000, 10_000);
    for (int f = 20_001; f <= 25_000; f++) {
      double here = Aliasing.fold(f, 10_000);
      assertThat(here).isEqualTo(before + 1);
      before = here;
    }
    assertThat(Aliasing.fold(20_000, 10_000)).isEqualTo(0);
    assertThat(Aliasing.fold(25_000, 10_000)).isEqualTo(5000);
  }

  @Test
  void theFormulaFindsTheStrongestBinOfAThousandTones() {
    int hits = 0;
    for (int k = 0; k < 1000; k++) {
      double f = Math.floor(5000 * Seeded.uniform(4000 + k, 2)[0]);
      Spectrum x = Fft.of(Samples.ofSound(Signal.cosine(f, 1), 1000, 1000));
      hits += x.frequency(x.strongestBin()) == Aliasing.fold(f, 1000) ? 1 : 0;
    }

    assertThat(hits).isEqualTo(1000);
  }

  @Test
  void aLowPassAfterSamplingLeavesTheAliasAtFullHeight() {
    Spectrum x = Fft.of(Samples.ofSound(Signal.cosine(6000, 0), 8000, 8000));
    Samples filtered = Fft.inverse(x.keep(x.nearestBin(3000)));
    Samples alias = Samples.ofSound(Signal.cosine(2000, 0), 8000, 8000);

    assertThat(filtered.minus(alias).peak()).isLessThan(Tolerance.FFT_SUM);
  }

  @ParameterizedTest
  @CsvSource({
    "900, 1500, 600",
    "3300, 10000, 3300",
    "5500, 10000, 4500",
    "7700, 10000, 2300",
    "9900, 10000, 100",
    "5, 10, 5",
    "5, 11, 5"
  })
  void exercises(double frequency, double rate, double folded) {
    assertThat(Aliasing.fold(frequency, rate)).isEqualTo(folded);
  }
}
