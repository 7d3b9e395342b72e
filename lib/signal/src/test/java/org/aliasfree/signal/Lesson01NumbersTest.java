package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 01, "Functions and samples", shows. */
class Lesson01NumbersTest {
  private static final double PRINTED = 0.5e-4;

  private static final Signal G = Signal.cosine(1, 0).plus(Signal.sine(2, 0).times(0.5));

  @Test
  void fourCurvesPassThroughTheSameEightSamples() {
    Samples samples = Samples.of(G, 8, 8);
    List<Signal> curves =
        List.of(
            Interpolation.LINEAR.of(samples),
            Interpolation.HOLD.of(samples),
            G,
            Signal.cosine(9, 0).times(-1).plus(Signal.sine(2, 0).times(0.5)));

    for (Signal curve : curves) {
      assertThat(Samples.of(curve, 8, 8).minus(samples).peak()).isLessThan(Tolerance.EXACT);
    }
    // They differ elsewhere.
    assertThat(curves.stream().map(curve -> Math.round(1000 * curve.at(0.22))).distinct())
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({".10, .9511", ".25, .7071", ".40, .3090", ".50, 0", ".60, -.3090", ".90, -.9511"})
  void halfwayBetweenSamplesALineKeepsTheCosineOfTheFrequency(double f, double gain) {
    Signal z = Signal.cosine(f, 0.7);
    Signal line = Interpolation.LINEAR.of(Samples.of(z, 1, 8));
    for (int x = 1; x < 8; x++) {
      assertThat(line.at(x)).isCloseTo(Math.cos(Math.PI * f) * z.at(x), within(Tolerance.EXACT));
    }
    assertThat(Math.cos(Math.PI * f)).isCloseTo(gain, within(PRINTED));
  }

  @Test
  void shiftingTwiceByHalfASampleIsReIndexing() {
    Signal once = G.shiftedBy(1 / 8.0);
    Samples twice = Samples.of(G.shiftedBy(1 / 16.0).shiftedBy(1 / 16.0), 8, 8);
    Samples samples = Samples.of(G, 8, 8);

    assertThat(twice.minus(Samples.of(once, 8, 8)).peak()).isLessThan(Tolerance.EXACT);
    for (int i = 0; i < 8; i++) {
      double before = samples.value(Math.floorMod(i - 1, 8));
      assertThat(twice.value(i)).isCloseTo(before, within(Tolerance.EXACT));
    }
  }

  @Test
  void exercises() {
    assertThat(Samples.of(G, 8, 8).position(5)).isEqualTo(0.6875);
    double x = (1.9 + 0.5) / 8;
    assertThat(x * 16 - 0.5).isCloseTo(4.3, within(Tolerance.EXACT));
  }
}
