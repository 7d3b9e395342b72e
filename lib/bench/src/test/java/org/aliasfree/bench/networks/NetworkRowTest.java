package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkRowTest {
  private static NetworkRow row(boolean convolutions) {
    Map<Contestant, List<Double>> seconds = new EnumMap<>(Contestant.class);
    seconds.put(Contestant.OURS, List.of(1.0, 1.0, 2.0));
    seconds.put(Contestant.LIBTORCH, List.of(7.0, 8.0, 9.0));
    if (convolutions) {
      seconds.put(Contestant.CONVOLUTIONS, List.of(0.5, 0.5, 0.5));
    }
    return new NetworkRow("T", seconds, 3e-6);
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
  void picturesDifferByTheLargestDifferenceOfTwoValues() {
    assertThat(NetworkMeasurement.difference(new float[] {4, -2}, new float[] {4, -1}))
        .isEqualTo(0.25);
    assertThat(NetworkMeasurement.difference(new float[] {1}, new float[] {1, 1})).isNaN();
    assertThat(NetworkMeasurement.difference(new float[] {1}, new float[] {Float.NaN})).isNaN();
    assertThat(NetworkMeasurement.difference(new float[0], new float[0])).isNaN();
  }
}
