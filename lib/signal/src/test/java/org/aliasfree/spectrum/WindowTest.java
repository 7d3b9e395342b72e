package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  /** The course promises its table of windows to 0.02 dB, and prints noise bandwidths to 0.001. */
  private static final double TABLE_DB = 0.02;

  private static final double TABLE_BINS = 0.0005;

  /** Fine points per bin when 64 samples are padded to 2^18. */
  private static final int FINE = (1 << 18) / 64;

  @ParameterizedTest
  @CsvSource({
    "RECTANGULAR, 3.92, -13.25, 1, 1.000",
    "HANN, 1.42, -31.47, 2, 1.500",
    "HAMMING, 1.75, -42.45, 2, 1.363",
    "BLACKMAN, 1.10, -58.11, 3, 1.727"
  })
  void hasThePropertiesOfTheCoursesTable(
      Window window, double scallopingDb, double sideLobeDb, int firstNull, double bandwidth) {
    double[] w = window.values(64);
    double[] h = Fft.of(1, Arrays.copyOf(w, 1 << 18)).magnitudes();
    double sum = Arrays.stream(w).sum();
    double squares = Arrays.stream(w).map(v -> v * v).sum();
    int minimum = firstMinimum(h);
    double sideLobe = Arrays.stream(h, minimum, h.length / 2).max().getAsDouble();

    assertThat(h[0]).isCloseTo(sum, within(Tolerance.FFT_SUM));
    assertThat(Decibels.ofAmplitude(h[0] / h[FINE / 2])).isCloseTo(scallopingDb, within(TABLE_DB));
    assertThat(Decibels.ofAmplitude(sideLobe / h[0])).isCloseTo(sideLobeDb, within(TABLE_DB));
    assertThat(minimum / (double) FINE).isCloseTo(firstNull, within(0.001));
    assertThat(64 * squares / (sum * sum)).isCloseTo(bandwidth, within(TABLE_BINS));
  }

  private static int firstMinimum(double[] h) {
    int i = 1;
    while (h[i] < h[i - 1]) {
      i++;
    }
    return i - 1;
  }

  @ParameterizedTest
  @EnumSource
  void isPeriodicWithItsPeakInTheMiddle(Window window) {
    double[] w = window.values(16);

    assertThat(w[8]).isCloseTo(1, within(Tolerance.EXACT));
    for (int n = 1; n < 16; n++) {
      assertThat(w[n]).isCloseTo(w[16 - n], within(Tolerance.EXACT));
      assertThat(w[n]).isLessThanOrEqualTo(w[8]);
    }
  }

  @ParameterizedTest
  @CsvSource({"RECTANGULAR, 1", "HANN, 0", "HAMMING, 0.08", "BLACKMAN, 0"})
  void beginsAtItsKnownValue(Window window, double value) {
    assertThat(window.values(64)[0]).isCloseTo(value, within(Tolerance.EXACT));
  }

  @Test
  void multipliesSamplesOnTheirGrid() {
    Samples samples = Samples.copyOf(4, 0.125, 2, 2, 2, 2);

    Samples windowed = Window.HANN.applyTo(samples);

    assertThat(windowed.first()).isEqualTo(0.125);
    assertThat(windowed.rate()).isEqualTo(4);
    assertThat(windowed.toArray())
        .containsExactly(new double[] {0, 1, 2, 1}, within(Tolerance.EXACT));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void mustHaveAValue(int n) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Window.HANN.values(n))
        .withMessage("a window must have at least 1 value, got %s", n);
  }

  @Test
  void measuresOfOnesOwnWeights() {
    WindowMeasures box = WindowMeasures.of(Window.RECTANGULAR, 64);
    double[] sixteen = new double[16];
    Arrays.fill(sixteen, 7);

    assertThat(WindowMeasures.of(sixteen).noiseBandwidth()).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(WindowMeasures.of(sixteen).firstNull()).isCloseTo(1, within(0.001));
    assertThat(box.scallopingLossDb()).isCloseTo(3.92, within(TABLE_DB));
    assertThat(box.sideLobeDb()).isCloseTo(-13.25, within(TABLE_DB));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WindowMeasures.of(1))
        .withMessage("a window to be measured must have 2 to 4096 values, got 1");
    assertThatIllegalArgumentException().isThrownBy(() -> WindowMeasures.of(1, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> WindowMeasures.of(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> WindowMeasures.of(1, Double.NaN));
  }
}
