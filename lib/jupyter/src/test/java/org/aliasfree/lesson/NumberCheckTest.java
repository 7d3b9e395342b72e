package org.aliasfree.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCheckTest {

  private static NumberCheck fold(double answer) {
    return Check.that("04.e1", answer)
        .unit("Hz")
        .equalTo(600, 0.5)
        .typical(
            900,
            "That is the frequency that went in. Fold it around the nearest multiple of the rate.")
        .typical(150, "That is the distance from s/2. Fold takes the distance from s.")
        .otherwise("Look at |f − s·round(f/s)|.");
  }

  private static String failureOf(Checked<?, ?> check) {
    try {
      Printed.by(check::verify);
    } catch (CheckFailed e) {
      assertThat(e.getStackTrace()).isEmpty();
      assertThat(e).hasToString(e.getMessage());
      return e.getMessage();
    }
    return "passed";
  }

  @Test
  void rightAnswerPrintsOneLineWithValueUnitAndCloseness() {
    Printed printed = Printed.by(() -> fold(600).verify());
    assertThat(printed.out())
        .isEqualTo("✔ 04.e1  600 Hz   (|Δ| = 0, tolerance 0.5 Hz)" + System.lineSeparator());
    assertThat(printed.err()).isEmpty();
  }

  @Test
  void roundingNoiseDoesNotShow() {
    assertThat(Printed.by(() -> fold(600.0000000001).verify()).out())
        .contains("  600 Hz   (|Δ| = 0, ");
    assertThat(Printed.by(() -> fold(600.25).verify()).out())
        .contains("  600.25 Hz   (|Δ| = 0.25, ");
  }

  @Test
  void edgeOfToleranceStillPasses() {
    assertThat(failureOf(fold(600.5))).isEqualTo("passed");
    assertThat(failureOf(fold(600.51))).startsWith("✘ 04.e1  got 600.51 Hz. ");
  }

  @Test
  void typicalMistakeGetsItsOwnHint() {
    assertThat(failureOf(fold(900)))
        .isEqualTo(
            "✘ 04.e1  got 900 Hz. That is the frequency that went in."
                + " Fold it around the nearest multiple of the rate.");
    assertThat(failureOf(fold(150.4))).contains("distance from s/2");
  }

  @Test
  void otherAnswerGetsTheGeneralHint() {
    assertThat(failureOf(fold(700))).isEqualTo("✘ 04.e1  got 700 Hz. Look at |f − s·round(f/s)|.");
  }

  @Test
  void failurePrintsNothing() {
    Printed printed = Printed.by(() -> assertThat(failureOf(fold(700))).isNotEqualTo("passed"));
    assertThat(printed).isEqualTo(new Printed("", ""));
  }

  @Test
  void nanAndInfinityAreNamed() {
    assertThat(failureOf(fold(Double.NaN))).startsWith("✘ 04.e1  got NaN Hz. NaN comes from");
    assertThat(failureOf(fold(Double.NEGATIVE_INFINITY)))
        .startsWith("✘ 04.e1  got -∞ Hz. An infinite value");
  }

  @Test
  void nanAndInfinityMayBeTypicalMistakes() {
    NumberCheck jinc =
        Check.that("09.e4", Double.NaN)
            .equalTo(1, 0)
            .typical(Double.NaN, "Take the limit in code.")
            .otherwise("Look at jinc.");
    assertThat(failureOf(jinc)).isEqualTo("✘ 09.e4  got NaN. Take the limit in code.");
    NumberCheck cube =
        Check.that("11.e2", Double.POSITIVE_INFINITY)
            .equalTo(21, 0)
            .typical(Double.POSITIVE_INFINITY, "Polynomials are finite.")
            .otherwise("Each factor adds 7.");
    assertThat(failureOf(cube)).isEqualTo("✘ 11.e2  got ∞. Polynomials are finite.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, 1000 times too small",
    "600000, 1000 times too large",
    "6e8, a million times too large",
    "6e-7, a thousand million times too small"
  })
  void unitOffByPowersOfThousandIsNamed(double answer, String words) {
    assertThat(failureOf(fold(answer)))
        .contains("That is " + words + "; the unit asked for is Hz.");
  }

  @Test
  void signOffIsNoUnitMistake() {
    assertThat(failureOf(fold(-600000))).contains("Look at |f");
  }

  @Test
  void zeroIsNoUnitMistake() {
    assertThat(failureOf(fold(0))).isEqualTo("✘ 04.e1  got 0 Hz. Look at |f − s·round(f/s)|.");
  }

  @Test
  void exactCheckShowsWhereTwoValuesDiffer() {
    NumberCheck exact = Check.that("01.c1", 0.1 + 0.2).equalTo(0.3, 0);
    assertThat(failureOf(exact)).startsWith("✘ 01.c1  got 0.30000000000000004. ");
    assertThat(Printed.by(() -> Check.that("01.c2", 0.3).equalTo(0.3, 0).verify()).out())
        .startsWith("✔ 01.c2  0.3   (exactly)");
  }

  @Test
  void infinityMayBeTheRightAnswer() {
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(
            Printed.by(
                    () -> Check.that("10.c3", infinite).unit("dB").equalTo(infinite, 0.05).verify())
                .out())
        .startsWith("✔ 10.c3  ∞ dB   (|Δ| = 0, tolerance 0.05 dB)");
    assertThat(failureOf(Check.that("10.c3", -infinite).equalTo(infinite, 0.05)))
        .startsWith("✘ 10.c3  got -∞. An infinite value");
  }

  @Test
  void limitsComeInWords() {
    assertThat(Printed.by(() -> Check.that("12.c3", 14.5).unit("dB").atMost(15).verify()).out())
        .startsWith("✔ 12.c3  14.5 dB   (at most 15 dB)");
    assertThat(failureOf(Check.that("12.c3", 15.2).unit("dB").atMost(15)))
        .isEqualTo("✘ 12.c3  got 15.2 dB. Compared with at most 15 dB.");
    assertThat(failureOf(Check.that("13.c1", 30).atLeast(25))).isEqualTo("passed");
    assertThat(failureOf(Check.that("13.c1", 20).atLeast(25)))
        .isEqualTo("✘ 13.c1  got 20. Compared with at least 25.");
    assertThat(failureOf(Check.that("13.c1", Double.NaN).atLeast(25))).contains("NaN comes from");
  }

  @Test
  void checkThatIsNoExerciseSaysWhatItComparedWith() {
    assertThat(failureOf(Check.that("00.c1", 31).equalTo(32, 1e-9)))
        .isEqualTo("✘ 00.c1  got 31. Compared with 32 (tolerance 1e-9).");
  }

  @Test
  void mistakesMayBeDescribed() {
    assertThat(
            failureOf(
                Check.that("01.e1", -3)
                    .equalTo(3, 0)
                    .when(found -> found < 0, "Distances are not negative.")
                    .otherwise("Count again.")))
        .isEqualTo("✘ 01.e1  got -3. Distances are not negative.");
  }

  @Test
  void unansweredExerciseSaysSo() {
    NumberCheck open =
        Check.that("04.e1", (Answer.OfNumber) () -> unanswered())
            .equalTo(600, 0.5)
            .otherwise("Look.");
    assertThat(failureOf(open))
        .isEqualTo("✘ 04.e1  not answered yet. Replace the line that throws by your own.");
  }

  private static double unanswered() {
    throw new UnsupportedOperationException("your turn");
  }

  @Test
  void otherExceptionsOfAnAnswerComeThrough() {
    NumberCheck broken =
        Check.that("04.e1", (Answer.OfNumber) () -> Integer.parseInt("x"))
            .equalTo(600, 0.5)
            .otherwise("Look.");
    assertThatThrownBy(broken::verify).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void exerciseWithoutGeneralHintIsRefusedEvenIfRight() {
    assertThatThrownBy(() -> Check.that("04.e1", 600).equalTo(600, 0.5).verify())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("check 04.e1 is an exercise, so it needs otherwise(hint)");
  }

  @Test
  void checkWithoutTargetIsRefused() {
    assertThatThrownBy(() -> Check.that("04.c1", 600).verify())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("needs something to compare with");
  }

  @Test
  void rightAnswerAsTypicalMistakeIsRefused() {
    assertThatThrownBy(
            () -> Check.that("04.c1", 600).equalTo(600, 0.5).typical(600.2, "No.").verify())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("takes the right answer for a typical mistake");
  }

  @Test
  void negativeToleranceIsRefused() {
    assertThatThrownBy(() -> Check.that("04.c1", 600).equalTo(600, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a tolerance must be at least 0, got -1.0");
  }
}
