package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 06, "Low-pass with the FFT", shows. */
class Lesson06NumbersTest {
  private static final double TABLE = 1e-5;
  private static final double PERCENT = 0.002;

  /** Printed with two decimals of a percent. */
  private static final double POWER_PERCENT = 0.005;

  private static Signal squareWave(int highest) {
    Signal z = x -> 0;
    for (int k = 1; k <= highest; k += 2) {
      z = z.plus(Signal.sine(k, 0).times(4 / (Math.PI * k)));
    }
    return z;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.27324, 13.662, 81.06",
    "3, 1.20042, 10.021, 90.06",
    "9, 1.18233, 9.116, 95.96",
    "31, 1.17931, 8.965, 98.73",
    "101, 1.17901, 8.951, 99.60"
  })
  void overshootOfASquareWave(int highest, double peak, double overshoot, double power) {
    Signal z = squareWave(highest);
    double height = z.at(1 / (2.0 * (highest + 1)));
    Samples period = Samples.ofSound(z, 4096, 4096);

    assertThat(height).isCloseTo(peak, within(TABLE));
    assertThat(100 * (height - 1) / 2).isCloseTo(overshoot, within(PERCENT));
    assertThat(period.peak()).isLessThanOrEqualTo(height + Tolerance.EXACT);
    assertThat(100 * period.rms() * period.rms()).isCloseTo(power, within(POWER_PERCENT));
  }

  @Test
  void theOvershootTendsToGibbsAndNotToZero() {
    // (2/π)·Si(π), Si by its power series.
    double term = Math.PI;
    double si = 0;
    for (int k = 1; k < 40; k += 2) {
      si += term / k;
      term *= -Math.PI * Math.PI / ((k + 1) * (k + 2));
    }
    double limit = 2 / Math.PI * si;

    assertThat(limit).isCloseTo(1.178980, within(0.5e-6));
    assertThat(squareWave(1001).at(1 / 2004.0)).isCloseTo(limit, within(1e-6));
    assertThat(100 * (limit - 1) / 2).isCloseTo(8.949, within(0.0005));
  }

  private static Samples pulse() {
    double[] values = new double[64];
    Arrays.fill(values, 58, 62, 1);
    return Samples.copyOf(64, 0, values);
  }

  @Test
  void aPulseAtTheRightEndRingsAtTheLeftEnd() {
    Samples filtered = Fft.inverse(Fft.of(pulse()).keep(8));

    assertThat(filtered.peak()).isCloseTo(.89616, within(TABLE));
    assertThat(filtered.slice(0, 4).toArray())
        .containsExactly(new double[] {-.05886, -.14212, -.11087, -.02131}, within(TABLE));
  }

  @Test
  void parsevalTellsTheShareThatWasRemoved() {
    Spectrum x = Fft.of(pulse());
    double kept = x.keep(8).energy() / x.energy();
    Samples filtered = Fft.inverse(x.keep(8));

    assertThat(100 * (1 - kept)).isCloseTo(19.01, within(0.05));
    assertThat(64 * filtered.rms() * filtered.rms() / 4).isCloseTo(kept, within(Tolerance.EXACT));
  }

  @Test
  void aBrickWallRespondsToAnImpulseWithAPeriodicSinc() {
    double[] impulse = new double[64];
    impulse[0] = 1;
    Samples response = Fft.inverse(Fft.of(64, impulse).keep(8));

    assertThat(response.value(0)).isCloseTo(17 / 64.0, within(Tolerance.EXACT));
    for (int n = 1; n < 64; n++) {
      double formula = Math.sin(Math.PI * 17 * n / 64) / (64 * Math.sin(Math.PI * n / 64));
      assertThat(response.value(n)).isCloseTo(formula, within(Tolerance.EXACT));
    }
  }

  @ParameterizedTest
  @CsvSource({"130, 0, 1e-10", "131, 0, 1e-10", "129, .649, .0005", "100, 16.1, .05"})
  void productsOfSpectraAreLinearConvolutionFrom130PlacesOn(
      int places, double error, double tolerance) {
    double[] a = Seeded.normal(61, 100);
    double[] b = Seeded.normal(62, 31);
    double[] onRing = Convolution.circular(a, b, places);
    double[] linear = Convolution.linear(a, b);
    double largest = 0;
    for (int n = 0; n < linear.length; n++) {
      double found = n < places ? onRing[n] : 0;
      if (n < places) {
        largest = Math.max(largest, Math.abs(found - linear[n]));
      }
    }

    assertThat(linear).hasSize(130);
    assertThat(largest).isCloseTo(error, within(tolerance));
  }

  @Test
  void lowPassingAfterSamplingKeepsTheAlias() {
    Spectrum x = Fft.of(Samples.ofSound(Signal.cosine(6000, 0), 8000, 800));
    Spectrum kept = x.keep(x.nearestBin(3000));

    assertThat(kept.frequency(kept.strongestBin())).isEqualTo(2000);
    assertThat(kept.energy()).isCloseTo(x.energy(), within(Tolerance.FFT_SUM));
  }

  @Test
  void exercises() {
    assertThat(Fft.of(Samples.copyOf(16_000, 0, new double[512])).bin(2000)).isEqualTo(64);
    // Overshoot of a step from 0 to 5.
    assertThat(5 * (1.178980 - 1) / 2).isCloseTo(0.447, within(0.005));
  }
}
