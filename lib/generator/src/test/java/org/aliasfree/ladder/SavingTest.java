package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavingTest {
  @Test
  void shorterFiltersSaveAThirdAndLoseLittle() {
    Saving shorter = Saving.ofT(4, 2, 10);

    // Two thirds of the taps, on fine maps that are some samples smaller.
    assertThat(shorter.share()).isCloseTo(2 / 3.0, within(0.05));
    assertThat(shorter.lossDb()).isLessThan(3);
    assertThat(shorter.isWithin(3)).isTrue();
  }

  @Test
  void withoutAFinerGridMuchIsSavedAndMuchIsLost() {
    Saving coarse = Saving.ofT(6, 1, 10);

    assertThat(coarse.share()).isLessThan(0.5);
    assertThat(coarse.lossDb()).isGreaterThan(15);
    assertThat(coarse.isWithin(3)).isFalse();
  }

  @Test
  void theStandardNumbersSaveAndLoseNothing() {
    assertThat(Saving.ofT(6, 2, 10)).isEqualTo(new Saving(1, 0));
    assertThat(Saving.ofT(6, 2, 10).isWithin(3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 2, 10", "6.5, 2, 10", "6, 3, 10", "6, 0, 10", "6, 2, -1", "6, 2, 99"})
  void numbersOfNoTGiveNaN(double n, double m, double margin) {
    assertThat(Saving.ofT(n, m, margin).share()).isNaN();
    assertThat(Saving.ofT(n, m, margin).isWithin(3)).isFalse();
    assertThat(Saving.ofT(n, m).lossDb()).isNaN();
  }
}
