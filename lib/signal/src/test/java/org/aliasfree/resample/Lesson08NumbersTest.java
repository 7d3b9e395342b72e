package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.filter.Fir;
import org.aliasfree.signal.Aliasing;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.Fft;
import org.aliasfree.spectrum.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers that lesson 08, "Changing the rate", shows. */
class Lesson08NumbersTest {
  private static final double IMAGE_DB = 0.02;
  private static final double PRINTED = 0.5e-4;

  @ParameterizedTest
  @CsvSource({
    "NEAREST, -16.01, -7.66, -2.78, -1.37, .9239",
    "LINEAR, -32.01, -15.31, -5.55, -2.74, .8536",
    "BINOMIAL, -48.02, -22.97, -8.32, -4.11, .7886",
    "LANCZOS3, -45.33, -39.64, -13.19, -6.25, 1.0117",
    "KAISER_CRITICAL, -47.66, -45.67, -13.31, -6.35, 1.0014",
    "KAISER_NON_CRITICAL, -66.72, -69.25, -34.59, -24.19, .6465"
  })
  void imagesOfATone(
      ResamplingFilter filter, double at10, double at25, double at40, double at45, double gain) {
    double[] frequencies = {.10, .25, .40, .45};
    double[] levels = {at10, at25, at40, at45};
    Upsampling up = Upsampling.of(2, filter);
    for (int i = 0; i < 4; i++) {
      assertThat(up.imageDb(frequencies[i])).isCloseTo(levels[i], within(IMAGE_DB));
      assertThat(measuredImageDb(up, (int) Math.round(40 * frequencies[i])))
          .isCloseTo(levels[i], within(IMAGE_DB));
    }
    assertThat(up.gainAt(.25)).isCloseTo(gain, within(PRINTED));
  }

  /** Level of the image of a tone of k cycles in 40 samples, from the spectrum of 80. */
  private static double measuredImageDb(Upsampling up, int k) {
    Samples tone = Samples.of(Signal.cosine(k, 0.3), 40, 40);
    Spectrum x = Fft.of(up.applyToRing(tone));
    assertThat(x.magnitude(k)).isCloseTo(40 * Math.abs(up.gainAt(k / 40.0)), within(1e-9));
    return Decibels.ofAmplitude(x.magnitude(40 - k) / x.magnitude(k));
  }

