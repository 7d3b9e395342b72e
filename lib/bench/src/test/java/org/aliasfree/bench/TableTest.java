package org.aliasfree.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Row ROW = row();

  private static Row row() {
    Map<String, List<Double>> peers = new LinkedHashMap<>();
    peers.put("numpy.fft.fft", List.of(9e-6, 9e-6, 9e-6));
    peers.put("scipy.fft.fft", List.of(6e-6, 8e-6, 100e-6));
    peers.put("scipy.fft.rfft (half)", List.of(2e-6, 2e-6, 2e-6));
    return new Row("Fft real, n 64", List.of(4e-6, 4e-6, 5e-6), peers, 3e-16);
  }

  @Test
  void aRatioIsThatOfTheMediansToTheFastestPeerWithTheSameResult() {
    assertThat(ROW.fastest()).isEqualTo("scipy.fft.fft");
    assertThat(ROW.ratio(ROW.fastest())).isEqualTo(2);
    assertThat(ROW.fastestHalf()).hasValue("scipy.fft.rfft (half)");
    assertThat(ROW.ratio("scipy.fft.rfft (half)")).isEqualTo(0.5);
  }

  @Test
  void quartilesAreThoseOfSingleTurns() {
    // Turns in order: 1.5, 2, 20.
    assertThat(ROW.quartiles("scipy.fft.fft")).containsExactly(1.75, 11);
  }

  @Test
  void aLineHoldsAllTimesOnce() {
    assertThat(Table.of(List.of(ROW)).lines().skip(2))
        .containsExactly(
            "| Fft real, n 64 | 4.00 µs | SciPy fft 8.00 µs | **2.00** (1.75–11.00) |"
                + " NumPy fft 9.00 µs, SciPy rfft 2.00 µs | 0.50 | 3e-16 |");
  }

  @Test
  void theTimeLeftIsThatOfTheCasesLeft() {
    assertThat(Compare.left(1, 11, 6.2)).isEqualTo("; about 1 min 02 s left");
    assertThat(Compare.left(11, 11, 70)).isEmpty();
  }
}
