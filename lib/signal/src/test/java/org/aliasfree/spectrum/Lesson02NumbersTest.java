package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 02, "Spectra", shows. Its table of windows: {@link WindowTest}. */
class Lesson02NumbersTest {
  /** Read-outs are printed with two decimals; the course promises them to 0.02 dB. */
  private static final double DB = 0.02;

  private static final double BINS = 0.01;

  /** Two equal tones at bins 10 and 10.5 of a record of 64 samples at 64 Hz. */
  private static final Signal TWO_TONES = Signal.cosine(10, 0).plus(Signal.cosine(10.5, 0));

  @Test
  void zerosAddPointsButNoSecondTone() {
    Samples record = Samples.ofSound(TWO_TONES, 64, 64);

    assertThat(peaks(record.paddedTo(1024))).containsExactly(10.25);
    assertThat(peaks(record)).hasSize(1);
  }

  @Test
  void aRecordOfFourTimesTheLengthShowsBoth() {
    Samples record = Samples.ofSound(TWO_TONES, 64, 256);

    assertThat(peaks(record.paddedTo(1 << 16)))
        .containsExactly(new double[] {9.97, 10.53}, within(BINS));
    assertThat(peaks(Window.HANN.applyTo(record).paddedTo(1 << 16)))
        .containsExactly(new double[] {10.08, 10.42}, within(BINS));
  }

  /** Returns where the spectrum has a maximum of at least half the height of its highest, in Hz. */
  private static double[] peaks(Samples samples) {
    double[] h = Fft.of(samples).magnitudes();
    double highest = Arrays.stream(h).max().getAsDouble();
    List<Double> peaks = new ArrayList<>();
    for (int k = 1; k < h.length / 2; k++) {
      if (h[k] >= h[k - 1] && h[k] > h[k + 1] && h[k] > highest / 2) {
        peaks.add(k * samples.rate() / h.length);
      }
    }
    return peaks.stream().mapToDouble(peak -> peak).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    ".25, RECTANGULAR, -0.91, -32.40",
    ".25, HANN, -0.35, -72.23",
    ".25, BLACKMAN, -0.27, -80.12",
    ".5, RECTANGULAR, -3.92, -29.18",
    ".5, HANN, -1.42, -68.54",
    ".5, BLACKMAN, -1.10, -76.45"
  })
  void leakageOfAToneBetweenTwoBins(double d, Window window, double best, double bin20) {
    double[] w = window.values(64);
    double[] re = new double[64];
    double[] im = new double[64];
    for (int n = 0; n < 64; n++) {
      double angle = 2 * Math.PI * (10 + d) * n / 64;
      re[n] = w[n] * Math.cos(angle);
      im[n] = w[n] * Math.sin(angle);
    }
    Spectrum x = Fft.ofComplex(64, re, im);
    double sum = Arrays.stream(w).sum();

    assertThat(Decibels.ofAmplitude(x.magnitude(x.strongestBin()) / sum))
        .isCloseTo(best, within(DB));
    assertThat(Decibels.ofAmplitude(x.magnitude(20) / sum)).isCloseTo(bin20, within(DB));
  }

  @Test
  void exercises() {
    assertThat(Fft.of(Samples.ofSound(Signal.cosine(1, 0), 8000, 1024)).bin(1100))
        .isCloseTo(140.8, within(Tolerance.EXACT * 1000));
    Samples half = Samples.ofSound(Signal.cosine(12, 0).times(0.5), 256, 256);
    assertThat(Fft.of(half).magnitude(12)).isCloseTo(64, within(Tolerance.FFT_SUM));
  }
}
