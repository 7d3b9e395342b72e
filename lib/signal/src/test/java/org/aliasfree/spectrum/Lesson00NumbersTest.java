package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that lesson 00, "Start here", shows. */
class Lesson00NumbersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 31})
  void aCosineOfKCyclesIsALineOfHeight32AtBinKAndNothingElse(int cycles) {
    Spectrum x = Fft.of(Samples.ofSound(Signal.cosine(cycles, 0), 64, 64));

    assertThat(x.strongestBin()).isEqualTo(cycles);
    for (int k = 0; k < 64; k++) {
      boolean line = k == cycles || k == 64 - cycles;
      assertThat(x.magnitude(k)).isCloseTo(line ? 32 : 0, within(Tolerance.FFT_SUM));
    }
  }
}
