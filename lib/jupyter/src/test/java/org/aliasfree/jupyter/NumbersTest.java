package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 6, 0.3",
    "600, 6, 600",
    "1234567, 3, 1230000",
    "1e9, 3, 1e9",
    "12345678901, 3, 1.23e10",
    "0.00001234, 2, 0.000012",
    "0.0000012345, 3, 1.23e-6",
    "-2.5, 1, -2",
    "-0.0, 3, 0",
    "9.999, 2, 10"
  })
  void significantDigits(double value, int digits, String text) {
    assertThat(Numbers.significant(value, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0005, 600.0000000001, 600",
    "0.0005, 600.12341, 600.1234",
    "1e-12, 1e-15, 0",
    "1e-12, 32.00000000000001, 32",
    "100, 1234.5, 1200",
    "0, 0.1, 0.1",
    "0.003, 0.12345, 0.123"
  })
  void resolution(double resolution, double value, String text) {
    assertThat(Numbers.at(resolution, value)).isEqualTo(text);
  }

  @Test
  void valuesThatAreNoNumbersHaveNames() {
    assertThat(Numbers.significant(Double.NaN, 3)).isEqualTo("NaN");
    assertThat(Numbers.at(1, Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(Numbers.at(1, Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
  }

  @Test
  void ticksAreRoundAndWithoutNoise() {
    assertThat(Ticks.of(new Range(-0.02, 1.02), 11).labels())
        .containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");
    assertThat(Ticks.of(new Range(-1.14, 1.14), 6).labels())
        .containsExactly("-1", "-0.5", "0", "0.5", "1");
    assertThat(Ticks.of(new Range(-80, 0), 5).labels())
        .containsExactly("-80", "-60", "-40", "-20", "0");
    assertThat(Ticks.of(new Range(0, 1e-7), 5).labels()).startsWith("0").endsWith("1e-7");
  }

  @Test
  void ticksNeverExceedWhatWasAskedFor() {
    for (double span = 1e-9; span < 1e9; span *= 1.7) {
      for (int most = 2; most < 12; most++) {
        assertThat(Ticks.of(new Range(-span / 3, span), most).values()).hasSizeBetween(1, most);
      }
    }
  }

  @Test
  void rangeAroundNothingOrOneValueIsNotEmpty() {
    assertThat(Range.around(java.util.stream.DoubleStream.empty(), 0.1)).isEqualTo(new Range(0, 1));
    assertThat(Range.around(java.util.stream.DoubleStream.of(3, 3), 0.1))
        .isEqualTo(new Range(1.5, 4.5));
    assertThat(Range.around(java.util.stream.DoubleStream.of(0), 0.1)).isEqualTo(new Range(-1, 1));
  }
}
