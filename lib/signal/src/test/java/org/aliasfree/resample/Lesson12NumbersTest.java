package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.Fft;
import org.aliasfree.spectrum.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 12, "Up, bend, down", shows in one dimension. */
class Lesson12NumbersTest {
  private static final int N = 64;
  private static final double THIRD = 1 / 3.0;

  /** Read-outs beside the table: the course promises them to 0.1 dB. */
  private static final double BESIDE = 0.1;

  private static double relu(double v) {
    return Math.max(0, v);
  }

  private static double snr(FilteredNonlinearity f, int band, double t) {
    return snr(f, band, t, 100);
  }

  /** Level of T F(x) over T F(x) − F(T x), over seeds from 1200 on, T a shift by t samples. */
  private static double snr(FilteredNonlinearity f, int band, double t, int seeds) {
    double signal = 0;
    double error = 0;
    for (int j = 0; j < seeds; j++) {
      Samples x = Samples.copyOf(N, 0, Seeded.field(band, N, 1200 + j));
      Samples moved = shifted(f.applyToRing(x), t);
      double difference = moved.minus(f.applyToRing(shifted(x, t))).rms();
      signal += moved.rms() * moved.rms();
      error += difference * difference;
    }
    return Decibels.ofPower(signal / error);
  }

  /** Turns every bin below N/2 by its share of a shift by t samples; the bin at N/2 is left out. */
  private static Samples shifted(Samples samples, double t) {
    Spectrum x = Fft.of(samples);
    double[] re = new double[N];
    double[] im = new double[N];
    for (int k = -N / 2 + 1; k < N / 2; k++) {
      int bin = Math.floorMod(k, N);
      double c = Math.cos(-2 * Math.PI * k * t / N);
      double s = Math.sin(-2 * Math.PI * k * t / N);
      re[bin] = x.real(bin) * c - x.imaginary(bin) * s;
      im[bin] = x.real(bin) * s + x.imaginary(bin) * c;
    }
    return Fft.inverse(Spectrum.copyOf(x.rate(), x.first(), re, im));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 27.38, 27.48, 42.99, 55.83, 67.86, 38.15, 46.85, 58.64",
    "13, 21.62, 21.75, 37.29, 49.91, 62.39, 32.71, 41.78, 53.49",
    "24, 10.89, 11.02, 29.31, 42.15, 54.53, 20.90, 36.93, 49.01",
    "31, 8.43, 8.52, 25.95, 39.02, 51.26, 15.74, 36.62, 48.70"
  })
  void upBendDown(
      int band,
      double pointwise,
      double lowPass,
      double ideal2,
      double ideal4,
      double ideal8,
      double critical2,
      double nonCritical2,
      double nonCritical4) {
    assertSnr(FilteredNonlinearity.pointwise(Lesson12NumbersTest::relu), band, pointwise);
    assertSnr(FilteredNonlinearity.thenLowPass(Lesson12NumbersTest::relu, 31), band, lowPass);
    assertSnr(FilteredNonlinearity.ideal(Lesson12NumbersTest::relu, 2), band, ideal2);
    assertSnr(FilteredNonlinearity.ideal(Lesson12NumbersTest::relu, 4), band, ideal4);
    assertSnr(FilteredNonlinearity.ideal(Lesson12NumbersTest::relu, 8), band, ideal8);
    assertSnr(kaiser(2, ResamplingFilter.KAISER_CRITICAL), band, critical2);
    assertSnr(kaiser(2, ResamplingFilter.KAISER_NON_CRITICAL), band, nonCritical2);
    assertSnr(kaiser(4, ResamplingFilter.KAISER_NON_CRITICAL), band, nonCritical4);
  }

  private static FilteredNonlinearity kaiser(int factor, ResamplingFilter filter) {
    return FilteredNonlinearity.filtered(Lesson12NumbersTest::relu, factor, filter);
  }

  private static void assertSnr(FilteredNonlinearity f, int band, double level) {
    assertThat(snr(f, band, THIRD)).isCloseTo(level, within(Tolerance.DECIBEL_TABLE));
  }

  @Test
  void aLowPassOnTheSameGridRepairsNothing() {
    assertThat(snr(FilteredNonlinearity.thenLowPass(Lesson12NumbersTest::relu, 31), 24, THIRD))
        .isLessThan(15);
  }

  @ParameterizedTest
  @CsvSource({"24, 14.47", "16, 18.97", "8, 20.73"})
  void cuttingDeeperOnTheSameGridBuysLevelsWithTheSignal(int maxBin, double level) {
    assertThat(snr(FilteredNonlinearity.thenLowPass(Lesson12NumbersTest::relu, maxBin), 24, THIRD))
        .isCloseTo(level, within(BESIDE));
  }

  @Test
  void aShiftByHalfASampleCannotJudgeAFactorOfTwo() {
    assertThat(snr(FilteredNonlinearity.ideal(Lesson12NumbersTest::relu, 2), 24, 0.5))
        .isGreaterThan(250);
    assertThat(snr(kaiser(2, ResamplingFilter.KAISER_NON_CRITICAL), 24, 0.5))
        .isCloseTo(62.7, within(BESIDE));
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 3.4", "3, 1, 4.2", "5, 2, 23.0"})
  void polynomialsAliasBelowTheirFactor(int degree, int factor, double level) {
    // The course's three levels are those of the first five seeds; powers weigh the few fields with
    // high peaks, and a hundred seeds give 3.1, 3.9 and 21.1 dB.
    DoubleUnaryOperator power = v -> Math.pow(v, degree);
    assertThat(snr(FilteredNonlinearity.ideal(power, factor), 31, THIRD, 5))
        .isCloseTo(level, within(BESIDE));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 2", "5, 3"})
  void polynomialsAreExactFromHalfTheirDegreePlusOne(int degree, int factor) {
    DoubleUnaryOperator power = v -> Math.pow(v, degree);
    assertThat(snr(FilteredNonlinearity.ideal(power, factor), 31, THIRD)).isGreaterThan(250);
  }

  @Test
  void smoothActivationsAliasToo() {
    DoubleUnaryOperator swish = v -> v / (1 + Math.exp(-v));
    DoubleUnaryOperator leaky = v -> v > 0 ? v : 0.2 * v;

    assertThat(snr(FilteredNonlinearity.pointwise(swish), 13, THIRD))
        .isCloseTo(33.3, within(BESIDE));
    assertThat(snr(FilteredNonlinearity.pointwise(swish), 24, THIRD))
        .isCloseTo(11.8, within(BESIDE));
    assertThat(snr(FilteredNonlinearity.ideal(swish, 2), 13, THIRD))
        .isCloseTo(96.1, within(BESIDE));
    assertThat(snr(FilteredNonlinearity.ideal(swish, 2), 24, THIRD))
        .isCloseTo(54.5, within(BESIDE));
    assertThat(snr(FilteredNonlinearity.pointwise(leaky), 24, THIRD))
        .isCloseTo(13.0, within(BESIDE));
    assertThat(snr(FilteredNonlinearity.ideal(leaky, 2), 24, THIRD))
        .isCloseTo(31.5, within(BESIDE));
  }

  @Test
  void wholeShiftsAreReIndexingForAPointwiseFunction() {
    Samples x = Samples.copyOf(N, 0, Seeded.field(24, N, 1200));
    double[] rolled = new double[N];
    for (int i = 0; i < N; i++) {
      rolled[(i + 5) % N] = x.value(i);
    }
    FilteredNonlinearity f = FilteredNonlinearity.pointwise(Lesson12NumbersTest::relu);
    Samples y = f.applyToRing(x);
    Samples z = f.applyToRing(Samples.copyOf(N, 0, rolled));
    for (int i = 0; i < N; i++) {
      assertThat(z.value((i + 5) % N)).isEqualTo(y.value(i));
    }
  }

  @Test
  void resultsLieOnTheGridOfTheInput() {
    Samples x = Samples.copyOf(N, 0.3, Seeded.field(24, N, 1200));

    assertThat(FilteredNonlinearity.ideal(v -> v, 4).applyToRing(x).minus(x).peak())
        .isLessThan(Tolerance.EXACT * 10);
    Samples filtered = kaiser(2, ResamplingFilter.KAISER_CRITICAL).applyToRing(x);
    assertThat(filtered.first()).isCloseTo(0.3, within(Tolerance.EXACT));
    assertThat(filtered.rate()).isEqualTo(N);
  }

  @Test
  void textsSayWhatIsDone() {
    DoubleUnaryOperator relu = Lesson12NumbersTest::relu;
    assertThat(FilteredNonlinearity.pointwise(relu)).hasToString("pointwise");
    assertThat(FilteredNonlinearity.thenLowPass(relu, 31)).hasToString("then low-pass, bins ≤ 31");
    assertThat(FilteredNonlinearity.ideal(relu, 4)).hasToString("ideal, m = 4");
    assertThat(kaiser(2, ResamplingFilter.KAISER_CRITICAL)).hasToString("Kaiser critical, m = 2");
  }

  @Test
  void hostileInputIsRefused() {
    Samples x = Samples.copyOf(N, 0, Seeded.field(24, N, 1200));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilteredNonlinearity.ideal(Lesson12NumbersTest::relu, 0))
        .withMessage("factor must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilteredNonlinearity.thenLowPass(Lesson12NumbersTest::relu, -1))
        .withMessage("highest bin to keep must not be negative, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FilteredNonlinearity.thenLowPass(Lesson12NumbersTest::relu, 33).applyToRing(x));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilteredNonlinearity.pointwise(Math::log).applyToRing(x))
        .withMessageStartingWith("every sample must be finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kaiser(1, ResamplingFilter.KAISER_CRITICAL));
  }
}
