package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private long now;

  @Test
  void partsCountByTheirLength() {
    TimeLeft left = new TimeLeft(2, 1 + 4, () -> now);

    // Five turns each, three of them preparation: 5 and 20 seconds if all goes as foretold.
    now = 4_000_000_000L;
    assertThat(left.after("short", 1)).isCloseTo(21, within(1e-9));
    now = 5_000_000_000L;
    assertThat(left.after("short", 1)).isCloseTo(20, within(1e-9));
    now = 37_000_000_000L; // the long part takes twice what was foretold
    assertThat(left.after("long", 4)).isCloseTo(37.0 / 21 * 4, within(1e-9));
    now = 45_000_000_000L;
    assertThat(left.after("long", 4)).isCloseTo(0, within(1e-9));
  }
}
