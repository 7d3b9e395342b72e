package org.aliasfree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.aliasfree.equivariance.Pace;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final StringWriter text = new StringWriter();
  private final AtomicLong now = new AtomicLong();

  private ConsoleProgress progress(boolean terminal) {
    return new ConsoleProgress(new PrintWriter(text), "generate", terminal, now::get);
  }

  private Pace pace(ConsoleProgress progress, int before, int total) {
    return Pace.of(progress, before, total, now::get);
  }

  @Test
  void shortWorkSaysNothing() {
    try (ConsoleProgress progress = progress(true)) {
      Pace pace = pace(progress, 0, 2);
      now.addAndGet(1_900_000_000L);
      pace.step();
      pace.step();
    }
    assertThat(text.toString()).isEmpty();
  }

  @Test
  void timeLeftFollowsThePaceSinceTheStart() {
    try (ConsoleProgress progress = progress(false)) {
      Pace pace = pace(progress, 10, 100); // a resumed run: ten were there before
      for (int i = 0; i < 9; i++) {
        pace.step();
      }
      now.addAndGet(30_000_000_000L);
      pace.step();
    }
    assertThat(text.toString().strip()).isEqualTo("generate: 20 of 100, 4 min 0 s left");
  }

  @Test
  void aLogGetsALineEveryTenSeconds() {
    try (ConsoleProgress progress = progress(false)) {
      Pace pace = pace(progress, 0, 60);
      for (int i = 0; i < 60; i++) {
        now.addAndGet(1_000_000_000L);
        pace.step();
      }
    }
    assertThat(text.toString().strip().lines().count()).isBetween(5L, 7L);
  }

  @Test
  void aTerminalHasOneLineThatGoesAway() {
    try (ConsoleProgress progress = progress(true)) {
      Pace pace = pace(progress, 0, 4);
      now.addAndGet(1_000_000_000L);
      pace.step();
      pace.step();
      now.addAndGet(2_000_000_000L);
      pace.step();
    }
    assertThat(text.toString()).startsWith("\rgenerate: 3 of 4, 1 s left").endsWith(" \r");
    assertThat(text.toString()).doesNotContain("\n");
  }
}
