package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Interpolation;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Sinc;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 05, "Reconstruction", shows. */
class Lesson05NumbersTest {
  private static final double TABLE = 1e-5;
  private static final double PRINTED = 0.5e-4;

  /** Error at ½ of e^{2πifn} rebuilt from its samples −K+1 … K, worst phase of a cosine. */
  private static double midpointError(double f, int k, Interpolation interpolation) {
    double[] squares = new double[2];
    for (int part = 0; part < 2; part++) {
      Signal z = part == 0 ? Signal.cosine(f, 0) : Signal.sine(f, 0);
      double[] values = new double[2 * k];
      for (int i = 0; i < values.length; i++) {
        values[i] = z.at(i - k + 1);
      }
      double rebuilt = interpolation.of(Samples.copyOf(1, -k + 1, values)).at(0.5);
      squares[part] = Math.pow(rebuilt - z.at(0.5), 2);
    }
    return Math.sqrt(squares[0] + squares[1]);
  }

  @ParameterizedTest
  @CsvSource({
    ".20, 1, .03007",
    ".20, 2, .16122",
    ".20, 5, .07724",
    ".20, 10, .03915",
    ".20, 20, .01965",
    ".20, 50, .00787",
    ".20, 100, .00393",
    ".45, 1, .80082",
    ".45, 2, .60814",
    ".45, 5, .12628",
    ".45, 10, .17981",
    ".45, 20, .09759",
    ".45, 50, .04038",
    ".45, 100, .02031"
  })
  void truncationErrorsOfTheTable(double f, int k, double error) {
    assertThat(midpointError(f, k, Interpolation.SINC)).isCloseTo(error, within(TABLE));
    assertThat(midpointError(f, k + 50, Interpolation.truncatedSinc(k)))
        .isCloseTo(error, within(TABLE));
  }

  @ParameterizedTest
  @CsvSource({".20, .3935", ".45, 2.0348"})
  void theEnvelopeIsWhatOneMayPromise(double f, double timesK) {
    double envelope = 1 / (Math.PI * Math.cos(Math.PI * f));
    assertThat(envelope).isCloseTo(timesK, within(PRINTED));
    for (int k = 1; k <= 200; k++) {
      // An asymptotic bound: it is passed by 3 % at most, at K = 2.
      assertThat(k * midpointError(f, k, Interpolation.SINC)).isLessThan(1.03 * envelope);
    }
  }

  @Test
  void theErrorFallsAsOneOverK() {
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    int n = 0;
    for (int k = 10; k <= 1000; k += 10) {
      double x = Math.log(k);
      double y = Math.log(midpointError(0.2, k, Interpolation.SINC));
      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
      n++;
    }

    assertThat((n * sxy - sx * sy) / (n * sxx - sx * sx)).isCloseTo(-1, within(0.005));
  }

  @Test
  void farBelowTheRateAStraightLineBeatsAShortSinc() {
    assertThat(midpointError(0.05, 2, Interpolation.LINEAR)).isCloseTo(.0123, within(PRINTED));
    assertThat(midpointError(0.05, 2, Interpolation.SINC)).isCloseTo(.1206, within(PRINTED));
  }

  @Test
  void tenHarmonicsShiftedByAFractionOfASampleAreExact() {
    double[] a = Seeded.normal(55, 20);
    Signal z = x -> 0;
    for (int k = 1; k <= 10; k++) {
      z = z.plus(Signal.cosine(k, a[2 * k - 1]).times(a[2 * k - 2]));
    }
    Samples samples = Samples.ofSound(z, 64, 64);
    double shift = 0.37 / 64;
    Samples moved = Samples.ofSound(Interpolation.SINC.periodic(samples).shiftedBy(shift), 64, 64);

    assertThat(moved.minus(Samples.ofSound(z.shiftedBy(shift), 64, 64)).peak())
        .isLessThan(Tolerance.EXACT * samples.peak());
  }

  @Test
  void periodicInterpolationIsZeroPaddingTheSpectrum() {
    // 16 samples to 48: the same bins in a spectrum of 48, three times as high.
    Samples samples = Samples.copyOf(16, 0, Seeded.field(7, 16, 56));
    Spectrum x = Fft.of(samples);
    double[] re = new double[48];
    double[] im = new double[48];
    for (int k = -7; k <= 7; k++) {
      re[Math.floorMod(k, 48)] = 3 * x.real(Math.floorMod(k, 16));
      im[Math.floorMod(k, 48)] = 3 * x.imaginary(Math.floorMod(k, 16));
    }
    Samples fine = Fft.inverse(Spectrum.copyOf(48, 0, re, im));

    assertThat(fine.minus(Samples.ofSound(Interpolation.SINC.periodic(samples), 48, 48)).peak())
        .isLessThan(Tolerance.EXACT * 10);
  }

  @ParameterizedTest
  @CsvSource({"0.25, .9003, .8106", "0.5, .6366, .4053"})
  void gainsOfHoldAndLine(double f, double hold, double line) {
    assertThat(gain(Interpolation.HOLD, f)).isCloseTo(Sinc.at(f), within(Tolerance.EXACT));
    assertThat(gain(Interpolation.LINEAR, f))
        .isCloseTo(Sinc.at(f) * Sinc.at(f), within(Tolerance.EXACT));
    assertThat(Sinc.at(f)).isCloseTo(hold, within(PRINTED));
    assertThat(Sinc.at(f) * Sinc.at(f)).isCloseTo(line, within(PRINTED));
  }

  @Test
  void theHoldLosesFourDecibelsAtHalfTheRate() {
    assertThat(Decibels.ofAmplitude(Sinc.at(0.5))).isCloseTo(-3.92, within(0.005));
  }

  /** Fourier transform ∫ φ(v)·cos 2πfv dv of a kernel of finite reach, by Simpson's rule. */
  private static double gain(Interpolation interpolation, double f) {
    // Each interval of half a spacing is smooth; the open end of the box is approached from inside.
    double sum = 0;
    int n = 2000;
    for (double from : new double[] {-1, -0.5, 0, 0.5}) {
      for (int i = 0; i <= n; i++) {
        double weight = i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2;
        double v = from + 0.5 * i / n;
        double inside = Math.min(Math.max(v, from + 1e-15), from + 0.5 - 1e-15);
        sum += weight * interpolation.kernelAt(inside) * Math.cos(2 * Math.PI * f * v);
      }
    }
    return sum * 0.5 / n / 3;
  }

  @Test
  void theSameSamplesUnderTwoBands() {
    Samples three = Samples.ofSound(Signal.cosine(3, 0), 10, 40);

    assertThat(three.minus(Samples.ofSound(Signal.cosine(7, 0), 10, 40)).peak())
        .isLessThan(100 * Tolerance.EXACT);
  }

  @Test
  void exercises() {
    assertThat(Interpolation.SINC.kernelAt(2.5)).isCloseTo(0.12732, within(0.5e-5));
    double k = 1 / (Math.PI * 1e-3 * Math.cos(Math.PI * 0.2));
    assertThat(Math.ceil(k)).isEqualTo(394);
  }
}
