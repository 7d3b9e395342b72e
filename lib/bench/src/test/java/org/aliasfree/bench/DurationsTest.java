package org.aliasfree.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DurationsTest {
  @Test
  void timesHaveThreeDigits() {
    assertThat(Durations.text(0.5004e-6)).isEqualTo("0.50 µs");
    assertThat(Durations.text(9.996e-6)).isEqualTo("10.0 µs");
    assertThat(Durations.text(99.96e-6)).isEqualTo("100 µs");
    assertThat(Durations.text(999.6e-6)).isEqualTo("1.00 ms");
    assertThat(Durations.text(0.9996)).isEqualTo("1.00 s");
    assertThat(Durations.text(2000)).isEqualTo("2000 s");
  }

  @Test
  void longTimesHaveMinutes() {
    assertThat(Durations.minutes(61.6)).isEqualTo("1 min 02 s");
    assertThat(Durations.minutes(0.4)).isEqualTo("0 min 00 s");
  }
}
