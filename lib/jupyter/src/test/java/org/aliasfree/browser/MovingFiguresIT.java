package org.aliasfree.browser;

import static org.aliasfree.course.Repository.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aliasfree.course.Repository;
import org.aliasfree.signal.Aliasing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The sliders of lesson 04, alive and as pictures, in JupyterLab and on a page without a kernel.
 */
@Tag("browser")
class MovingFiguresIT {
  private static final String NAME = "04-nyquist-and-aliasing";
  private static final String LESSON = "solutions/" + NAME + ".ipynb";
  private static final double STEP = 0.25;
  private static final double RATE = 10;

  /** What the reader sees of the first figure that lives. */
  private static final String LIVE =
      "const live = document.querySelector('.aliasfree-live');"
          + "const panel = live && live.closest('.jp-OutputArea-child');"
          + "const img = panel && panel.querySelector('img');";

  /** The same for the first flipbook that works. */
  private static final String FLIP =
      "const flip = document.querySelector('.aliasfree-flip');"
          + "const shown = !flip ? [] : [...flip.querySelectorAll('img')]"
          + ".filter(i => i.offsetParent);";

  @TempDir static Path scratch;
  private static JupyterLab lab;
  private static Browser browser;

  @BeforeAll
  static void runTheLesson() throws Exception {
    lab = new JupyterLab(scratch);
    browser = new Browser(1280, 900);
    openTheLesson();
    lab.command(browser, "notebook:run-all-cells");
    awaitReadout(7);
    lab.command(browser, "docmanager:save");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  private static void openTheLesson() {
    lab.open(browser, LESSON);
  }

  private static Object script(String code, Object... arguments) {
    return browser.driver.executeScript(code, arguments);
  }

  private static Object promise(String code, Object... arguments) {
    browser.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    return browser.driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1];"
            + "(async () => {"
            + code
            + "})().then(done, e => done('failed: ' + e));",
        arguments);
  }

  private static String hertz(double f) {
    return String.format(Locale.ROOT, "%.2f", f).replaceAll("\\.?0+$", "") + " Hz";
  }

  /** Waits until the live figure says what belongs to {@code f}, as a text and in its picture. */
  private static void awaitReadout(double f) {
    String text = "it appears at f_a = " + hertz(Aliasing.fold(f, RATE)) + ".";
    JupyterLab.await(
        browser,
        LIVE
            + "return !!img && img.complete && img.naturalWidth > 300"
            + " && img.title.startsWith('A cosine of "
            + hertz(f)
            + " over') && panel.querySelector('output').textContent.includes('"
            + text
            + "')");
  }

  private static double slider() {
    return Double.parseDouble(
        String.valueOf(script(LIVE + "return panel.querySelector('.widget-readout').innerText;")));
  }

  private static String picture() {
    return (String)
        promise(
            LIVE
                + "const bytes = await (await fetch(img.src)).arrayBuffer();"
                + "const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));"
                + "return [...hash].join();");
  }

  private static void press(Keys key) {
    script(LIVE + "panel.querySelector('.noUi-handle').focus();");
    browser.driver.switchTo().activeElement().sendKeys(key);
  }

  @Test
  void eachKeyPressChangesPictureAndReadout() {
    listen();
    double f = slider();
    String before = picture();
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Keys key = i % 10 < 5 ? Keys.ARROW_RIGHT : Keys.ARROW_LEFT;
      f += key == Keys.ARROW_RIGHT ? STEP : -STEP;
      press(key);
      awaitReadout(f);
      assertThat(slider()).isEqualTo(f);
      String now = picture();
      assertThat(now).isNotEqualTo(before);
      before = now;
      waits.add(((Number) script("return Math.round(window.drawn - window.turned)")).longValue());
    }
    report("key to picture", waits);
    browser.screenshot("slider-live");
  }

  /** Notes in the page when a key goes down or the mouse lets go, and when a picture is there. */
  private static void listen() {
    script(
        LIVE
            + "const turned = () => { window.turned = performance.now(); };"
            + "panel.addEventListener('keydown', turned, true);"
            + "document.addEventListener('mouseup', turned, true);"
            + "document.addEventListener('pointerup', turned, true);"
            + "panel.addEventListener('load',"
            + " () => { window.drawn = performance.now(); }, true);");
  }

  /** Times depend on what else the machine does, so they are shown, not judged. */
  private static void report(String what, List<Long> milliseconds) {
    List<Long> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %d ms, worst %d ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() - 1));
  }

  private static void mouse(String type, double x, double y) {
    browser.driver.executeCdpCommand(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
  }

  @Test
  void aFastDragEndsOnTheRightPictureAndTheNextCellAnswers() {
    listen();
    List<?> place =
        (List<?>)
            script(
                LIVE
                    + "panel.scrollIntoView();"
                    + "const h = panel.querySelector('.noUi-handle').getBoundingClientRect();"
                    + "const b = panel.querySelector('.noUi-base').getBoundingClientRect();"
                    + "return [h.x + h.width / 2, h.y + h.height / 2, b.x + b.width * 0.8];");
    double x = ((Number) place.get(0)).doubleValue();
    double y = ((Number) place.get(1)).doubleValue();
    double end = ((Number) place.get(2)).doubleValue();
    mouse("mousePressed", x, y);
    for (int i = 1; i <= 200; i++) {
      mouse("mouseMoved", x + (end - x) * i / 200, y);
    }
    mouse("mouseReleased", end, y);
    double f = slider();
    assertThat(f).isBetween(22.0, 26.0);
    awaitReadout(f);
    report( // below zero: it was there before the mouse let go
        "end of a drag to picture",
        List.of(((Number) script("return Math.round(window.drawn - window.turned)")).longValue()));
    long start = System.nanoTime();
    assertThat(execute("21 + 21", "")).isEqualTo("42");
    report("next cell", List.of((System.nanoTime() - start) / 1_000_000));
  }

  /** Runs code in the notebook's kernel as a run of cell {@code cell}; returns result or prints. */
  private static String execute(String code, String cell) {
    return (String)
        promise(
            "const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;"
                + "const run = kernel.requestExecute({code: arguments[0]}, false,"
                + " {cellId: arguments[1]});"
                + "let text = '';"
                + "run.onIOPub = m => { const c = m.content;"
                + " text += c.text || (c.data && m.header.msg_type === 'execute_result'"
                + " && c.data['text/plain']) || c.evalue || ''; };"
                + "await run.done; return text.trim();",
            code,
            cell);
  }

  @Test
  void aReloadOfThePageBringsTheFigureBackWithItsValues() {
    press(Keys.HOME);
    awaitReadout(0);
    press(Keys.ARROW_RIGHT);
    awaitReadout(STEP);
    openTheLesson();
    awaitReadout(STEP);
    assertThat(slider()).isEqualTo(STEP);
    press(Keys.ARROW_RIGHT);
    awaitReadout(2 * STEP);
    assertThat(visible(".aliasfree-twin")).isEmpty();
  }

  @Test
  void notebook7LeavesTheArrowKeysToTheSliderAndBringsItBackAfterAReload() {
    try {
      lab.openInNotebook(browser, LESSON);
      awaitLife();
      press(Keys.HOME);
      awaitReadout(0);
      String before = picture();
      press(Keys.ARROW_RIGHT);
      awaitReadout(STEP);
      assertThat(picture()).isNotEqualTo(before);
      lab.openInNotebook(browser, LESSON);
      awaitReadout(STEP);
      press(Keys.ARROW_UP);
      awaitReadout(2 * STEP);
      assertThat(visible(".aliasfree-twin")).isEmpty();
      browser.screenshot("slider-notebook-7");
    } finally {
      openTheLesson();
      awaitLife();
    }
  }

  private static List<String> visible(String selector) {
    return ((List<?>)
            script(
                "return [...document.querySelectorAll(arguments[0])]"
                    + ".filter(e => e.offsetParent).map(e => e.innerText)",
                selector))
        .stream().map(String::valueOf).toList();
  }

  @Test
  void resetPutsTheSliderBack() {
    press(Keys.END);
    awaitReadout(30);
    script(LIVE + "panel.querySelector('button').click();");
    awaitReadout(7);
    assertThat(slider()).isEqualTo(7);
  }

  @Test
  void aNotebookThatIsOpenedAgainShowsThePictures() throws Exception {
    Path saved = scratch.resolve("notebooks/" + LESSON);
    assertThat(saved).content().contains("widget-view+json");
    Files.copy(saved, saved.resolveSibling("again.ipynb"));
    try {
      lab.open(browser, "solutions/again.ipynb");
      JupyterLab.await(browser, FLIP + "return shown.length === 1 && shown[0].naturalWidth > 300;");
      assertTheFlipbookWorks();
      assertThat(visible(".jp-OutputArea-output"))
          .noneMatch(text -> text.contains("Error displaying widget"));
      browser.screenshot("flipbook-reopened");
    } finally {
      openTheLesson();
      awaitLife();
    }
  }

  private static void awaitLife() {
    JupyterLab.await(browser, LIVE + "return !!img && img.complete;");
  }

  /** Its slider stands at 7 Hz, the third of six positions, and takes the arrow keys. */
  private static void assertTheFlipbookWorks() {
    assertThat(visible(".aliasfree-flip").get(0))
        .contains("frequency f = 7 Hz: With 10 samples per second it appears at f_a = 3 Hz.");
    script(FLIP + "flip.querySelector('input').focus();");
    browser.driver.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
    assertThat(visible(".aliasfree-flip").get(0))
        .contains("12 Hz")
        .contains("frequency f = 12 Hz: With 10 samples per second it appears at f_a = 2 Hz.");
    assertThat((List<?>) script(FLIP + "return shown.map(i => i.alt);"))
        .singleElement()
        .asString()
        .startsWith("A cosine of 12 Hz");
  }

  @Test
  void aNotebookNobodyTrustsShowsPictureAndList() throws Exception {
    String text = Files.readString(ROOT.resolve("notebooks/" + LESSON));
    Path foreign = scratch.resolve("notebooks/solutions/foreign.ipynb");
    Files.writeString(foreign, text.replace("A tone starts low", "A tone begins low"));
    try {
      lab.open(browser, "solutions/foreign.ipynb");
      JupyterLab.await(browser, "return !!document.querySelector('.aliasfree-twin details');");
      assertThat(visible(".aliasfree-twin summary")).contains("frequency f (Hz): 6 pictures");
      assertThat(
              (Boolean)
                  script(
                      "const t = document.querySelector('.aliasfree-twin')"
                          + ".closest('.jp-OutputArea-child').previousElementSibling;"
                          + "return !!t.offsetParent && t.querySelector('img').naturalWidth > 300;"))
          .isTrue();
      script("document.querySelector('.aliasfree-twin details').open = true;");
      assertThat(visible(".aliasfree-frame img")).hasSizeGreaterThanOrEqualTo(6);
      assertThat(visible(".aliasfree-frame p"))
          .contains("frequency f = 25 Hz: With 10 samples per second it appears at f_a = 5 Hz.");
    } finally {
      openTheLesson();
      awaitLife();
    }
  }

  @Test
  void aPageWithoutKernelAndNetworkTurnsThePictures() throws Exception {
    Repository.Outcome made =
        Repository.run(
            ROOT,
            Map.of(),
            List.of(
                Repository.tool("jupyter"),
                "nbconvert",
                "--to",
                "html",
                "--output-dir",
                scratch.toString(),
                "notebooks/" + NAME + ".ipynb"));
    assertThat(made.status()).as(made.output()).isZero();
    try (Browser offline = new Browser(1000, 900)) {
      offline.driver.executeCdpCommand("Network.enable", Map.of());
      offline.driver.executeCdpCommand(
          "Network.emulateNetworkConditions",
          Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
      Browser lesson = browser;
      browser = offline;
      try {
        offline.driver.get(scratch.resolve(NAME + ".html").toUri().toString());
        assertThat(visible(".aliasfree-flip")).hasSize(2);
        assertTheFlipbookWorks();
        assertThat(visible("details.aliasfree-film, .aliasfree-twin details")).isEmpty();
        offline.screenshot("flipbook-page");
      } finally {
        browser = lesson;
      }
    }
  }

  @Test
  void twoHundredFiguresLeaveNoModelsThreadsOrMemoryBehind() {
    String figure =
        "void soak() { interact(slider(\"a\", 0, 1, 0.5).twin(0, 1), a -> plot(\"t\", \"x\", \"y\")"
            + ".truth(\"f\", x -> a * x, 0, 1).size(300, 200).alt(\"A line.\")); }";
    String state =
        "System.gc(); System.gc(); System.out.println("
            + "org.aliasfree.widgets.Widgets.openModels() + \" \""
            + " + Thread.getAllStackTraces().size() + \" \""
            + " + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024);";
    assertThat(execute(figure, "soak")).doesNotContain("rror");
    for (int i = 0; i < 20; i++) {
      assertThat(execute("soak();", "soak")).doesNotContain("rror");
    }
    String[] before = execute(state, "state").split(" ");
    for (int i = 0; i < 200; i++) {
      assertThat(execute("soak();", "soak")).doesNotContain("rror");
    }
    String[] after = execute(state, "state").split(" ");
    System.out.println("models, threads, KB: " + List.of(before) + " then " + List.of(after));
    assertThat(after[0]).as("models").isEqualTo(before[0]);
    assertThat(Integer.parseInt(after[1]))
        .as("threads")
        .isLessThanOrEqualTo(Integer.parseInt(before[1]) + 1); // the worker comes and goes
    assertThat(Double.parseDouble(after[2]))
        .as("KB")
        .isLessThan(1.1 * Double.parseDouble(before[2]));
  }

  @Test
  void aMalformedMessageDoesNotEndTheKernel() {
    promise(
        "const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;"
            + "for (const content of [{comm_id: {}, data: []}, {comm_id: 'nobody', data: 7}, {}]) {"
            + " kernel.sendShellMessage({header: {msg_id: crypto.randomUUID(), username: '',"
            + " session: kernel.clientId, msg_type: 'comm_msg', version: '5.3',"
            + " date: new Date().toISOString()}, parent_header: {}, metadata: {}, content: content,"
            + " channel: 'shell', buffers: []}, false, true); }"
            + "return 'sent';");
    assertThat(execute("21 + 21", "")).isEqualTo("42");
    press(Keys.HOME);
    awaitReadout(0);
  }
}
