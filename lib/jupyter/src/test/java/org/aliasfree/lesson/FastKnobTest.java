package org.aliasfree.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The knob that shortens averages. */
class FastKnobTest {
  @Test
  void onlyOneTurnsItOn() {
    assertThat(FastKnob.isOn("1")).isTrue();
    assertThat(FastKnob.isOn("0")).isFalse();
    assertThat(FastKnob.isOn("")).isFalse();
    assertThat(FastKnob.isOn(null)).isFalse();
  }

  @Test
  void countAndToleranceGoTogether() {
    boolean on = FastKnob.isOn(System.getenv("ALIASFREE_FAST"));

    assertThat(FastKnob.count(100, 20)).isEqualTo(on ? 20 : 100);
    assertThat(FastKnob.tolerance(0.05, 0.5)).isEqualTo(on ? 0.5 : 0.05);
  }
}
