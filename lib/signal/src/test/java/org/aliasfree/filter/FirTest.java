package org.aliasfree.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.Convolution;
import org.junit.jupiter.api.Test;

class FirTest {
  private static final Fir THREE = Fir.of(4, 1, 2, 3);

  @Test
  void tellsWhatItHolds() {
    assertThat(THREE.size()).isEqualTo(3);
    assertThat(THREE.rate()).isEqualTo(4);
    assertThat(THREE.tap(2)).isEqualTo(3);
    assertThat(THREE.sum()).isEqualTo(6);
    assertThat(THREE.delay()).isEqualTo(1);
    assertThat(Fir.of(1, 1, 1).delay()).isEqualTo(0.5);
    assertThat(THREE).hasToString("Fir[3 taps, rate 4.0: 1.0000, 2.0000, 3.0000]");
    assertThat(Fir.of(1, new double[9]).toString()).endsWith(", …]");
    assertThat(THREE).isEqualTo(Fir.of(4, 1, 2, 3)).hasSameHashCodeAs(Fir.of(4, 1, 2, 3));
    assertThat(THREE).isNotEqualTo(Fir.of(5, 1, 2, 3)).isNotEqualTo(Fir.of(4, 1, 2, 4));
  }

  @Test
  void copiesOnTheWayInAndOnTheWayOut() {
    double[] taps = {1, 2};
    Fir fir = Fir.of(1, taps);
    taps[0] = 9;
    fir.toArray()[1] = 9;

    assertThat(fir.toArray()).containsExactly(1, 2);
  }

  @Test
  void scalesReversesAndChains() {
    assertThat(THREE.times(2).toArray()).containsExactly(2, 4, 6);
    assertThat(THREE.withSum(3).toArray()).containsExactly(0.5, 1, 1.5);
    assertThat(THREE.reversed().toArray()).containsExactly(3, 2, 1);
    assertThat(THREE.then(Fir.of(4, 1, 0, -1)).toArray()).containsExactly(1, 2, 2, -2, -3);
  }

  @Test
  void phasesDealOutTheTaps() {
    Fir fir = Fir.of(1, 0, 1, 2, 3, 4, 5, 6);

    assertThat(fir.phase(0, 3)).containsExactly(0, 3, 6);
    assertThat(fir.phase(2, 3)).containsExactly(2, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fir.phase(3, 3))
        .withMessage("phase must lie in 0 … factor − 1 = 2 and below the number of taps 7, got 3");
    assertThatIllegalArgumentException().isThrownBy(() -> Fir.of(1, 1).phase(1, 2));
  }

  @Test
  void theGainOfACosineIsMeasuredOnSamples() {
    // On a ring a tone stays a tone; the filtered samples say where they are.
    Fir fir = Fir.of(32, Seeded.normal(71, 6)).then(Fir.of(32, Seeded.normal(71, 6)).reversed());
    for (double f = 0; f <= 16; f++) {
      Signal z = Signal.cosine(f, 0.4);
      Samples filtered = fir.applyToRing(Samples.of(z, 32, 32));
      for (int i = 0; i < 32; i++) {
        assertThat(filtered.value(i))
            .isCloseTo(fir.gainAt(f) * z.at(filtered.position(i)), within(100 * Tolerance.EXACT));
      }
    }
  }

  @Test
  void aFilterThatIsNotSymmetricHasAMagnitudeOnly() {
    assertThat(THREE.magnitudeAt(0)).isEqualTo(6);
    // 1 + 2e^{-iπ/2} + 3e^{-iπ} = -2 - 2i
    assertThat(THREE.magnitudeAt(1)).isCloseTo(Math.sqrt(8), within(Tolerance.EXACT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.gainAt(1))
        .withMessageStartingWith("a gain without phase needs symmetric taps");
  }

  @Test
  void linearFilteringIsTheConvolutionAndKeepsThePlace() {
    Samples x = Samples.copyOf(4, 10, Seeded.normal(72, 20));
    Samples y = THREE.applyTo(x);

    assertThat(y.toArray())
        .containsExactly(
            Convolution.linear(x.toArray(), THREE.toArray()), within(100 * Tolerance.EXACT));
    assertThat(y.first()).isEqualTo(10 - 0.25);
    Samples impulse = Samples.copyOf(4, 10, 0, 0, 1, 0);
    Samples centred = Fir.of(4, 0.25, 0.5, 0.25).applyTo(impulse);
    assertThat(centred.value(3)).isEqualTo(0.5);
    assertThat(centred.position(3)).isEqualTo(impulse.position(2));
  }

  @Test
  void filteringOnARingIsTheCircularConvolution() {
    Samples x = Samples.copyOf(4, 10, Seeded.normal(73, 20));
    Samples y = THREE.applyToRing(x);

    assertThat(y.toArray())
        .containsExactly(
            Convolution.circular(x.toArray(), THREE.toArray(), 20), within(100 * Tolerance.EXACT));
    assertThat(y.first()).isEqualTo(10 - 0.25);
    // Filters longer than the ring go round it more than once.
    assertThat(THREE.applyToRing(Samples.copyOf(4, 0, 1, 0)).toArray()).containsExactly(4, 2);
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fir.of(1))
        .withMessage("a filter must have at least 1 tap, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fir.of(1, 2, Double.NaN))
        .withMessage("every tap must be finite, got NaN at 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Fir.of(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> THREE.tap(3));
    assertThatIllegalArgumentException().isThrownBy(() -> THREE.times(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fir.of(1, 1, -1).withSum(1))
        .withMessage("taps of sum 0 cannot be scaled to the sum 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.then(Fir.of(8, 1)))
        .withMessage("both filters must have the same rate, got 4.0 and 8.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.applyTo(Samples.copyOf(8, 0, 1)))
        .withMessage("samples must have the filter's rate 4.0, got 8.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.applyToRing(Samples.copyOf(8, 0, 1)));
  }
}
