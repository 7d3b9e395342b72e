package org.aliasfree.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PredictTest {

  private static Predict ask(String id) {
    return Predict.ask(id, "Which is it?", "equal", "upside down & equal", "unrelated");
  }

  @Test
  void questionMarkSaysHowToAnswer() {
    assertThat(ask("t.p1").take("?").text())
        .isEqualTo(
            """
            Which is it?
              a) equal
              b) upside down & equal
              c) unrelated
            Put a, b or c in place of the question mark and run the cell again.""");
  }

  @Test
  void letterIsKeptWithoutVerdict() {
    String html = ask("t.p2").take(" B ").data().get("text/html").toString();
    assertThat(html)
        .contains("upside down &amp; equal")
        .contains("Your guess: b, kept.")
        .doesNotContain("✔")
        .doesNotContain("id=");
  }

  @Test
  void anythingElseSaysTheRuleAndKeepsTheFormerGuess() {
    ask("t.p3").take("c");
    assertThat(ask("t.p3").take("d").text())
        .endsWith("A guess is one letter: a, b or c. Your guess c is kept.");
    assertThat(ask("t.p3").take(null).text()).endsWith("Your guess c is kept.");
    assertThat(ask("t.p4").take("abc").text()).endsWith("A guess is one letter: a, b or c.");
  }

  @Test
  void otherOptionsForgetTheGuess() {
    ask("t.p5").take("c");
    Predict.ask("t.p5", "Which is it?", "yes", "no");
    assertThat(Predict.table(Predict.found("t.p5", "a", "See t.c1.")).text())
        .contains("none yet, and that is fine")
        .contains("a) yes. See t.c1.");
  }

  @Test
  void reviewPutsGuessAndFindingSideBySide() {
    ask("t.p6").take("a");
    assertThat(
            Predict.table(
                    Predict.found("t.p6", "B", "See t.c2."), Predict.found("t.none", "a", "See."))
                .text())
        .isEqualTo(
            """
            Question      Your guess                        What the lesson found
            Which is it?  a) equal                          b) upside down & equal. See t.c2.
            t.none        not asked: that cell has not run  a. See.""");
  }

  @Test
  void guessAndReviewShowOnThePage() {
    Printed printed =
        Printed.by(
            () -> {
              ask("t.p7").guess("?");
              Predict.review(Predict.found("t.p7", "b", "See t.c3."));
            });
    assertThat(printed.out()).contains("Put a, b or c").contains("See t.c3.");
  }

  @Test
  void oneOptionIsNoQuestion() {
    assertThatThrownBy(() -> Predict.ask("t.p8", "?", "only"))
        .hasMessage("a question must have 2 to 8 options, got 1");
  }

  @Test
  void hintIsClosedAndEscaped() {
    assertThat(Hint.of("a < b").data())
        .containsEntry("text/html", "<details><summary>Hint</summary>a &lt; b</details>")
        .containsEntry("text/plain", "Hint: a < b");
    assertThat(Printed.by(() -> Hint.show("Look.")).out()).startsWith("Hint: Look.");
  }
}
