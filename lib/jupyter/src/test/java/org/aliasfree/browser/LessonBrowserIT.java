package org.aliasfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons as a student sees them: JupyterLab in a real browser, with the real kernel. */
@Tag("browser")
class LessonBrowserIT {
  private static final String LESSON = "solutions/04-nyquist-and-aliasing.ipynb";

  @TempDir static Path scratch;
  private static JupyterLab lab;
  private static Browser browser;

  @BeforeAll
  static void runTheLesson() throws Exception {
    lab = new JupyterLab(scratch);
    browser = new Browser(1280, 900);
    lab.open(browser, LESSON);
    lab.command(browser, "notebook:clear-all-cell-outputs");
    lab.command(browser, "notebook:run-all-cells");
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

  @Test
  void everyCellRunsWithoutAnError() {
    assertThat(texts(".jp-RenderedText[data-mime-type='application/vnd.jupyter.error']")).isEmpty();
    assertThat(texts(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']"))
        .isEmpty();
    assertThat(
            count(
                "[...window.jupyterapp.shell.currentWidget.content.widgets]"
                    + ".filter(c => c.model.type === 'code' && !c.model.executionCount)"))
        .isZero();
  }

  @Test
  void everyFigureIsDrawnAndHasAnAltText() {
    List<?> figures =
        (List<?>)
            browser.driver.executeScript(
                "return [...document.querySelectorAll('.jp-OutputArea img')]"
                    + ".map(i => ({width: i.naturalWidth, alt: i.alt || i.title}))");
    assertThat(figures)
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(
            f -> {
              Map<?, ?> figure = (Map<?, ?>) f;
              assertThat(((Number) figure.get("width")).intValue()).isGreaterThan(300);
              assertThat((String) figure.get("alt")).hasSizeBetween(20, 300);
            });
  }

  @Test
  void theSweepCanBePlayed() {
    JupyterLab.await(
        browser,
        "const a = document.querySelector('.jp-OutputArea audio');"
            + " return !!a && a.readyState >= 1 && Math.abs(a.duration - 4) < 0.01");
    assertThat(texts(".jp-OutputArea audio")).hasSize(1);
  }

  @Test
  void everyCheckOfTheLessonIsPassed() {
    String page = String.join("\n", texts(".jp-OutputArea-output"));
    assertThat(page).doesNotContain("✘");
    assertThat(page)
        .contains("✔ 04.c1", "✔ 04.c2", "✔ 04.c3", "✔ 04.c4", "✔ 04.c5")
        .contains("✔ 04.e1", "✔ 04.e2", "✔ 04.e3", "✔ 04.e4", "✔ 04.e5");
  }

  private static List<String> texts(String selector) {
    return ((List<?>)
            browser.driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)",
                selector))
        .stream().map(String.class::cast).toList();
  }

  private static int count(String expression) {
    return ((Number) browser.driver.executeScript("return " + expression + ".length")).intValue();
  }
}
