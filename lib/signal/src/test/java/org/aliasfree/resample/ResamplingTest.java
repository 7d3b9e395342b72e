package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.filter.Fir;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResamplingTest {
  @ParameterizedTest
  @CsvSource({
    "NEAREST, 2, 2",
    "NEAREST, 3, 3",
    "LINEAR, 2, 3",
    "LINEAR, 4, 7",
    "BINOMIAL, 2, 4",
    "LANCZOS3, 2, 12",
    "KAISER_CRITICAL, 3, 18",
    "KAISER_NON_CRITICAL, 4, 24"
  })
  void everyNamedFilterHasItsTapsAndUnitSum(ResamplingFilter filter, int factor, int taps) {
    Fir fir = filter.design(factor);

    assertThat(fir.size()).isEqualTo(taps);
    assertThat(fir.rate()).isEqualTo(factor);
    assertThat(fir.sum()).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(fir.isSymmetric()).isTrue();
  }

  @Test
  void nearestRepeatsAndBlockAveragesAndLinearDrawsLines() {
    Samples x = Samples.of(z -> z, 4, 4); // 1/8, 3/8, 5/8, 7/8 at the pixel centres

    assertThat(Upsampling.of(3, ResamplingFilter.NEAREST).applyTo(Samples.copyOf(1, 0, 5, 7)))
        .extracting(Samples::toArray)
        .satisfies(
            y ->
                assertThat(y)
                    .containsExactly(new double[] {5, 5, 5, 7, 7, 7}, within(Tolerance.EXACT)));
    assertThat(Downsampling.of(2, ResamplingFilter.NEAREST).applyTo(x).toArray())
        .containsExactly(0.25, 0.75);
    Samples line = Upsampling.of(2, ResamplingFilter.LINEAR).applyTo(x);
    for (int i = 0; i < 7; i++) {
      assertThat(line.value(i)).isCloseTo(line.position(i), within(Tolerance.EXACT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void upsamplingEvenFiltersGivesThePixelCentresOfTheFinerGrid(ResamplingFilter filter) {
    Upsampling up = Upsampling.of(2, filter);
    Samples y = up.applyTo(Samples.copyOf(8, 0.5 / 8, new double[8]));
    boolean even = up.filter().size() % 2 == 0;

    assertThat(y.size()).isEqualTo(16);
    assertThat(y.rate()).isEqualTo(16);
    assertThat(y.first()).isEqualTo(even ? 0.5 / 16 : 1.0 / 16);
    assertThat(Downsampling.of(2, filter).applyTo(y).first()).isEqualTo(0.5 / 8);
  }

  @ParameterizedTest
  @EnumSource
  void aConstantStaysAConstantBothWays(ResamplingFilter filter) {
    double[] ones = new double[32];
    Arrays.fill(ones, 1);
    Samples constant = Samples.copyOf(32, 0.5 / 32, ones);
    Samples up = Upsampling.of(2, filter).applyToRing(constant);
    Samples down = Downsampling.of(2, filter).applyToRing(constant);

    assertThat(up.size()).isEqualTo(64);
    assertThat(down.size()).isEqualTo(16);
    for (double value : up.toArray()) {
      assertThat(value).isCloseTo(1, within(Tolerance.EXACT));
    }
    for (double value : down.toArray()) {
      assertThat(value).isCloseTo(1, within(Tolerance.EXACT));
    }
  }

  @Test
  void tapsOfOnesOwnDoWhatTheNamedOnesDo() {
    Samples x = Samples.copyOf(3, 0.1, Seeded.normal(86, 20));

    assertThat(Upsampling.of(2, .125, .375, .375, .125).applyTo(x))
        .isEqualTo(Upsampling.of(2, ResamplingFilter.BINOMIAL).applyTo(x));
    assertThat(Downsampling.of(2, .125, .375, .375, .125).applyToRing(x))
        .isEqualTo(Downsampling.of(2, ResamplingFilter.BINOMIAL).applyToRing(x));
    assertThat(Upsampling.of(1, 1).applyTo(x)).isEqualTo(x);
    assertThat(Downsampling.of(1, 1).applyTo(x)).isEqualTo(x);
  }

  @Test
  void theStrongestOfSeveralImagesCounts() {
    // Factor 4: images of 0.1 at 0.9, 1.1, 1.9; nearest leaves |sin 4πf/4|/(4 sin πf/4) of each.
    Upsampling up = Upsampling.of(4, ResamplingFilter.NEAREST);
    double image = up.filter().magnitudeAt(0.9) / up.filter().magnitudeAt(0.1);

    assertThat(up.imageDb(0.1)).isCloseTo(20 * Math.log10(image), within(Tolerance.FFT_SUM));
    assertThat(up.factor()).isEqualTo(4);
    assertThat(up.toString()).startsWith("Upsampling[4×, Fir[4 taps, rate 4.0");
    assertThat(Downsampling.of(4, ResamplingFilter.NEAREST).toString())
        .startsWith("Downsampling[4×, Fir[4 taps, rate 4.0");
    assertThat(Downsampling.of(4, ResamplingFilter.NEAREST).factor()).isEqualTo(4);
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResamplingFilter.BINOMIAL.design(4))
        .withMessage("[1, 3, 3, 1] is for a factor of 2, got 4; apply it twice for 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResamplingFilter.NEAREST.design(1))
        .withMessage("factor must be at least 2, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upsampling.of(2, 1, 1))
        .withMessage("taps must have the sum 1, the gain comes by itself; got 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upsampling.of(2, 1))
        .withMessage("taps must be at least factor = 2, got 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Downsampling.of(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upsampling.of(2, .5, .5).imageDb(0.5))
        .withMessage("frequency must lie in (0, 0.5), got 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> Upsampling.of(1, 1).imageDb(0.2));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Downsampling.of(2, ResamplingFilter.NEAREST)
                    .applyToRing(Samples.copyOf(1, 0, 1, 2, 3)));
  }
}
