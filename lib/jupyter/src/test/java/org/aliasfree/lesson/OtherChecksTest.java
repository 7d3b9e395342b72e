package org.aliasfree.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OtherChecksTest {
  private static final double[] HARMONICS = {3300, 4500, 2300, 100};

  private static ArrayCheck harmonics(double... answer) {
    return Check.that("04.e2", answer)
        .unit("Hz")
        .equalTo(HARMONICS, 0.5)
        .typical(new double[] {3300, 5500, 7700, 9900}, "That is before folding.")
        .otherwise("Fold each harmonic by itself.");
  }

  private static String failureOf(Checked<?, ?> check) {
    try {
      Printed.by(check::verify);
    } catch (CheckFailed e) {
      return e.getMessage();
    }
    return "passed";
  }

  private static String lineOf(Checked<?, ?> check) {
    return Printed.by(check::verify).out().stripTrailing();
  }

  @Test
  void arraysAreComparedElementByElement() {
    assertThat(lineOf(harmonics(3300, 4500.25, 2300, 100)))
        .isEqualTo("✔ 04.e2  3300, 4500.25, 2300, 100 Hz   (largest |Δ| = 0.25, tolerance 0.5 Hz)");
    assertThat(failureOf(harmonics(3300, 4500, 2300, 101)))
        .isEqualTo("✘ 04.e2  got 3300, 4500, 2300, 101 Hz. Fold each harmonic by itself.");
  }

  @Test
  void sixDigitsOfEachValueAreEnoughInALineOfMany() {
    double third = 1 / 3.0;
    assertThat(
            lineOf(
                Check.that("02.c1", new double[] {third, 1e-17, 1234567})
                    .equalTo(new double[] {third, 0, 1234567}, 1e-12)))
        .isEqualTo("✔ 02.c1  0.333333, 0, 1234570   (largest |Δ| = 0, tolerance 1e-12)");
    assertThat(
            lineOf(Check.that("02.c1", new double[] {1234567}).equalTo(new double[] {1234567}, 0)))
        .isEqualTo("✔ 02.c1  1234567   (exactly)");
  }

  @Test
  void arraysMayBeAskedToObeyARule() {
    assertThat(lineOf(summing(0.25, 0.75)))
        .isEqualTo("✔ 04.e2  0.25, 0.75   (two numbers that sum to 1)");
    assertThat(failureOf(summing(3, 3))).isEqualTo("✘ 04.e2  got 3, 3. That sums to 6.");
    assertThat(failureOf(summing(1))).endsWith("got 1. Give two that sum to 1.");
    assertThat(failureOf(summing(Double.NaN, 1))).endsWith("Give two that sum to 1.");
  }

  private static ArrayCheck summing(double... answer) {
    return Check.that("04.e2", answer)
        .such("two numbers that sum to 1", v -> v.length == 2 && v[0] + v[1] == 1)
        .typical(new double[] {3, 3}, "That sums to 6.")
        .otherwise("Give two that sum to 1.");
  }

  @Test
  void typicalArrayGetsItsHint() {
    assertThat(failureOf(harmonics(3300, 5500, 7700, 9900)))
        .endsWith("9900 Hz. That is before folding.");
  }

  @Test
  void lengthIsNamed() {
    assertThat(failureOf(harmonics(3300, 4500)))
        .isEqualTo("✘ 04.e2  got 3300, 4500 Hz. Asked for are 4 values, these are 2.");
    assertThat(failureOf(harmonics())).startsWith("✘ 04.e2  got an empty array. Asked for are 4");
  }

  @Test
  void elementThatIsNoNumberIsNamed() {
    assertThat(failureOf(harmonics(3300, Double.NaN, 2300, 100)))
        .contains("Look at index 1. NaN comes from");
  }

  @Test
  void commonUnitMistakeIsNamed() {
    assertThat(failureOf(harmonics(3.3, 4.5, 2.3, 0.1)))
        .contains("That is 1000 times too small; the unit asked for is Hz.");
    assertThat(failureOf(harmonics(3.3, 4500, 2300, 100))).contains("Fold each harmonic");
  }

  @Test
  void zerosDoNotHideACommonUnitMistake() {
    assertThat(
            failureOf(
                Check.that("02.e1", new double[] {0, 5000})
                    .equalTo(new double[] {0, 5}, 0.01)
                    .otherwise("Look.")))
        .contains("1000 times too large");
  }

  @Test
  void longArraysAreShortened() {
    double[] ones = new double[64];
    java.util.Arrays.fill(ones, 1);
    assertThat(lineOf(Check.that("00.c2", ones).equalTo(ones.clone(), 0)))
        .isEqualTo("✔ 00.c2  64 values 1, 1, 1, …   (exactly)");
  }

  @Test
  void arraysAreCopiedWhenTheCheckIsMade() {
    double[] answer = HARMONICS.clone();
    ArrayCheck check = harmonics(answer);
    answer[0] = 0;
    assertThat(failureOf(check)).isEqualTo("passed");
  }

  @Test
  void nullIsNamed() {
    assertThat(failureOf(Check.that("04.c2", (double[]) null).equalTo(HARMONICS, 1)))
        .isEqualTo("✘ 04.c2  got nothing. The answer is null: return a value.");
    assertThat(failureOf(Check.that("04.c2", (String) null).equalTo("a"))).contains("null");
  }

  @Test
  void lettersIgnoreCaseAndOuterSpaces() {
    assertThat(lineOf(Check.that("01.e1", " ABD ").equalTo("abd").otherwise("Look.")))
        .isEqualTo("✔ 01.e1  ABD");
  }

  @Test
  void lettersInAnotherOrderAreNamed() {
    for (String answer : new String[] {"dab", "a, b, d", "a b d"}) {
      assertThat(failureOf(Check.that("01.e1", answer).equalTo("abd").otherwise("Look.")))
          .endsWith("Write the letters in alphabetical order with nothing between them.");
    }
  }

  @Test
  void textHasTypicalMistakesAndDescribedOnes() {
    TextCheck check =
        Check.that("10.e2", "ab")
            .equalTo("a")
            .typical("AB", "0.4 % is close but not exact.")
            .when(found -> found.length() > 2, "Too many.")
            .otherwise("Look at the table.");
    assertThat(failureOf(check)).isEqualTo("✘ 10.e2  got ab. 0.4 % is close but not exact.");
    assertThat(failureOf(Check.that("10.e2", "").equalTo("a").otherwise("Look at the table.")))
        .isEqualTo("✘ 10.e2  got an empty text. Look at the table.");
  }

  @Test
  void statementsAreTrueUnlessSaidOtherwise() {
    assertThat(lineOf(Check.that("00.c4", true))).isEqualTo("✔ 00.c4  true");
    assertThat(failureOf(Check.that("00.c4", false)))
        .isEqualTo("✘ 00.c4  got false. Compared with true.");
    assertThat(
            failureOf(
                Check.that("01.e2", true)
                    .equalTo(false)
                    .typical(true, "Try a phase of 90°.")
                    .otherwise("Look.")))
        .isEqualTo("✘ 01.e2  got true. Try a phase of 90°.");
  }

  @Test
  void answersMayBeAskedForByAnyTypeOfLambda() {
    assertThat(failureOf(Check.that("00.c1", () -> 3.0).equalTo(3, 0))).isEqualTo("passed");
    assertThat(failureOf(Check.that("00.c1", () -> 3).equalTo(3, 0))).isEqualTo("passed");
    assertThat(failureOf(Check.that("00.c1", () -> new double[] {3}).equalTo(new double[] {3}, 0)))
        .isEqualTo("passed");
    assertThat(failureOf(Check.that("00.c1", () -> "abd").equalTo("abd"))).isEqualTo("passed");
    assertThat(failureOf(Check.that("00.c1", () -> "abd".startsWith("a")))).isEqualTo("passed");
  }

  @Test
  void pointsAddUpWhatIsEarned() {
    double points =
        Check.points(
            Check.part(1, () -> "abd".length() == 3),
            Check.part(2, () -> "abd".length() == 4),
            Check.part(
                4,
                () -> {
                  throw new IllegalStateException("no answer");
                }),
            Check.part(8, OtherChecksTest::endless));
    assertThat(points).isEqualTo(1);
  }

  @SuppressWarnings("InfiniteRecursion") // the mistake under test
  private static boolean endless() {
    return endless();
  }

  @Test
  void hintsObeyTheRules() {
    Checked<?, ?> check = Check.that("04.c1", 1).equalTo(1, 0);
    assertThatThrownBy(() -> check.otherwise("That is wrong."))
        .hasMessageContaining("must not contain");
    assertThatThrownBy(() -> check.otherwise("Simply fold it."))
        .hasMessageContaining("must not contain");
    assertThatThrownBy(() -> check.otherwise("Fold it!")).hasMessageContaining("must not contain");
    assertThatThrownBy(() -> check.otherwise("One. Two. Three."))
        .hasMessageContaining("at most 2 sentences, got 3");
    assertThatThrownBy(() -> check.otherwise(" ")).hasMessageContaining("must say something");
    assertThatThrownBy(() -> check.otherwise("a\nb")).hasMessageContaining("one line");
    check.otherwise("Take f = 0.5 s. Then fold, e.g. at 1.5 kHz.");
  }
}
