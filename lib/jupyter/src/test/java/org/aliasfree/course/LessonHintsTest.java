package org.aliasfree.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.aliasfree.jupyter.Imports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds typical detours to the graded checks of the lessons, and expects the hint that fits. */
class LessonHintsTest {

  /** Exercise, what a student typically answers, and a part of the hint that should help. */
  private static final Map<String, Map<String, String>> DETOURS =
      Map.of(
          "04.e1",
          Map.of("900", "frequency that went in", "150", "distance from half the rate"),
          "04.e2",
          Map.of(
              "new double[] {3300, 5500, 7700, 9900}", "before folding",
              "new double[] {3300, 500, 2700, 4900}", "reflects"),
          "04.e3",
          Map.of("10", "phase of 90", "5", "folds to 0"),
          "04.e4",
          Map.of("12.40", "rounding up", "0.527", "true period"),
          "04.e5",
          Map.of("0", "bad example", "45", "0.7071"));

  private static JShell shell;

  @BeforeAll
  static void openAShellLikeTheKernels() {
    shell = JShell.builder().executionEngine("local").build();
    shell.addToClasspath(System.getProperty("java.class.path"));
    run("import java.util.*; import java.util.stream.*;");
    run(String.join("\n", Imports.source(LessonHintsTest.class.getClassLoader())));
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  static Stream<Arguments> detours() {
    return DETOURS.entrySet().stream()
        .flatMap(
            e ->
                e.getValue().entrySet().stream()
                    .map(d -> Arguments.of(e.getKey(), d.getKey(), d.getValue())));
  }

  @ParameterizedTest
  @MethodSource("detours")
  void aTypicalDetourGetsItsOwnHint(String exercise, String answer, String hint) {
    assertThat(messageOf(exercise, answer)).startsWith("✘ " + exercise).contains(hint);
  }

  @ParameterizedTest
  @MethodSource("detours")
  void anyOtherAnswerGetsTheGeneralHint(String exercise) {
    Matcher general =
        Pattern.compile("otherwise\\(\"([^\"]+)\"").matcher(gradeCell(exercise).text());
    assertThat(general.find()).isTrue();
    String answer = exercise.equals("04.e2") ? "new double[] {1, 2, 3, 4}" : "123.456";
    assertThat(messageOf(exercise, answer)).contains(general.group(1));
  }

  @Test
  void everyExerciseHasDetoursInThisTable() {
    List<String> exercises =
        LessonSource.all()
            .flatMap(LessonSource::code)
            .filter(c -> c.tagged("grade"))
            .map(c -> c.attribute("id"))
            .toList();
    assertThat(DETOURS.keySet()).containsExactlyInAnyOrderElementsOf(exercises);
  }

  private static String messageOf(String exercise, String answer) {
    String call = exercise.substring(exercise.indexOf('.') + 1);
    String type = answer.startsWith("new double[]") ? "double[]" : "double";
    run(type + " " + call + "() { return " + answer + "; }");
    List<SnippetEvent> events = run(gradeCell(exercise).text());
    SnippetEvent last = events.get(events.size() - 1);
    assertThat(last.exception()).as("an answer of %s must not pass", answer).isNotNull();
    return ((EvalException) last.exception()).getMessage();
  }

  private static LessonSource.Cell gradeCell(String exercise) {
    return LessonSource.all()
        .flatMap(LessonSource::code)
        .filter(c -> c.tagged("grade") && c.attribute("id").equals(exercise))
        .findFirst()
        .orElseThrow();
  }

  private static List<SnippetEvent> run(String code) {
    List<SnippetEvent> events = new java.util.ArrayList<>();
    String rest = code;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent e : shell.eval(next.source())) {
        assertThat(e.status())
            .as("%s: %s", next.source(), shell.diagnostics(e.snippet()).toList())
            .isNotEqualTo(Snippet.Status.REJECTED);
        events.add(e);
      }
      rest = next.remaining();
    }
    return events;
  }
}
