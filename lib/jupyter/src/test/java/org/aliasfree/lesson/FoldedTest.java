package org.aliasfree.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {
  private static String numbers(int count) {
    return String.join(", ", Collections.nCopies(count, "-12.3456"));
  }

  @Test
  void whatFitsStaysALine() {
    String line = "✔ 04.e2  3300, 4500 Hz   (largest |Δ| = 0.25, tolerance 0.5 Hz)";
    assertThat(Folded.of(line)).isEqualTo(line);
  }

  @Test
  void theRemarkGoesToItsOwnLineFirst() {
    String found = "✔ 04.e2  " + numbers(6);
    String remark = "(largest |Δ| = 0.25, tolerance 0.5 Hz)";
    assertThat(Folded.of(found + "   " + remark).lines()).containsExactly(found, "      " + remark);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 20, 40})
  void longPartsAreFoldedBetweenWordsAndKeepThem(int count) {
    String line = "✔ 04.e2  " + numbers(count) + "   (exactly)";
    List<String> lines = Folded.of(line).lines().toList();
    assertThat(lines).allSatisfy(one -> assertThat(one.length()).isLessThanOrEqualTo(96));
    assertThat(lines.subList(1, lines.size())).allMatch(one -> one.startsWith("      "));
    String together = String.join(" ", lines).replaceAll(" +", " ");
    assertThat(together).isEqualTo(line.replaceAll(" +", " "));
  }

  @Test
  void aWordLongerThanALineStaysWhole() {
    String word = "x".repeat(200);
    assertThat(Folded.of("✔ a " + word))
        .isEqualTo("✔ a" + System.lineSeparator() + "      " + word);
  }
}
