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

class SpectrogramTest {
  private static final Samples TONE = Samples.ofSound(Signal.cosine(20, 0.3), 80, 100);
  private static final Spectrogram SIXTEENS = Spectrogram.of(TONE, Window.HANN, 16, 10);

  @Test
  void hasAsManyFramesAsFitAndBinsUpToHalfTheRate() {
    assertThat(SIXTEENS.frames()).isEqualTo(9);
    assertThat(SIXTEENS.bins()).isEqualTo(9);
    assertThat(SIXTEENS.frequency(8)).isEqualTo(40);
    assertThat(Spectrogram.of(TONE, Window.HANN, 100, 1).frames()).isEqualTo(1);
    assertThat(Spectrogram.of(TONE, Window.HANN, 99, 1).frames()).isEqualTo(2);
    assertThat(Spectrogram.of(TONE, Window.HANN, 15, 1).bins()).isEqualTo(8);
  }

  @Test
  void aFrameIsDatedAtItsMiddle() {
    assertThat(SIXTEENS.time(0)).isEqualTo(0.1);
    assertThat(SIXTEENS.time(3)).isCloseTo(0.475, within(Tolerance.EXACT));
    assertThat(Spectrogram.of(TONE.slice(40, 100), Window.HANN, 16, 10).time(0))
        .isCloseTo(0.6, within(Tolerance.EXACT));
  }

  @Test
  void aClickStandsInTheFrameWhoseDateIsNearest() {
    double[] click = new double[100];
    click[53] = 1;
    Spectrogram frames = Spectrogram.of(Samples.copyOf(10, 0, click), Window.HANN, 16, 1);
    int loudest = 0;
    for (int frame = 0; frame < frames.frames(); frame++) {
      if (frames.magnitude(frame, 0) > frames.magnitude(loudest, 0)) {
        loudest = frame;
      }
    }

    assertThat(frames.time(loudest)).isCloseTo(5.3, within(Tolerance.EXACT * 10));
  }

  @Test
  void aToneOnABinHasHalfTheSumOfTheWindow() {
    for (int frame = 0; frame < SIXTEENS.frames(); frame++) {
      assertThat(SIXTEENS.magnitude(frame, 4)).isCloseTo(4, within(Tolerance.FFT_SUM));
      assertThat(SIXTEENS.strongestFrequency(frame)).isEqualTo(20);
    }
  }

  @Test
  void aFrameIsTheSpectrumOfItsWindowedPiece() {
    Samples noise = Samples.copyOf(8, 0, Seeded.normal(41, 90));
    Spectrogram frames = Spectrogram.of(noise, Window.BLACKMAN, 31, 7);
    for (int frame = 0; frame < frames.frames(); frame++) {
      Samples piece = noise.slice(7 * frame, 7 * frame + 31);
      Spectrum spectrum = Fft.of(Window.BLACKMAN.applyTo(piece));
      for (int bin = 0; bin < frames.bins(); bin++) {
        assertThat(frames.magnitude(frame, bin)).isEqualTo(spectrum.magnitude(bin));
        assertThat(frames.frequency(bin)).isEqualTo(spectrum.frequency(bin));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 9})
  void aFrameAndABinMustExist(int bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIXTEENS.time(bad))
        .withMessage("frame must lie in 0 … frames − 1 = 8, got %s", bad);
    assertThatIllegalArgumentException().isThrownBy(() -> SIXTEENS.magnitude(bad, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> SIXTEENS.strongestFrequency(bad));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIXTEENS.frequency(bad))
        .withMessage("bin must lie in 0 … bins − 1 = 8, got %s", bad);
    assertThatIllegalArgumentException().isThrownBy(() -> SIXTEENS.magnitude(0, bad));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "101, 1"})
  void aFrameMustFitTheRecord(int length, int hop) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrogram.of(TONE, Window.HANN, length, hop))
        .withMessage("frame length must lie in 1 … size = 100, got %s", length);
  }

  @Test
  void framesMustAdvance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spectrogram.of(TONE, Window.HANN, 16, 0))
        .withMessage("hop must be at least 1 sample, got 0");
  }

  @Test
  void textTellsItsSize() {
    assertThat(SIXTEENS).hasToString("Spectrogram[9 frames every 0.125, 9 bins every 5.0]");
  }
}
