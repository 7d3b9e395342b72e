package org.aliasfree.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form that every lesson has: a reader finds the same headings, cells fit a small screen. */
class LessonSourceTest {
  private static final List<String> HEADINGS =
      List.of(
          "Question",
          "Predict",
          "See",
          "Slide",
          "Say it in symbols",
          "Check",
          "Trap",
          "Exercises",
          "Summary",
          "Next");

  /** A cell of this size needs no scrolling on a laptop beside an open side bar. */
  private static final int MAX_LINES = 12;

  private static final int MAX_COLUMNS = 88;
  private static final int MAX_WORDS = 120;

  /** Head of an answer in words, with its points. */
  private static final Pattern READ_BY_A_PERSON =
      Pattern.compile("tags=\\[\"answer\", \"manual\"] id=\"[0-9]{2}\\.e[0-9]\" points=([0-9]+)");

  /** A detour is told by its value, or by what is true of it. */
  private static final Pattern DETOUR = Pattern.compile("\\.(typical|when)\\(");

  static Stream<LessonSource> lessons() {
    return LessonSource.all();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void headingsAreTheSameInEveryLesson(LessonSource lesson) {
    List<String> found =
        lesson
            .prose()
            .flatMap(c -> c.text().lines())
            .filter(l -> l.startsWith("## "))
            .map(l -> l.substring(3))
            .toList();
    assertThat(found).isEqualTo(HEADINGS);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void codeCellsFitASmallScreen(LessonSource lesson) {
    assertThat(lesson.code())
        .allSatisfy(
            cell -> {
              String where = lesson + ", line " + cell.line();
              assertThat(cell.text().lines().count()).as(where).isLessThanOrEqualTo(MAX_LINES);
              assertThat(cell.text().lines())
                  .as(where)
                  .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(MAX_COLUMNS))
                  .noneMatch(l -> l.startsWith("%"));
            });
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void proseIsShortAndDoesNotTalkDown(LessonSource lesson) {
    Pattern talksDown =
        Pattern.compile("\\b(clearly|simply|obviously)\\b", Pattern.CASE_INSENSITIVE);
    assertThat(lesson.prose().flatMap(c -> Arrays.stream(c.text().split("(?m)^## |\n\n\n"))))
        .allSatisfy(
            section -> {
              assertThat(talksDown.matcher(section).find()).as(section).isFalse();
              long words =
                  Arrays.stream(section.split("\\s+")).filter(w -> w.matches(".*\\w.*")).count();
              assertThat(words).as(section).isLessThanOrEqualTo(MAX_WORDS);
            });
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyAnswerHasItsCheckAndTheLessonSumsToTenPoints(LessonSource lesson) {
    List<String> answers =
        lesson.code().filter(c -> c.tagged("answer")).map(c -> c.attribute("id")).toList();
    List<LessonSource.Cell> grades = lesson.code().filter(c -> c.tagged("grade")).toList();
    assertThat(grades)
        .extracting(c -> c.attribute("id"))
        .isEqualTo(answers)
        .doesNotHaveDuplicates();
    int points = grades.stream().mapToInt(c -> Integer.parseInt(c.attribute("points"))).sum();
    int byHand =
        lesson
            .prose()
            .flatMap(c -> READ_BY_A_PERSON.matcher(c.text()).results())
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .sum();
    assertThat(points + byHand).isEqualTo(answers.isEmpty() ? 0 : 10);
    assertThat(lesson.code().filter(c -> c.tagged("answer")))
        .allSatisfy(
            c ->
                assertThat(c.text())
                    .contains("// BEGIN SOLUTION\n")
                    .matches("(?s).*// END SOLUTION\n}"));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyGradedCheckAnswersTypicalDetoursWithTheirOwnHints(LessonSource lesson) {
    assertThat(lesson.code().filter(c -> c.tagged("grade")))
        .allSatisfy(
            c ->
                assertThat(c.text()).containsPattern(DETOUR).contains(".otherwise(", ".verify();"));
  }
}
