package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkRowTest {
  private static NetworkRow row(boolean convolutions) {
    return row(convolutions, false);
  }

  private static NetworkRow row(boolean convolutions, boolean official) {
    Map<Contestant, List<Double>> seconds = new EnumMap<>(Contestant.class);
    seconds.put(Contestant.OURS, List.of(1.0, 1.0, 2.0));
    seconds.put(Contestant.LIBTORCH, List.of(7.0, 8.0, 9.0));
    if (convolutions) {
      seconds.put(Contestant.CONVOLUTIONS, List.of(0.5, 0.5, 0.5));
    }
    Map<Contestant, Double> differences = new EnumMap<>(Map.of(Contestant.LIBTORCH, 3e-6));
    if (official) {
      seconds.put(Contestant.OFFICIAL, List.of(3.0, 3.0, 3.0));
      differences.put(Contestant.OFFICIAL, 4e-6);
    }
    return new NetworkRow("T", seconds, differences);
  }

  @Test
  void aLineHoldsRatiosOfMediansAndQuartilesOfTurns() {
    assertThat(NetworkRow.table(List.of(row(true))).lines().skip(2))
        .containsExactly(
            "| T | 1.00 s | 8.00 s | **8.00** (5.75–7.50) | 500 ms | 2.00 (2.00–3.00) | 3e-06 |");
  }

  @Test
  void aNetworkWithoutConvolutionsOfItsOwnHasDashes() {
    assertThat(NetworkRow.table(List.of(row(false)))).contains("| – | – | 3e-06 |");
  }

  @Test
  void theOfficialCodeHasATableOfItsOwn() {
    NetworkRow row = row(true, true);

    assertThat(NetworkRow.table(List.of(row))).isEqualTo(NetworkRow.table(List.of(row(true))));
    assertThat(OfficialTable.of(List.of(row)).lines().skip(2))
        .containsExactly("| T | 1.00 s | 3.00 s | **3.00** (2.25–3.00) | 8.00 s | 4e-06 |");
  }

  @Test
  void picturesDifferByTheLargestDifferenceOfTwoValues() {
    assertThat(NetworkMeasurement.difference(new float[] {4, -2}, new float[] {4, -1}))
        .isEqualTo(0.25);
    assertThat(NetworkMeasurement.difference(new float[] {1}, new float[] {1, 1})).isNaN();
    assertThat(NetworkMeasurement.difference(new float[] {1}, new float[] {Float.NaN})).isNaN();
    assertThat(NetworkMeasurement.difference(new float[0], new float[0])).isNaN();
  }
}
