package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aliasfree.engine.reference.Golden;
import org.aliasfree.engine.reference.Json;
import org.aliasfree.stylegan.StyleGan3ConfigTest.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the schedule plot against the published tables and the official code. */
class LayerBandsTest {
  /** The tables print four digits after the point. */
  private static final double PRINTED = 5.1e-5;

  /** Double precision, frequencies up to 16. */
  private static final double EXACT = 1e-9;

  @ParameterizedTest
  @ValueSource(ints = {256, 512, 1024})
  void theyAreTheColumnsOfTheLayerTables(int resolution) {
    List<Row> rows =
        StyleGan3ConfigTest.rows().stream()
            .filter(row -> row.whole("resolution") == resolution)
            .toList();
    LayerBands bands = LayerBands.of(StyleGan3Config.t(resolution).build());

    assertThat(bands.numbers()).containsExactly(column(rows, "layer"));
    assertThat(bands.rates()).containsExactly(column(rows, "rate_out"));
    assertThat(bands.sides()).containsExactly(column(rows, "side_out"));
    assertThat(bands.cutoffs()).containsExactly(column(rows, "f_c"), within(PRINTED));
    assertThat(bands.halfWidths()).containsExactly(column(rows, "f_h"), within(PRINTED));
    double[] wanted = column(rows, "f_t");
    double[] highest =
        IntStream.range(0, wanted.length)
            .mapToDouble(i -> Math.max(rows.get(i).real("rate_out") / 2, wanted[i]))
            .toArray();
    assertThat(bands.stopbands()).containsExactly(highest, within(PRINTED));
  }

  private static double[] column(List<Row> rows, String name) {
    return rows.stream().mapToDouble(row -> row.real(name)).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "r"})
  void ofANetworkFromAFileTheyAreThoseOfTheOfficialCode(String kind) throws Exception {
    String name = "stylegan3-" + kind + "-32";
    StyleGan3 network =
        (StyleGan3) NetworkFile.read(Golden.FOLDER.resolve(name + ".pkl")).network();
    LayerBands bands = LayerBands.of(network);
    List<?> golden =
        (List<?>) Json.object(Json.read(Golden.FOLDER.resolve(name + ".json"))).get("layers");

    double[] rates = official(golden, "out_sampling_rate");
    assertThat(bands.rates()).containsExactly(rates);
    assertThat(bands.halfRates()).containsExactly(Arrays.stream(rates).map(s -> s / 2).toArray());
    assertThat(bands.cutoffs()).containsExactly(official(golden, "out_cutoff"), within(EXACT));
    assertThat(bands.halfWidths())
        .containsExactly(official(golden, "out_half_width"), within(EXACT));
    assertThat(bands.numbers()).hasSize(golden.size()).startsWith(0, 1).endsWith(golden.size() - 1);
  }

  private static double[] official(List<?> layers, String key) {
    return layers.stream().mapToDouble(l -> (Double) Json.object(l).get(key)).toArray();
  }

  @Test
  void whatACallerDoesToAnArrayStaysWithTheCaller() {
    LayerBands bands = LayerBands.of(StyleGan3Config.t(64).build());
    Arrays.fill(bands.cutoffs(), -1);
    Arrays.fill(bands.numbers(), -1);
    assertThat(bands.cutoffs()[0]).isEqualTo(2);
    assertThat(bands.numbers()[1]).isEqualTo(1);
  }
}
