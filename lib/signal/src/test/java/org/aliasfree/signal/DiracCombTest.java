package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiracCombTest {
  @Test
  void samplingAtPixelCentresIsMultiplyingByTheComb() {
    Signal z = Signal.cosine(0.3, 0.1);

    assertThat(DiracComb.atCentres(8).sample(z, 8)).isEqualTo(Samples.of(z, 8, 8));
    assertThat(new DiracComb(8, 0).sample(z, 8)).isEqualTo(Samples.ofSound(z, 8, 8));
  }

  @Test
  void itsTransformIsACombWhoseSignsAlternateAtPixelCentres() {
    DiracComb comb = DiracComb.atCentres(8);

    assertThat(comb.lineFrequency(3)).isEqualTo(24);
    assertThat(comb.lineArea()).isEqualTo(8);
    for (int k = -4; k <= 4; k++) {
      double sign = k % 2 == 0 ? 1 : -1;
      assertThat(Math.cos(comb.linePhase(k))).isCloseTo(sign, within(Tolerance.EXACT));
      assertThat(new DiracComb(8, 0).linePhase(k)).isZero();
    }
    assertThat(new DiracComb(8, 1 / 32.0).linePhase(1)).isCloseTo(-Math.PI / 2, within(1e-15));
  }

  @Test
  void itsLinesAreTheFourierSeriesOfImpulses() {
    // A comb of 5 impulses a unit is the limit of Σ rate·cos(2πk·rate·x + phase) over all lines;
    // the
    // mean of that sum against a smooth function converges to the sum of samples.
    DiracComb comb = new DiracComb(5, 0.07);
    Signal smooth = x -> Math.exp(-x * x);
    double samples = 0;
    for (int i = -100; i <= 100; i++) {
      samples += smooth.at(comb.position(i));
    }
    double lines = 0;
    for (int k = -3; k <= 3; k++) {
      double f = comb.lineFrequency(k);
      double transform = Math.sqrt(Math.PI) * Math.exp(-Math.PI * Math.PI * f * f);
      lines += comb.lineArea() * Math.cos(comb.linePhase(k)) * transform;
    }

    assertThat(lines).isCloseTo(samples, within(Tolerance.EXACT * samples));
  }

  @Test
  void silencesTheSamplesBetweenItsImpulses() {
    Samples samples = Samples.copyOf(8, 0.5, 1, 2, 3, 4, 5, 6, 7);

    assertThat(DiracComb.every(3, 1, samples).times(samples))
        .isEqualTo(Samples.copyOf(8, 0.5, 0, 2, 0, 0, 5, 0, 0));
    assertThat(new DiracComb(4, 10.5).times(samples).toArray())
        .containsExactly(1, 0, 3, 0, 5, 0, 7);
    assertThat(DiracComb.every(1, 0, samples).times(samples)).isEqualTo(samples);
  }

  @Test
  void impulsesBetweenSamplesAreRefused() {
    Samples samples = Samples.copyOf(8, 0, 1, 2, 3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiracComb(4, 0.1).times(samples))
        .withMessageContaining("impulses must fall on samples")
        .withMessageEndingWith("got 0.8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiracComb(3, 0).times(samples))
        .withMessageContaining("got 2.66");
    assertThatIllegalArgumentException().isThrownBy(() -> new DiracComb(16, 0).times(samples));
  }

  @Test
  void hostileInputIsRefused() {
    Samples samples = Samples.copyOf(8, 0, 1, 2, 3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DiracComb.every(4, 4, samples))
        .withMessage("offset must lie in 0 … period − 1 = 3, got 4");
    assertThatIllegalArgumentException().isThrownBy(() -> DiracComb.every(0, 0, samples));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiracComb(0, 0))
        .withMessage("rate must be finite and positive (impulses per unit), got 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new DiracComb(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> DiracComb.atCentres(2).sample(x -> x, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DiracComb.atCentres(2).sample(x -> Double.NaN, 3))
        .withMessageContaining("got NaN at index 0");
  }
}
