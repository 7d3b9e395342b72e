package org.aliasfree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final StringWriter text = new StringWriter();
  private final AtomicLong now = new AtomicLong();

  private ConsoleProgress progress(boolean terminal) {
    return new ConsoleProgress(new PrintWriter(text), "generate", terminal, now::get);
  }

  @Test
  void shortWorkSaysNothing() {
    try (ConsoleProgress progress = progress(true)) {
      now.addAndGet(1_900_000_000L);
      progress.at(1, 2);
      progress.at(2, 2);
    }
    assertThat(text.toString()).isEmpty();
  }

  @Test
  void timeLeftFollowsThePaceSinceTheStart() {
    try (ConsoleProgress progress = progress(false)) {
      progress.at(10, 100); // a resumed run: ten were there before
      now.addAndGet(30_000_000_000L);
      progress.at(20, 100);
    }
    assertThat(text.toString().strip()).isEqualTo("generate: 20 of 100, 4 min 0 s left");
  }

  @Test
  void aLogGetsALineEveryTenSeconds() {
    try (ConsoleProgress progress = progress(false)) {
      for (int i = 0; i <= 60; i++) {
        progress.at(i, 60);
        now.addAndGet(1_000_000_000L);
      }
    }
    assertThat(text.toString().strip().lines().count()).isBetween(5L, 7L);
  }

  @Test
  void aTerminalHasOneLineThatGoesAway() {
    try (ConsoleProgress progress = progress(true)) {
      progress.at(0, 4);
      now.addAndGet(3_000_000_000L);
      progress.at(3, 4);
    }
    assertThat(text.toString()).startsWith("\rgenerate: 3 of 4, 1 s left").endsWith(" \r");
    assertThat(text.toString()).doesNotContain("\n");
  }
}
