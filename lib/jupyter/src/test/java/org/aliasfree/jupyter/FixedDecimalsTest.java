package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;

class FixedDecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "4, -1e-17, 0.0000",
    "4, 0, 0.0000",
    "0, -0.3, 0",
    "2, -0.006, -0.01",
    "2, 62.1149, 62.11",
    "1, Infinity, ∞"
  })
  void roundsWithoutASignBeforeZero(int digits, double value, String text) {
    assertThat(new FixedDecimals(digits).format(value)).isEqualTo(text);
  }

  @Test
  void groupsThousandsTheSameWayInEveryCountry() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(new FixedDecimals(1).format(12345.67)).isEqualTo("12,345.7");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isHowAColumnOfDecimalsPrints() {
    DoubleColumn column = Show.decimals(2, DoubleColumn.create("x", -0.001, Double.NaN));
    assertThat(column.getString(0)).isEqualTo("0.00");
    assertThat(column.getString(1)).isEmpty();
  }
}
