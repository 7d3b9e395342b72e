package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.signal.DiracComb;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 03, "The Dirac comb", shows. */
class Lesson03NumbersTest {
  private static final double PRINTED = 0.5e-4;

  /** Bins 4, 9 and 13 of 240. */
  private static final Samples MELODY =
      Samples.ofSound(
          Signal.cosine(4, 0)
              .plus(Signal.cosine(9, 1).times(0.6))
              .plus(Signal.cosine(13, 2).times(0.3)),
          240,
          240);

  private static Samples comb(int n, int period, int offset) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    Samples grid = Samples.copyOf(n, 0, ones);
    return DiracComb.every(period, offset, grid).times(grid);
  }

  @Test
  void aCombOfPeriodFourIn48SamplesHasFourLinesOfHeightTwelve() {
    Spectrum x = Fft.of(comb(48, 4, 0));
    for (int k = 0; k < 48; k++) {
      assertThat(x.real(k)).isCloseTo(k % 12 == 0 ? 12 : 0, within(48 * Tolerance.EXACT));
      assertThat(x.imaginary(k)).isCloseTo(0, within(48 * Tolerance.EXACT));
    }
  }

  @Test
  void movingTheCombByHalfItsPeriodOnlyChangesSigns() {
    Spectrum x = Fft.of(comb(48, 4, 2));
    double[] heights = {x.real(0), x.real(12), x.real(24), x.real(36)};

    assertThat(heights)
        .containsExactly(new double[] {12, -12, 12, -12}, within(48 * Tolerance.EXACT));
    assertThat(x.energy()).isCloseTo(12, within(48 * Tolerance.EXACT));
  }

  @Test
  void silencingThreeOfFourSamplesAveragesFourShiftedCopies() {
    Spectrum x = Fft.of(MELODY);
    Spectrum z = Fft.of(DiracComb.every(4, 0, MELODY).times(MELODY));
    for (int k = 0; k < 240; k++) {
      double re = 0;
      double im = 0;
      for (int j = 0; j < 4; j++) {
        re += x.real(Math.floorMod(k - j * 60, 240)) / 4;
        im += x.imaginary(Math.floorMod(k - j * 60, 240)) / 4;
      }
      assertThat(z.real(k)).isCloseTo(re, within(Tolerance.FFT_SUM));
      assertThat(z.imaginary(k)).isCloseTo(im, within(Tolerance.FFT_SUM));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 120, 0", "4, 60, 0", "8, 30, 0", "10, 24, 0.2121", "16, 15, 0.8515"})
  void aLowPassAndAGainRestoreTheMelodyWhileTheCopiesStayApart(int m, int spacing, double error) {
    Samples kept = DiracComb.every(m, 0, MELODY).times(MELODY);
    Samples restored = Fft.inverse(Fft.of(kept).keep(13).times(m));
    double rms = restored.minus(MELODY).rms();

    assertThat(240 / m).isEqualTo(spacing);
    assertThat(rms).isCloseTo(error, within(error == 0 ? Tolerance.FFT_SUM : PRINTED));
  }

  @ParameterizedTest
  @CsvSource({"0.5", "0.1", "0.01"})
  void aNarrowBoxOfAreaOneHasASpectrumThatFlattensToOne(double width) {
    // A box of width w and height 1/w at the middle of a ring of 10 000 samples a unit.
    int samples = (int) Math.round(width * 10_000);
    double[] box = new double[10_000];
    Arrays.fill(box, 0, samples, 1 / width);
    Spectrum x = Fft.of(10_000, box).times(1e-4);

    assertThat(x.magnitude(0)).isCloseTo(1, within(Tolerance.FFT_SUM));
    for (int f = 1; f <= 3; f++) {
      double sinc = Math.abs(Math.sin(Math.PI * f * width) / (Math.PI * f * width));
      // The box is made of samples: its sinc is periodic, off by (πf/10000)²/6 of itself.
      assertThat(x.magnitude(f)).isCloseTo(sinc, within(1e-6));
    }
  }

  @Test
  void exercises() {
    Spectrum x = Fft.of(comb(60, 5, 0));
    assertThat(x.magnitude(12)).isCloseTo(12, within(Tolerance.FFT_SUM));
    assertThat(x.magnitude(6)).isCloseTo(0, within(Tolerance.FFT_SUM));
    assertThat(Math.cos(DiracComb.atCentres(1).linePhase(3))).isCloseTo(-1, within(1e-15));
  }
}
