package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoakTest {
  private static final int PANELS = 200;

  /** The worker's idle time, twice. */
  private static final Duration WORKER_ENDS = Duration.ofSeconds(10);

  @AfterEach
  void disconnect() {
    Widgets.disconnect();
  }

  @Test
  void twoHundredPanelsLeaveNeitherCommsNorThreads() throws Exception {
    FakeFrontEnd page = FakeFrontEnd.connect();
    for (int i = 0; i < PANELS; i++) {
      IntSlider slider = IntSlider.of("k").range(0, 10);
      Image image = Image.empty(4, 3);
      Button button = Button.of("go");
      try (Panel panel =
          Panel.of(HBox.of(Play.driving(slider), slider), button, image, Html.text("x"))) {
        slider.observe(value -> image.value(new byte[] {1}, "k = " + value));
        panel.show();
        page.change(slider, "value", (double) (i % 10 + 1));
        page.click(button);
        assertThat(panel.awaitIdle(Duration.ofSeconds(5))).isTrue();
        assertThat(image.alt()).isEqualTo("k = " + (i % 10 + 1));
        assertThat(workers()).isLessThanOrEqualTo(1);
      }
      assertThat(Widgets.openModels()).isZero();
    }
    assertThat(page.models).isEmpty();
    assertThat(page.sent("close")).hasSameSizeAs(page.sent("open"));
    long end = System.nanoTime() + WORKER_ENDS.toNanos();
    while (workers() > 0 && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(workers()).isZero();
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("jupyter-widgets"))
        .count();
  }
}
