package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {
  private static final Spectrum FIVE =
      Spectrum.copyOf(10, 0.25, new double[] {1, 3, 0, 0, 3}, new double[] {0, 4, -1, 1, -4});

  @Test
  void tellsWhatItHolds() {
    assertThat(FIVE.size()).isEqualTo(5);
    assertThat(FIVE.rate()).isEqualTo(10);
    assertThat(FIVE.first()).isEqualTo(0.25);
    assertThat(FIVE.binSpacing()).isEqualTo(2);
    assertThat(FIVE.real(1)).isEqualTo(3);
    assertThat(FIVE.imaginary(1)).isEqualTo(4);
    assertThat(FIVE.magnitude(1)).isEqualTo(5);
    assertThat(FIVE.power(1)).isEqualTo(25);
    assertThat(FIVE.phase(1)).isCloseTo(Math.atan2(4, 3), within(Tolerance.EXACT));
    assertThat(FIVE.phase(2)).isCloseTo(-Math.PI / 2, within(Tolerance.EXACT));
    assertThat(FIVE.magnitudes()).containsExactly(1, 5, 1, 1, 5);
    assertThat(FIVE.energy()).isEqualTo((1 + 25 + 1 + 1 + 25) / 5.0);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "4, 4", "5, -3", "7, -1"})
  void frequenciesAboveHalfTheRateAreNegative(int k, double frequency) {
    Spectrum eight = Fft.of(8, new double[8]);

    assertThat(eight.frequency(k)).isEqualTo(frequency);
  }

  @Test
  void oddLengthsHaveNoBinAtHalfTheRate() {
    assertThat(FIVE.frequency(2)).isEqualTo(4);
    assertThat(FIVE.frequency(3)).isEqualTo(-4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8, 97})
  void binsAndFrequenciesAreInverse(int n) {
    Spectrum x = Fft.of(n / 3.0, new double[n]);
    for (int k = 0; k < n; k++) {
      assertThat(x.bin(x.frequency(k))).isCloseTo(k, within(n * Tolerance.EXACT));
      assertThat(x.nearestBin(x.frequency(k))).isEqualTo(k);
    }
  }

  @Test
  void aFrequencyMayLieBetweenBins() {
    Spectrum x = Fft.of(8000, new double[1024]);

    assertThat(x.bin(1100)).isCloseTo(140.8, within(Tolerance.EXACT * 1024));
    assertThat(x.nearestBin(1100)).isEqualTo(141);
    assertThat(x.nearestBin(-1)).isEqualTo(0);
    assertThat(x.bin(-1100)).isCloseTo(1024 - 140.8, within(Tolerance.EXACT * 1024));
  }

  @ParameterizedTest
  @ValueSource(doubles = {5.01, -5.01, Double.NaN, Double.POSITIVE_INFINITY})
  void frequenciesBeyondHalfTheRateHaveNoBin(double frequency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.bin(frequency))
        .withMessage("frequency must lie in [-rate/2, rate/2] = [-5.0, 5.0], got %s", frequency);
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.nearestBin(frequency));
  }

  @Test
  void theStrongestBinIsSoughtUpToHalfTheRate() {
    assertThat(FIVE.strongestBin()).isEqualTo(1);
    assertThat(Fft.of(8, 1, -1, 1, -1).strongestBin()).isEqualTo(2);
    assertThat(Fft.of(8, 0, 0, 0).strongestBin()).isEqualTo(0);
    assertThat(Spectrum.copyOf(1, 0, new double[] {0, 1, 2, 9}, new double[4]).strongestBin())
        .isEqualTo(2);
  }

  /** Every fourth value alone: all images are as strong, and roundings must not choose. */
  @Test
  void ofEquallyStrongBinsTheLowestCounts() {
    double[] values = new double[1000];
    for (int n = 0; n < values.length; n += 4) {
      values[n] = 1.5 + Math.cos(2 * Math.PI * 30 * n / values.length);
    }
    Spectrum x = Fft.of(1000, values);
    assertThat(x.strongestBin()).isEqualTo(0);
    assertThat(x.strongestBin(1)).isEqualTo(250);
    assertThat(x.strongestBin(251)).isEqualTo(500);
    double next = Math.nextUp(9.0);
    assertThat(Spectrum.copyOf(1, 0, new double[] {1, 9, next, 1}, new double[4]).strongestBin())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 6})
  void theLowestBinMustExist(int lowest) {
    Spectrum x = Fft.of(1, new double[10]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.strongestBin(lowest))
        .withMessage("the lowest bin must lie in 0 … N/2 = 5, got %s", lowest);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9})
  void aBrickWallKeepsBothSidesUpToItsBin(int n) {
    Spectrum x = Fft.of(1, Seeded.normal(31, n));
    Spectrum kept = x.keep(2);
    for (int k = 0; k < n; k++) {
      boolean inside = k <= 2 || k >= n - 2;
      assertThat(kept.real(k)).isEqualTo(inside ? x.real(k) : 0);
      assertThat(kept.imaginary(k)).isEqualTo(inside ? x.imaginary(k) : 0);
    }
    assertThat(x.keep(n / 2)).isEqualTo(x);
    assertThat(Fft.inverse(kept).size()).isEqualTo(n);
  }

  @Test
  void aBrickWallLeavesToneBelowAndRemovesToneAbove() {
    Signal low = Signal.sine(3, 0.4);
    Samples both = Samples.of(low.plus(Signal.cosine(11, 0)), 32, 32);

    Samples kept = Fft.inverse(Fft.of(both).keep(10));

    assertThat(kept.minus(Samples.of(low, 32, 32)).peak()).isLessThan(Tolerance.EXACT);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void aBrickWallMustStandBetweenZeroAndHalfTheSize(int maxBin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.keep(maxBin))
        .withMessage("highest bin to keep must lie in 0 … N/2 = 2, got %s", maxBin);
  }

  @Test
  void multiplesScaleEveryBin() {
    Spectrum twice = FIVE.times(-2);

    assertThat(twice.real(1)).isEqualTo(-6);
    assertThat(twice.imaginary(1)).isEqualTo(-8);
    assertThat(twice.first()).isEqualTo(0.25);
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.times(Double.NaN));
  }

  @Test
  void copiesOnTheWayInAndOnTheWayOut() {
    double[] real = {1, 2};
    double[] imaginary = {0, 0};
    Spectrum x = Spectrum.copyOf(1, 0, real, imaginary);
    real[0] = 9;
    imaginary[0] = 9;
    x.magnitudes()[0] = 9;

    assertThat(x.real(0)).isEqualTo(1);
    assertThat(x.imaginary(0)).isEqualTo(0);
    assertThat(x.magnitude(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5})
  void aBinMustExist(int k) {
    String message = "bin must lie in 0 … N − 1 = 4, got " + k;

    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.magnitude(k)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.real(k)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.imaginary(k)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.frequency(k)).withMessage(message);
  }

  @Test
  void hostilePartsAreRefused() {
    double[] two = new double[2];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrum.copyOf(1, 0, two, new double[3]))
        .withMessage("real and imaginary parts must be equally many, at least 1, got 2 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrum.copyOf(1, 0, new double[0], new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrum.copyOf(0, 0, two, two))
        .withMessage("rate must be finite and positive (samples per unit), got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrum.copyOf(1, Double.NaN, two, two))
        .withMessage("first position must be finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrum.copyOf(1, 0, two, new double[] {0, Double.NaN}))
        .withMessageContaining("at bin 1");
  }

  @Test
  void equalsComparesBinsRateAndPosition() {
    double[] real = {1, 2};
    double[] imaginary = {0, 0};
    Spectrum x = Spectrum.copyOf(4, 0.5, real, imaginary);

    assertThat(x)
        .isEqualTo(Spectrum.copyOf(4, 0.5, real, imaginary))
        .hasSameHashCodeAs(Spectrum.copyOf(4, 0.5, real, imaginary))
        .isNotEqualTo(Spectrum.copyOf(4, 0.5, imaginary, real))
        .isNotEqualTo(Spectrum.copyOf(4, 0.5, real, new double[] {0, 1}))
        .isNotEqualTo(Spectrum.copyOf(4, 0.25, real, imaginary))
        .isNotEqualTo(Spectrum.copyOf(8, 0.5, real, imaginary))
        .isNotEqualTo("spectrum");
  }

  @Test
  void textNamesTheStrongestBin() {
    assertThat(FIVE)
        .hasToString("Spectrum[size 5, rate 10.0, bin spacing 2.0, strongest bin 1: 5.0000]");
  }

  @Test
  void complexSamplesShareOneGrid() {
    Samples real = Samples.copyOf(1, 0, 1, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComplexSamples(real, Samples.copyOf(1, 0.5, 1, 2)))
        .withMessageStartingWith("real and imaginary parts must be on the same grid");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComplexSamples(real, Samples.copyOf(2, 0, 1, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComplexSamples(real, Samples.copyOf(1, 0, 1)));
  }

  @Test
  void theProductOfTwoSpectraIsComplexBinByBin() {
    Spectrum product = FIVE.times(FIVE);

    assertThat(product.real(1)).isEqualTo(9 - 16);
    assertThat(product.imaginary(1)).isEqualTo(24);
    assertThat(product.first()).isEqualTo(0.25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.times(Fft.of(10, 1, 2)))
        .withMessage("both must have the same size and rate, got (5, 10.0) and (2, 10.0)");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 9, 16})
  void resizingSamplesTheSameSignalMoreOrLessOften(int size) {
    Signal z = Signal.cosine(1, 0.3).plus(Signal.cosine(0, 0).times(2));
    Spectrum x = Fft.of(Samples.ofSound(z, 8, 8)).resizedTo(size);

    assertThat(x.rate()).isEqualTo(size);
    assertThat(Fft.inverse(x).minus(Samples.ofSound(z, size, size)).peak())
        .isLessThan(Tolerance.EXACT);
  }

  @Test
  void resizingLeavesOutWhatReachesHalfTheRate() {
    Spectrum x = Fft.of(Samples.ofSound(Signal.cosine(4, 0).plus(Signal.cosine(3, 0)), 8, 8));

    assertThat(x.resizedTo(8).magnitude(4)).isZero();
    assertThat(x.resizedTo(8).magnitude(3)).isCloseTo(4, within(Tolerance.EXACT));
    assertThat(x.resizedTo(6).energy()).isLessThan(Tolerance.EXACT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.resizedTo(0))
        .withMessage("size must be at least 1, got 0");
  }

  @Test
  void aShiftTurnsEachBinByItsFrequency() {
    Signal tone = Signal.cosine(3, 0.4).plus(Signal.cosine(7, 1));
    Samples x = Samples.of(tone, 16, 32);
    Samples moved = Samples.of(tone.shiftedBy(0.123), 16, 32);

    assertThat(Fft.inverse(Fft.of(x).shiftedBy(0.123)).minus(moved).peak())
        .isLessThan(Tolerance.EXACT * 10);
    Spectrum top = Fft.of(8, 1, -1, 1, -1);
    assertThat(top.shiftedBy(0).energy()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> top.shiftedBy(Double.NaN))
        .withMessage("distance must be finite, got NaN");
  }
}
