package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

class HarmonicsTest {

  @Test
  void amplitudesAreThoseOfTheCosinesWhateverTheirPhase() {
    Signal z = x -> -0.5 + 2 * Math.cos(2 * Math.PI * x + 0.3) + 0.25 * Math.sin(6 * Math.PI * x);
    Harmonics harmonics = Harmonics.of(Samples.of(z, 8, 8));

    assertThat(harmonics.highest()).isEqualTo(4);
    assertThat(harmonics.dc()).isCloseTo(0.5, within(Tolerance.EXACT));
    assertThat(harmonics.amplitudes(4))
        .containsExactly(new double[] {0.5, 2, 0, 0.25, 0}, within(Tolerance.EXACT));
    assertThat(harmonics.amplitude(3)).isEqualTo(harmonics.amplitudes(3)[3]);
  }

  @Test
  void theHarmonicAtHalfTheRateStandsAlone() {
    Harmonics harmonics = Harmonics.of(Samples.ofSound(Signal.cosine(4, 0), 8, 8));

    assertThat(harmonics.amplitude(4)).isCloseTo(1, within(Tolerance.EXACT));
  }

  @Test
  void anOddNumberOfSamplesHasNoneAtHalfTheRate() {
    Harmonics harmonics = Harmonics.of(Samples.of(Signal.cosine(3, 0), 7, 7));

    assertThat(harmonics.highest()).isEqualTo(3);
    assertThat(harmonics.amplitude(3)).isCloseTo(1, within(Tolerance.EXACT));
  }

  @Test
  void aSlopeLeavesOutHarmonicsThatAreZero() {
    Signal z =
        x ->
            Math.cos(2 * Math.PI * x)
                + Math.cos(8 * Math.PI * x) / 2
                + Math.cos(32 * Math.PI * x) / 4;

    assertThat(Harmonics.of(Samples.of(z, 64, 64)).slopeDb(1, 16))
        .isCloseTo(-10 * Math.log10(2), within(Tolerance.FFT_SUM));
  }

  @Test
  void mistakesAreNamed() {
    Harmonics sine = Harmonics.of(Samples.of(Signal.sine(1, 0), 8, 8));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sine.amplitude(5))
        .withMessage("harmonic must lie in 0 … 4, got 5");
    assertThatIllegalArgumentException().isThrownBy(() -> sine.amplitudes(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sine.slopeDb(0, 4))
        .withMessage("harmonics must obey 1 <= from <= to <= 4, got from 0 to 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sine.slopeDb(1, 4))
        .withMessage("a slope needs two harmonics that are not 0, got 1 from 1 to 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Harmonics.ofSine(Math::log))
        .withMessageStartingWith("every sample must be finite, got NaN");
  }

  @Test
  void textShowsTheFirstFew() {
    assertThat(Harmonics.ofSine(v -> v))
        .hasToString("Harmonics[0: 0.00000, 1: 1.00000, 2: 0.00000, 3: 0.00000, 4: 0.00000, …]");
  }
}
