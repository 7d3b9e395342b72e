package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackTest {
  /** Far above any callback here; reached only by a bug. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final IntSlider slider = IntSlider.of("k");
  private final Panel panel = Panel.of(slider);
  private FakeFrontEnd page;

  @BeforeEach
  void connect() {
    page = FakeFrontEnd.connect();
    panel.show();
  }

  @AfterEach
  void disconnect() {
    Widgets.disconnect();
  }

  private void settle() throws InterruptedException {
    assertThat(panel.awaitIdle(LIMIT)).isTrue();
  }

  private Object noteDisplay() {
    List<?> children = (List<?>) page.shown(panel, "children");
    String note = ((String) children.get(children.size() - 1)).substring("IPY_MODEL_".length());
    String layout = ((String) page.models.get(note).get("layout")).substring("IPY_MODEL_".length());
    return page.models.get(layout).get("display");
  }

  @Test
  void aDragOfTwoHundredStepsComputesTheFirstAndTheLastOnly() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    slider
        .range(0, 200)
        .observe(
            value -> {
              seen.add(value);
              started.countDown();
              await(go);
            });
    page.change(slider, "value", 1.0);
    await(started);
    for (int i = 2; i <= 200; i++) {
      page.change(slider, "value", (double) i);
    }
    go.countDown();
    settle();
    assertThat(seen).containsExactly(1, 200);
  }

  @Test
  void twoControlsOfAFigureWakeItOnce() throws Exception {
    IntSlider other = IntSlider.of("m");
    panel.add(other);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    panel.onChange(
        () -> {
          seen.add(slider.value() + "/" + other.value());
          started.countDown();
          await(go);
        });
    page.change(slider, "value", 1.0);
    await(started);
    page.change(slider, "value", 2.0);
    page.change(other, "value", 3.0);
    page.change(slider, "value", 4.0);
    go.countDown();
    settle();
    assertThat(seen).containsExactly("1/0", "4/3");
  }

  @Test
  void refreshDrawsTheFirstPictureBeforeAnybodyMovesAnything() throws Exception {
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    panel.onChange(() -> seen.add(slider.value())).refresh();
    settle();
    assertThat(seen).containsExactly(0);
  }

  @Test
  void theLastOfManyFastChangesIsAlwaysComputed() throws Exception {
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    slider.range(0, 1000).observe(seen::add);
    for (int i = 1; i <= 1000; i++) {
      page.change(slider, "value", (double) i);
    }
    settle();
    assertThat(seen).isSorted();
    assertThat(seen.get(seen.size() - 1)).isEqualTo(1000);
  }

  @Test
  void everyClickCounts() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Integer> clicks = Collections.synchronizedList(new ArrayList<>());
    Button button =
        Button.of("next")
            .onClick(
                () -> {
                  await(go);
                  clicks.add(1);
                });
    panel.add(button);
    for (int i = 0; i < 5; i++) {
      page.click(button);
    }
    go.countDown();
    settle();
    assertThat(clicks).hasSize(5);
  }

  @Test
  void anExceptionAppearsEscapedUnderTheFigureAndGoesWithTheNextSuccess() throws Exception {
    slider.observe(
        value -> {
          if (value == 3) {
            throw new IllegalStateException("no <3>", new ArithmeticException("why"));
          }
        });
    assertThat(noteDisplay()).isEqualTo("none");
    page.change(slider, "value", 3.0);
    settle();
    assertThat(panel.note())
        .contains("IllegalStateException: no &lt;3&gt;\ncaused by java.lang.ArithmeticException")
        .contains("role='alert'");
    assertThat(noteDisplay()).isEqualTo("");
    page.change(slider, "value", 4.0);
    settle();
    assertThat(panel.note()).isEmpty();
    assertThat(noteDisplay()).isEqualTo("none");
  }

  @Test
  void anErrorDoesNotEndTheWorkerNorKeepOtherListenersFromTheirValue() throws Exception {
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    slider.observe(
        value -> {
          throw new StackOverflowError("deep");
        });
    panel.onChange(() -> seen.add(slider.value()));
    page.change(slider, "value", 3.0);
    settle();
    page.change(slider, "value", 4.0);
    settle();
    assertThat(seen).containsExactly(3, 4);
    assertThat(panel.note()).contains("StackOverflowError: deep");
  }

  @Test
  void aCauseThatIsItsOwnCauseEnds() throws Exception {
    Exception a = new IllegalStateException("a");
    Exception b = new IllegalStateException("b", a);
    a.initCause(b);
    slider.observe(
        value -> {
          throw new IllegalArgumentException("c", b);
        });
    page.change(slider, "value", 3.0);
    settle();
    assertThat(panel.note()).contains("caused by java.lang.IllegalStateException: a");
  }

  @Test
  void whatACallbackPrintsAppearsInTheFigureAndNowhereElse() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    try {
      CountDownLatch printed = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      slider.observe(
          value -> {
            System.out.println("value <" + value + ">");
            System.err.print("and a warning");
            printed.countDown();
            await(go);
          });
      page.change(slider, "value", 3.0);
      await(printed);
      System.out.println("another thread");
      go.countDown();
      settle();
      assertThat(panel.note()).contains("value &lt;3&gt;\nand a warning").doesNotContain("another");
      assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("another thread\n");
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void aKernelThatSwapsTheStreamsAroundACellIsNotDisturbed() throws Exception {
    PrintStream before = System.out;
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try {
      slider.observe(
          value -> {
            running.countDown();
            await(go);
          });
      page.change(slider, "value", 3.0); // wraps the streams, starts the callback
      await(running);
      PrintStream found = System.out; // a cell starts ...
      ByteArrayOutputStream cell = new ByteArrayOutputStream();
      System.setOut(new PrintStream(cell, true, StandardCharsets.UTF_8));
      go.countDown(); // ... the callback ends meanwhile ...
      settle();
      System.out.print("output of the cell");
      System.setOut(found); // ... and the cell ends
      assertThat(cell.toString(StandardCharsets.UTF_8)).isEqualTo("output of the cell");
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void endlessPrintsAreCut() throws Exception {
    slider.observe(value -> System.out.println("x".repeat(100_000)));
    page.change(slider, "value", 3.0);
    settle();
    assertThat(panel.note()).hasSizeLessThan(5000).contains("…");
  }

  @Test
  void aChangeFromJavaWakesListenersOnTheWorkerToo() throws Exception {
    List<String> threads = Collections.synchronizedList(new ArrayList<>());
    slider.observe(value -> threads.add(Thread.currentThread().getName()));
    slider.value(8);
    settle();
    assertThat(threads).containsExactly("jupyter-widgets");
  }

  @Test
  void twoControlsThatSetEachOtherComeToRest() throws Exception {
    IntSlider other = IntSlider.of("m");
    panel.add(other);
    slider.observe(other::value);
    other.observe(slider::value);
    page.change(slider, "value", 5.0);
    settle();
    assertThat(other.value()).isEqualTo(5);
    assertThat(page.shown(other, "value")).isEqualTo(5);
  }

  @Test
  void aPlayerThatDrivesASliderDoesNotWakeTheFigureItself() throws Exception {
    Play play = Play.driving(slider);
    Panel figure = Panel.of(HBox.of(play, slider));
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    figure.onChange(() -> seen.add(slider.value()));
    figure.show();
    page.change(play, "value", 1.0);
    page.change(slider, "value", 1.0);
    assertThat(figure.awaitIdle(LIMIT)).isTrue();
    assertThat(seen).containsExactly(1);
    page.change(play, "playing", true);
    assertThat(play.playing()).isTrue();
  }

  @Test
  void aSlowFigureWaitsOnlyForItself() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    slider.observe(value -> await(go));
    page.change(slider, "value", 3.0);
    assertThat(panel.awaitIdle(Duration.ofMillis(20))).isFalse();
    page.say(slider.id(), Map.of("method", "request_state"));
    assertThat(page.last().data()).containsEntry("method", "update");
    go.countDown();
    settle();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
