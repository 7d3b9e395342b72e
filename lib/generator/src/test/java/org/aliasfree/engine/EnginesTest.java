package org.aliasfree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aliasfree.engine.cpu.CpuEngine;
import org.junit.jupiter.api.Test;

class EnginesTest {
  @Test
  void everyNameGivesItsEngine() {
    assertThat(Engines.byName("cpu").name()).isEqualTo("cpu");
    assertThat(Engines.byName("reference").name()).isEqualTo("reference");
  }

  @Test
  void theFastEngineIsChosenOnAProcessor() {
    assertThat(Engines.auto().name()).isEqualTo("cpu");
    assertThat(Engines.byName("auto").name()).isEqualTo("cpu");
  }

  @Test
  void enginesSayOnHowManyThreadsTheyWork() {
    assertThat(new CpuEngine(3).threads()).isEqualTo(3);
    assertThat(new CpuEngine().threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(new ReferenceEngine().threads()).isPositive();
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Engines.byName("gpu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[auto, cpu, reference], got gpu");
  }
}
