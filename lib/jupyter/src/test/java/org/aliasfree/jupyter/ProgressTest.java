package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MILLI = 1_000_000;

  /** Keeps what a page would show. */
  private static final class Page implements Screen {
    final List<String> states = new ArrayList<>();
    int opened;
    String html = "";

    @Override
    public void show(Object object) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String open(MimeBundle output) {
      opened++;
      keep(output);
      return "bar";
    }

    @Override
    public void update(String id, MimeBundle output) {
      assertThat(id).isEqualTo("bar");
      keep(output);
    }

    private void keep(MimeBundle output) {
      states.add(output.text());
      html = output.data().get("text/html").toString();
    }

    @Override
    public String kernel() {
      return "test";
    }
  }

  private final Page page = new Page();
  private long now;

  private void work(int steps, int done, long millisEach) {
    try (Progress progress = Progress.of("training", steps, page, () -> now)) {
      for (int i = 0; i < done; i++) {
        now += millisEach * MILLI;
        progress.step();
      }
    }
  }

  @Test
  void shortWorkShowsNothing() {
    work(40, 40, 12);
    assertThat(page.states).isEmpty();
  }

  @Test
  void longWorkShowsTimeLeftAndEndsWithTheTimeTaken() {
    work(40, 40, 50);
    assertThat(page.opened).isEqualTo(1);
    assertThat(page.states).startsWith("training: 10 of 40, 1.5 s left");
    assertThat(page.states).endsWith("training: 40 of 40 in 2.0 s");
    assertThat(page.html).contains("<progress max=\"1\" value=\"1.000\">");
  }

  @Test
  void barChangesAtMostTenTimesASecond() {
    work(3000, 3000, 1);
    assertThat(page.states.size()).isBetween(25, 27);
  }

  @Test
  void workThatStopsEarlySaysSo() {
    work(40, 19, 50);
    assertThat(page.states)
        .endsWith("training: 19 of 40, stopped after 0.9 s".replace("0.9", "1.0"));
  }

  @Test
  void longTimesHaveNoDecimals() {
    work(10, 10, 2000);
    assertThat(page.states).endsWith("training: 10 of 10 in 20 s");
  }

  @Test
  void stopButtonEndsTheLoop() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> work(40, 40, 50)).isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThatCode(Interrupts::poll).doesNotThrowAnyException();
  }

  @Test
  void barNeedsAStep() {
    assertThatThrownBy(() -> Progress.of("nothing", 0)).hasMessageContaining("got 0");
  }

  @Test
  void nobodyWatchesWhereANotebookIsExecutedForLaterReaders() {
    assertThat(Screen.watched()).isTrue();
    System.setProperty("aliasfree.widgets", "off");
    try {
      assertThat(Screen.watched()).isFalse();
    } finally {
      System.clearProperty("aliasfree.widgets");
    }
    try (Progress progress = Progress.of("training", 3, page, () -> now).watched(false)) {
      for (int i = 0; i < 3; i++) {
        now += 1000 * MILLI;
        progress.step();
      }
    }
    assertThat(page.states).isEmpty();
  }
}
