package org.aliasfree.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aliasfree.lab.Launcher.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One small lesson on its way from source to notebooks, in the real kernel. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LessonPipelineIT {
  private static final String LESSON = "04-nyquist-and-aliasing";

  @TempDir static Path temp;
  private static Path notebooks;
  private static Path source;
  private static Path student;
  private static Path solved;
  private static Launcher lab;

  @BeforeAll
  static void setUp() throws IOException {
    notebooks = temp.resolve("my notebooks");
    source = notebooks.resolve("source/" + LESSON + ".md");
    student = notebooks.resolve(LESSON + ".ipynb");
    solved = notebooks.resolve("solutions/" + LESSON + ".ipynb");
    Launcher.copy(
        Launcher.ROOT.resolve("notebooks/source/lessons.yaml"),
        notebooks.resolve("source/lessons.yaml"));
    resource(LESSON + ".md", source);
    resource("index.md", notebooks.resolve("source/index.md"));
    lab = Launcher.ofThisCourse();
    Outcome installed = lab.run("install", "--author", "--prebuilt");
    assertThat(installed.status()).as(installed.text()).isZero();
    lab.with("ALIASFREE_NOTEBOOKS", notebooks);
  }

  private static void resource(String name, Path to) throws IOException {
    try (InputStream in = LessonPipelineIT.class.getResourceAsStream(name)) {
      Files.copy(in, to);
    }
  }

  private static void replace(Path file, String old, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, by));
  }

  @Test
  @Order(1)
  void aSourceBecomesASolvedAndAStudentsNotebook() throws IOException {
    Outcome built = lab.run("lessons");
    assertThat(built.status()).as(built.text()).isZero();
    assertThat(built.text()).contains("2 passed   0 failed", "2 of 2 good");
    assertThat(Files.readString(solved))
        .contains("BEGIN SOLUTION", "✔ 04.e1  600 Hz", "(../index.ipynb)", "\"04-e1-check\"")
        .doesNotContain("your turn", Launcher.ROOT.toString(), "\"widgets\"");
    assertThat(Files.readString(student))
        .contains("UnsupportedOperationException(\\\"your turn\\\")", "✔ 04.c1", "(index.ipynb)")
        .doesNotContain("SOLUTION", "return 600", "✔ 04.e1  600 Hz\\n\"\n");
    assertThat(Files.readString(notebooks.resolve("index.ipynb")))
        .contains("[Nyquist and aliasing](" + LESSON + ".ipynb)")
        .doesNotContain("(05-reconstruction.ipynb)");
  }

  @Test
  @Order(2)
  void aSecondBuildAgreesAndAnEditedNotebookIsStale() throws IOException {
    replace(student, "Halfway through", "Half-way through");
    Outcome checked = lab.run("lessons", "--check");
    assertThat(checked.status()).isEqualTo(1);
    assertThat(checked.text())
        .contains(LESSON + ".ipynb is stale: cell 04-question-2: source differs", "1 of 2 good")
        .doesNotContain("solutions/" + LESSON);
  }

  @Test
  @Order(3)
  void runNamesTheFailedCheckAndTheErrorStream() throws IOException {
    assertThat(lab.run("run", "4").status()).isZero();
    String written = Files.readString(source);
    replace(source, "return 600;", "return 900;");
    replace(source, "System.out.println(10000 - 5500);", "System.err.println(10000 - 5500);");
    Outcome run = lab.run("run");
    Files.writeString(source, written);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.text())
        .contains("✘ 04", "1 passed   1 failed")
        .contains("cell [1] under 'See' wrote to stderr: 4500")
        .contains("cell [6] under 'Exercises': ✘ 04.e1  got 900 Hz");
  }

  @Test
  @Order(4)
  void aLessonThatFailsIsNotWritten() throws IOException {
    String before = Files.readString(student);
    replace(source, "return 600;", "return 900;");
    Outcome built = lab.run("lessons", "04");
    assertThat(built.status()).isEqualTo(1);
    assertThat(built.text()).contains("✘ 04.e1  got 900 Hz");
    assertThat(student).hasContent(before);
  }

  @Test
  @Order(5)
  void aRuleOfSourcesIsNamedWhereItIsBroken() throws IOException {
    replace(source, "id=\"04.e1\" points=10\nif", "id=\"04.e1\" points=9\nif");
    Outcome built = lab.run("lessons", "04");
    assertThat(built.status()).isEqualTo(1);
    assertThat(built.text()).contains("answer cells {'04.e1': 10} and check cells {'04.e1': 9}");
  }

  @Test
  @Order(6)
  void runExplainsABrokenAndAMissingNotebook() throws IOException {
    Files.delete(solved);
    Files.writeString(notebooks.resolve("solutions/05-reconstruction.ipynb"), "{\"cells\": [,");
    Outcome broken = lab.run("run");
    assertThat(broken.status()).isEqualTo(1);
    assertThat(broken.text()).contains("05-reconstruction.ipynb is not a notebook");
    Outcome missing = lab.run("run", "99");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.text().strip()).startsWith("There is no lesson 99").hasLineCount(1);
  }
}
