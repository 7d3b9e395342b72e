package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTableTest {
  @Test
  void isNearestToASquareAndNotHigh() {
    assertThat(LineTable.of(4096)).isEqualTo(new LineTable(64, 64));
    assertThat(LineTable.of(1000)).isEqualTo(new LineTable(25, 40));
    assertThat(LineTable.of(7)).isEqualTo(new LineTable(1, 7));
  }

  @Test
  void isOfEvenHeightForRealNumbersIfTheirCountIsEven() {
    assertThat(LineTable.ofReal(1000)).isEqualTo(new LineTable(40, 25));
    assertThat(LineTable.ofReal(2100)).isEqualTo(new LineTable(42, 50));
    assertThat(LineTable.ofReal(405)).isEqualTo(new LineTable(15, 27));
    for (int n = 2; n < 500; n += 2) {
      LineTable table = LineTable.ofReal(n);
      assertThat(table.rows() % 2).isZero();
      assertThat(table.rows() * table.columns()).isEqualTo(n);
    }
  }
}
