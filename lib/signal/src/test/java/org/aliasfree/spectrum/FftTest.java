package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {
  /** Values of order 1: the identity holds to a few roundings. */
  private static final double ROUND_TRIP = Tolerance.EXACT;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 64, 97, 100, 211, 1000, 1009})
  void equalsTheDefiningSumAtAnyLength(int n) {
    double[] re = Seeded.normal(20 + n, n);
    double[] im = Seeded.normal(21 + n, n);

    assertEqualsDefiningSum(Fft.of(1, re), re, new double[n]);
    assertEqualsDefiningSum(Fft.ofComplex(1, re, im), re, im);
  }

  /** Compares with X[k] = Σ x[n]·e^{−2πi kn/N}, the product kn reduced modulo N to keep digits. */
  private static void assertEqualsDefiningSum(Spectrum x, double[] re, double[] im) {
    int n = re.length;
    assertThat(x.size()).isEqualTo(n);
    for (int k = 0; k < n; k++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int i = 0; i < n; i++) {
        double angle = -2 * Math.PI * ((long) k * i % n) / n;
        sumRe += re[i] * Math.cos(angle) - im[i] * Math.sin(angle);
        sumIm += re[i] * Math.sin(angle) + im[i] * Math.cos(angle);
      }
      assertThat(x.real(k)).isCloseTo(sumRe, within(Tolerance.FFT_SUM));
      assertThat(x.imaginary(k)).isCloseTo(sumIm, within(Tolerance.FFT_SUM));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 97, 1000, 16001, 65536})
  void goesThereAndBack(int n) {
    Samples samples = Samples.copyOf(8, 0.0625, Seeded.normal(22, n));
    Samples back = Fft.inverse(Fft.of(samples));

    assertThat(back.minus(samples).peak()).isLessThan(ROUND_TRIP);
    assertThat(back.rate()).isEqualTo(8);
    assertThat(back.first()).isEqualTo(0.0625);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 97, 1000})
  void goesThereAndBackForComplexSamples(int n) {
    double[] re = Seeded.normal(23, n);
    double[] im = Seeded.normal(24, n);
    ComplexSamples back = Fft.inverseComplex(Fft.ofComplex(3, re, im));

    assertThat(back.real().minus(Samples.copyOf(3, 0, re)).peak()).isLessThan(ROUND_TRIP);
    assertThat(back.imaginary().minus(Samples.copyOf(3, 0, im)).peak()).isLessThan(ROUND_TRIP);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 1000, 1009})
  void keepsTheEnergy(int n) {
    double[] values = Seeded.normal(2, n);
    double energy = 0;
    for (double value : values) {
      energy += value * value;
    }

    assertThat(Fft.of(1, values).energy()).isCloseTo(energy, within(Tolerance.EXACT * energy));
  }

  @Test
  void isLinear() {
    Samples x = Samples.copyOf(1, 0, Seeded.normal(25, 90));
    Samples y = Samples.copyOf(1, 0, Seeded.normal(26, 90));
    Spectrum both = Fft.of(x.times(2).plus(y.times(-3)));
    for (int k = 0; k < 90; k++) {
      assertThat(both.real(k))
          .isCloseTo(2 * Fft.of(x).real(k) - 3 * Fft.of(y).real(k), within(Tolerance.FFT_SUM));
      assertThat(both.imaginary(k))
          .isCloseTo(
              2 * Fft.of(x).imaginary(k) - 3 * Fft.of(y).imaginary(k), within(Tolerance.FFT_SUM));
    }
  }

  @Test
  void shiftingTheIndexRoundTheRingTurnsThePhases() {
    int n = 100;
    int shift = 7;
    double[] values = Seeded.normal(27, n);
    double[] shifted = new double[n];
    for (int i = 0; i < n; i++) {
      shifted[(i + shift) % n] = values[i];
    }
    Spectrum x = Fft.of(1, values);
    Spectrum y = Fft.of(1, shifted);
    for (int k = 0; k < n; k++) {
      double angle = -2 * Math.PI * k * shift / n;
      double real = x.real(k) * Math.cos(angle) - x.imaginary(k) * Math.sin(angle);
      double imaginary = x.real(k) * Math.sin(angle) + x.imaginary(k) * Math.cos(angle);
      assertThat(y.real(k)).isCloseTo(real, within(Tolerance.FFT_SUM));
      assertThat(y.imaginary(k)).isCloseTo(imaginary, within(Tolerance.FFT_SUM));
    }
  }

  @Test
  void aComplexToneIsOneLineAtItsSignedFrequency() {
    int n = 64;
    double[] re = new double[n];
    double[] im = new double[n];
    for (int i = 0; i < n; i++) {
      re[i] = Math.cos(-2 * Math.PI * 10 * i / n);
      im[i] = Math.sin(-2 * Math.PI * 10 * i / n);
    }
    Spectrum x = Fft.ofComplex(n, re, im);

    assertThat(x.frequency(54)).isEqualTo(-10);
    assertThat(x.real(54)).isCloseTo(n, within(Tolerance.FFT_SUM));
    assertThat(x.magnitude(10)).isCloseTo(0, within(Tolerance.FFT_SUM));
  }

  @Test
  void phasesCountFromSampleZeroWhereverItSits() {
    Signal z = Signal.cosine(1, 0);
    Spectrum sound = Fft.of(Samples.ofSound(z, 8, 8));
    Spectrum pixels = Fft.of(Samples.of(z, 8, 8));

    assertThat(sound.phase(1)).isCloseTo(0, within(Tolerance.EXACT));
    // Half a spacing is a sixteenth of the cycle.
    assertThat(pixels.phase(1)).isCloseTo(2 * Math.PI / 16, within(Tolerance.EXACT));
  }

  @Test
  void theSpectrumOfRealSamplesIsConjugateSymmetric() {
    Spectrum x = Fft.of(1, Seeded.normal(28, 101));
    for (int k = 1; k < 101; k++) {
      assertThat(x.real(k)).isEqualTo(x.real(101 - k));
      assertThat(x.imaginary(k)).isEqualTo(-x.imaginary(101 - k));
    }
  }

  @Test
  void realSamplesOfALopsidedSpectrumAreRefusedWithBinAndValue() {
    Spectrum lopsided = Spectrum.copyOf(1, 0, new double[] {1, 2, 0, 0}, new double[4]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft.inverse(lopsided))
        .withMessage(
            "a spectrum of real samples obeys X[k] = conj X[N−k], got X[1] = 2.00000+0.00000i and"
                + " X[3] = 0.00000+0.00000i; for complex samples use inverseComplex");
    assertThat(Fft.inverseComplex(lopsided).real().value(0)).isEqualTo(0.75);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void binsThatAreTheirOwnMirrorImageMustBeReal(int k) {
    double[] imaginary = new double[4];
    imaginary[k] = 1;
    Spectrum x = Spectrum.copyOf(1, 0, new double[4], imaginary);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft.inverse(x))
        .withMessageContaining("X[%s] = 0.00000+1.00000i", k);
  }

  @Test
  void asymmetryAtTheLevelOfRoundingIsForgiven() {
    Spectrum x = Spectrum.copyOf(1, 0, new double[] {0, 1, 1 + 1e-13}, new double[3]);

    assertThat(Fft.inverse(x).value(0)).isCloseTo(2 / 3.0, within(Tolerance.EXACT));
    assertThat(Fft.inverse(x.times(0)).peak()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 64, 405, 4096})
  void aBinThatOverflowsIsRefusedWhereverItIs(int n) {
    for (int bin : new int[] {0, 1, n / 2}) {
      double[] loud = new double[n];
      for (int i = 0; i < n; i++) {
        loud[i] = 1e308 * Math.cos(2 * Math.PI * bin * i / n);
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fft.of(1, loud))
          .withMessageStartingWith("every bin must be finite");
    }
  }

  @Test
  void hostileInputIsRefusedWithItsPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft.of(1))
        .withMessage("there must be at least 1 sample, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft.of(1, 0, Double.NaN))
        .withMessageContaining("got NaN at index 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft.of(-8, 1, 2))
        .withMessageContaining("rate must be finite and positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft.ofComplex(1, new double[2], new double[3]))
        .withMessageContaining("must be on the same grid");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft.of(1, 1e308, 1e308))
        .withMessageContaining("every bin must be finite")
        .withMessageContaining("at bin 0");
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    Samples[] inputs =
        IntStream.range(0, 200)
            .mapToObj(i -> Samples.copyOf(1, 0, Seeded.normal(i, 90 + i % 5)))
            .toArray(Samples[]::new);
    List<Callable<Spectrum>> tasks =
        IntStream.range(0, inputs.length)
            .<Callable<Spectrum>>mapToObj(i -> () -> Fft.of(inputs[i]))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Spectrum>> results = threads.invokeAll(tasks);
      for (int i = 0; i < inputs.length; i++) {
        assertThat(results.get(i).get()).isEqualTo(Fft.of(inputs[i]));
      }
    } finally {
      threads.shutdown();
    }
  }
}