  @ParameterizedTest
  @CsvSource({"NEAREST, 1", "LINEAR, 2", "BINOMIAL, 3"})
  void threeOfThemFollowTheTangent(ResamplingFilter filter, int p) {
    for (double f = .05; f < .5; f += .05) {
      double formula = 20 * p * Math.log10(Math.tan(Math.PI * f / 2));
      assertThat(Upsampling.of(2, filter).imageDb(f)).isCloseTo(formula, within(Tolerance.FFT_SUM));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachPhaseOfEachFilterSumsToOne(ResamplingFilter filter) {
    Fir withGain = filter.design(2).times(2);
    for (int phase = 0; phase < 2; phase++) {
      assertThat(Arrays.stream(withGain.phase(phase, 2)).sum())
          .isCloseTo(1, within(Tolerance.EXACT));
    }
  }

  @Test
  void withoutItsGainAnUpsampledSignalIsHalfAsHigh() {
    Upsampling up = Upsampling.of(2, ResamplingFilter.KAISER_CRITICAL);
    double[] ones = new double[40];
    Arrays.fill(ones, 1);
    double[] forgotten = up.operation().withGain(1).applyToRing(ones, up.filter().toArray());

    assertThat(forgotten[7]).isCloseTo(0.5, within(Tolerance.EXACT));
  }

  @Test
  void aToneOf3kHzFrom8To16kHzHasItsImageAt5kHz() {
    Samples tone = Samples.ofSound(Signal.cosine(3000, 0), 8000, 800);
    Spectrum x = Fft.of(Upsampling.of(2, ResamplingFilter.NEAREST).applyToRing(tone));
    Spectrum without = x.keep(x.nearestBin(4000));
    double image = x.magnitude(x.nearestBin(5000));

    assertThat(x.frequency(x.strongestBin())).isEqualTo(3000);
    assertThat(x.energy() - without.energy())
        .isCloseTo(2 * image * image / 1600, within(Tolerance.FFT_SUM));
    assertThat(Aliasing.fold(3000 + 8000, 16_000)).isEqualTo(5000);
  }

  @ParameterizedTest
  @CsvSource({
    "KAISER_CRITICAL, 4, -50.27",
    "KAISER_CRITICAL, 8, -44.16",
    "KAISER_CRITICAL, 16, -44.69",
    "KAISER_CRITICAL, 24, -25.25",
    "KAISER_CRITICAL, 31, -13.42",
    "KAISER_NON_CRITICAL, 4, -37.49",
    "KAISER_NON_CRITICAL, 8, -26.39",
    "KAISER_NON_CRITICAL, 16, -11.62",
    "KAISER_NON_CRITICAL, 24, -6.23",
    "KAISER_NON_CRITICAL, 31, -3.56"
  })
  void downDoesNotUndoUp(ResamplingFilter filter, int band, double level) {
    Upsampling up = Upsampling.of(2, filter);
    Downsampling down = Downsampling.of(2, filter);
    double squares = 0;
    for (int seed = 800; seed <= 807; seed++) {
      Samples x = Samples.copyOf(64, 0.5 / 64, Seeded.field(band, 64, seed));
      double rms = down.applyToRing(up.applyToRing(x)).minus(x).rms();
      squares += rms * rms / 8;
    }

    assertThat(Decibels.ofPower(squares)).isCloseTo(level, within(Tolerance.DECIBEL_TABLE));
  }

  @ParameterizedTest
  @EnumSource
  void downIsTheAdjointOfUpButForTheFactor(ResamplingFilter filter) {
    Samples x = Samples.copyOf(32, 0.5 / 32, Seeded.normal(81, 32));
    Samples y = Samples.copyOf(64, 0.5 / 64, Seeded.normal(82, 64));
    double left = dot(Upsampling.of(2, filter).applyTo(x), y);
    double right = 2 * dot(x, Downsampling.of(2, filter).applyTo(y));

    assertThat(left).isCloseTo(right, within(Tolerance.EXACT * x.size()));
  }

  private static double dot(Samples a, Samples b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += a.value(i) * b.value(i);
    }
    return sum;
  }

  @Test
  void droppingPixelsOfACheckerboardDependsOnTheStartAndAveragingDoesNot() {
    Samples board = Samples.of(x -> Math.floor(x * 16) % 2, 16, 16);

    assertThat(board.everyNth(2, 0).peak()).isEqualTo(0);
    assertThat(board.everyNth(2, 1).toArray()).containsOnly(1);
    for (ResamplingFilter filter : ResamplingFilter.values()) {
      Samples grey = Downsampling.of(2, filter).applyToRing(board);
      // Each has a zero at the frequency of the checkerboard, half the input rate.
      for (double value : grey.toArray()) {
        assertThat(value).isCloseTo(0.5, within(Tolerance.EXACT));
      }
    }
  }

  @Test
  void outputsOfAnEvenFilterSitAtTheCentresOfTheFinerPixels() {
    Samples x = Samples.of(z -> z, 8, 8);
    Samples y = Upsampling.of(2, ResamplingFilter.KAISER_CRITICAL).applyTo(x);
    for (int i = 0; i < 8; i++) {
      assertThat(y.position(2 * i)).isCloseTo((2 * i + 0.5) / 16, within(Tolerance.EXACT));
      assertThat(y.position(2 * i + 1)).isCloseTo((2 * i + 1.5) / 16, within(Tolerance.EXACT));
    }
  }

  @Test
  void polyphaseMultipliesSixTimesPerOutputAndEqualsTheNaiveWay() {
    Upsampling up = Upsampling.of(2, ResamplingFilter.KAISER_CRITICAL);
    double[] x = Seeded.normal(83, 50);
    double[] taps = up.filter().toArray();

    assertThat(up.filter().phase(0, 2)).hasSize(6);
    assertThat(up.operation().apply(x, taps))
        .containsExactly(Naive.upfirdn(x, up.operation(), taps), within(Tolerance.EXACT));
  }

  @Test
  void exercises() {
    // 900 Hz kept by a sinc at 1000 Hz folds at 1500 Hz to 600 Hz.
    assertThat(Aliasing.fold(900, 1500)).isEqualTo(600);
    // Nearest followed by [1, 2, 1]/4 is [1, 3, 3, 1].
    Fir both = Fir.of(2, .5, .5).then(Fir.of(2, .25, .5, .25));
    assertThat(Upsampling.of(2, both.toArray()).imageDb(.25)).isCloseTo(-22.97, within(.05));
    // Twelve taps: 5.5 samples, half a sample after whole ones are taken off.
    assertThat(Upsampling.of(2, ResamplingFilter.LANCZOS3).filter().delay() % 1).isEqualTo(0.5);
  }
}
