package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.engine.reference.Golden;
import org.aliasfree.engine.reference.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedule against the published networks. */
class StyleGan3ConfigTest {
  /** The tables print four digits after the point, β five. */
  private static final double PRINTED = 5.1e-5;

  private static final double PRINTED_BETA = 5.1e-6;

  /** Double precision, frequencies up to 16. */
  private static final double EXACT = 1e-9;

  /** A line of the tables: a number for each column, NaN for none. */
  record Row(Map<String, Double> cells) {
    double real(String column) {
      return cells.get(column);
    }

    int whole(String column) {
      return (int) real(column);
    }
  }

  static List<Row> rows() {
    try (InputStream in = StyleGan3ConfigTest.class.getResourceAsStream("layers.tsv")) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
      String[] columns = lines.get(0).split("\t", -1);
      return lines.stream().skip(1).map(line -> row(columns, line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] columns, String[] values) {
    Map<String, Double> cells = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      cells.put(columns[i], values[i].equals("-") ? Double.NaN : Double.parseDouble(values[i]));
    }
    return new Row(cells);
  }

  @Test
  void tablesHaveFifteenLayersOfThreeResolutions() {
    assertThat(rows()).hasSize(45);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyColumnOfTheLayerTablesAgrees(Row row) {
    StyleGan3Config config = StyleGan3Config.t(row.whole("resolution"));
    LayerSpec t = config.build().layers().get(row.whole("layer"));
    LayerSpec r =
        StyleGan3Config.r(row.whole("resolution")).build().layers().get(row.whole("layer"));
    assertThat(t.inChannels()).isEqualTo(row.whole("t_in"));
    assertThat(t.outChannels()).isEqualTo(row.whole("t_out"));
    assertThat(r.inChannels()).isEqualTo(row.whole("r_in"));
    assertThat(r.outChannels()).isEqualTo(row.whole("r_out"));
    assertThat(t.padLow()).isEqualTo(row.whole("t_low"));
    assertThat(t.padHigh()).isEqualTo(row.whole("t_high"));
    assertThat(r.padLow()).isEqualTo(row.whole("r_low"));
    assertThat(r.padHigh()).isEqualTo(row.whole("r_high"));
    assertThat(t.radialDown()).isFalse();
    assertThat(r.radialDown()).isEqualTo(row.whole("r_radial") == 1);
    assertThat(config.stopband(row.whole("layer"))).isCloseTo(row.real("f_t"), offset(PRINTED));
    assertShared(t, row, 3);
    assertShared(r, row, 1);
  }

  /** Checks what T and R have in common, but for the kernel. */
  private static void assertShared(LayerSpec layer, Row row, int kernel) {
    int number = row.whole("layer");
    assertThat(layer.name())
        .isEqualTo("L" + number + "_" + row.whole("side_out") + "_" + layer.outChannels());
    assertThat(layer.kernel()).isEqualTo(number == 14 ? 1 : kernel);
    assertThat(layer.toRgb()).isEqualTo(number == 14);
    assertThat(layer.critical()).isEqualTo(row.whole("critical") == 1);
    assertThat(layer.inSize()).isEqualTo(row.whole("side_in"));
    assertThat(layer.outSize()).isEqualTo(row.whole("side_out"));
    assertThat(layer.in().rate()).isEqualTo(row.real("rate_in"));
    assertThat(layer.out().rate()).isEqualTo(row.real("rate_out"));
    assertThat(layer.temporaryRate()).isEqualTo(row.real("rate_lrelu"));
    assertThat(layer.out().cutoff()).isCloseTo(row.real("f_c"), offset(PRINTED));
    assertThat(layer.out().halfWidth()).isCloseTo(row.real("f_h"), offset(PRINTED));
    assertThat(layer.up()).isEqualTo(row.whole("up"));
    assertThat(layer.down()).isEqualTo(row.whole("down"));
    assertThat(layer.upTaps()).isEqualTo(row.whole("up_taps"));
    assertThat(layer.downTaps()).isEqualTo(row.whole("down_taps"));
    assertThat(layer.temporarySize()).isEqualTo(row.whole("side_lrelu"));
    if (!layer.toRgb()) {
      assertThat(layer.upFilterSpec().beta()).isCloseTo(row.real("beta_up"), offset(PRINTED_BETA));
      assertThat(layer.downFilterSpec().beta())
          .isCloseTo(row.real("beta_down"), offset(PRINTED_BETA));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "256, 23320443, 15779565",
    "512, 24873519, 16665594",
    "1024, 22313167, 15093151",
  })
  void publishedNetworksHaveTheirNumbersOfParameters(int resolution, long t, long r) {
    assertThat(StyleGan3Config.t(resolution).build().parameterCount()).isEqualTo(t);
    assertThat(StyleGan3Config.r(resolution).build().parameterCount()).isEqualTo(r);
    MappingSpec mapping = StyleGan3Config.t(resolution).build().mapping();
    assertThat(mapping).isEqualTo(new MappingSpec(512, 0, 512, 16, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "r"})
  void smallNetworksAgreeWithTheOfficialListOfLayers(String kind) {
    Map<String, Object> golden =
        Json.object(Json.read(Golden.FOLDER.resolve("stylegan3-" + kind + "-32.json")));
    StyleGan3Config config = kind.equals("t") ? StyleGan3Config.t(32) : StyleGan3Config.r(32);
    StyleGan3 network = config.withLatents(48, 0, 48).withChannels(512, 24).build();
    assertThat((double) network.parameterCount()).isEqualTo(golden.get("parameters"));
    assertThat((double) network.mapping().rows()).isEqualTo(golden.get("num_ws"));
    List<?> layers = (List<?>) golden.get("layers");
    assertThat(network.layers()).hasSize(layers.size());
    for (int i = 0; i < layers.size(); i++) {
      assertLayer(network.layers().get(i), Json.object(layers.get(i)));
    }
  }

  private static void assertLayer(LayerSpec layer, Map<String, Object> golden) {
    assertThat(layer.name()).isEqualTo(golden.get("name"));
    assertThat((double) layer.inChannels()).isEqualTo(golden.get("in_channels"));
    assertThat((double) layer.outChannels()).isEqualTo(golden.get("out_channels"));
    double in = layer.inSize();
    double out = layer.outSize();
    assertThat(Json.numbers(golden.get("in_size"))).containsExactly(in, in);
    assertThat(Json.numbers(golden.get("out_size"))).containsExactly(out, out);
    assertBand(layer.in(), golden, "in");
    assertBand(layer.out(), golden, "out");
    assertThat((double) layer.up()).isEqualTo(golden.get("up"));
    assertThat((double) layer.down()).isEqualTo(golden.get("down"));
    assertThat((double) layer.upTaps()).isEqualTo(golden.get("up_taps"));
    assertThat((double) layer.downTaps()).isEqualTo(golden.get("down_taps"));
    double low = layer.padLow();
    double high = layer.padHigh();
    assertThat(Json.numbers(golden.get("padding"))).containsExactly(low, high, low, high);
    assertThat((double) layer.kernel()).isEqualTo(golden.get("conv_kernel"));
    assertThat(layer.critical()).isEqualTo(golden.get("critically_sampled"));
    assertThat(layer.toRgb()).isEqualTo(golden.get("to_rgb"));
    assertThat(layer.radialDown()).isEqualTo(golden.get("radial_down"));
  }

  private static void assertBand(Band band, Map<String, Object> golden, String side) {
    assertThat(band.rate()).isEqualTo(golden.get(side + "_sampling_rate"));
    double cutoff = (Double) golden.get(side + "_cutoff");
    double halfWidth = (Double) golden.get(side + "_half_width");
    assertThat(band.cutoff()).isCloseTo(cutoff, offset(EXACT));
    assertThat(band.halfWidth()).isCloseTo(halfWidth, offset(EXACT));
  }

  /** At these layers 2·f_t is a power of two in exact arithmetic, and must not become the next. */
  @ParameterizedTest
  @CsvSource({"256, 14, 9, 128", "256, 10, 6, 128", "1024, 10, 1, 16", "128, 16, 3, 16"})
  void rateOnTheKnifeEdgeIsNotRoundedUp(int resolution, int layers, int layer, double rate) {
    StyleGan3Config config = StyleGan3Config.t(resolution).withLayers(layers);
    assertThat(2 * config.stopband(layer)).isCloseTo(rate, offset(EXACT));
    assertThat(config.build().layers().get(layer).out().rate()).isEqualTo(rate);
  }

  @Test
  void copiesChangeOneThingEach() {
    StyleGan3Config t = StyleGan3Config.t(64);
    assertThat(t.withResolution(128).resolution()).isEqualTo(128);
    assertThat(t.withImageChannels(1).imageChannels()).isEqualTo(1);
    assertThat(t.withLatents(4, 5, 6).zSize()).isEqualTo(4);
    assertThat(t.withLatents(4, 5, 6).labelSize()).isEqualTo(5);
    assertThat(t.withLatents(4, 5, 6).wSize()).isEqualTo(6);
    assertThat(t.withMappingLayers(3).mappingLayers()).isEqualTo(3);
    assertThat(t.withChannels(100, 7).channelBase()).isEqualTo(100);
    assertThat(t.withChannels(100, 7).channelMax()).isEqualTo(7);
    assertThat(t.withLayers(10).layers()).isEqualTo(10);
    assertThat(t.withCriticalLayers(3).criticalLayers()).isEqualTo(3);
    assertThat(t.withFirstCutoff(1.5).firstCutoff()).isEqualTo(1.5);
    assertThat(t.withFirstStopband(5).firstStopband()).isEqualTo(5);
    assertThat(t.withLastStopbandRel(1.5).lastStopbandRel()).isEqualTo(1.5);
    assertThat(t.withMargin(0).margin()).isZero();
    assertThat(t.withOutputScale(1).outputScale()).isEqualTo(1);
    assertThat(t.withKernel(5).kernel()).isEqualTo(5);
    assertThat(t.withFilterSize(8).filterSize()).isEqualTo(8);
    assertThat(t.withLreluUpsampling(4).lreluUpsampling()).isEqualTo(4);
    assertThat(t.withRadialFilters(true).radialFilters()).isTrue();
    assertThat(t.withClamp(1).clamp()).isEqualTo(1);
    assertThat(t.withMargin(0).withMargin(10)).isEqualTo(t);
    assertThat(t.withResolution(128).withResolution(64)).isEqualTo(t);
  }

  @Test
  void impossibleNumbersSayWhatIsWrong() {
    assertThatThrownBy(() -> StyleGan3Config.t(100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("resolution must be a power of two of at least 16, got 100");
    assertThatThrownBy(() -> StyleGan3Config.t(64).withFirstCutoff(5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("firstCutoff must lie in (0, firstStopband) = (0, 4.28");
    assertThatThrownBy(() -> StyleGan3Config.t(64).withLreluUpsampling(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lreluUpsampling must be a power of two, got 3");
  }

  @Test
  void filtersTakeAMultiplicationForEachTapThatMeetsAValue() {
    LayerSpec t = StyleGan3Config.t(256).build().layers().get(0);
    // Up: 38 rows of 82 values, then 82 columns of 82, 6 of 12 taps each; down: 82 rows of 36, then
    // 36 columns of 36, 12 taps each.
    assertThat(t.filterMultiplications())
        .isEqualTo(((38L + 82) * 82 * 6 + (82 + 36) * 36 * 12) * t.outChannels());

    LayerSpec r = StyleGan3Config.r(256).build().layers().get(0);
    assertThat(r.filterMultiplications())
        .isEqualTo(((36L + 82) * 82 * 6 + 36 * 36 * 144) * r.outChannels());
  }

  @Test
  void filtersOfALayerWithoutResamplingTakeNothing() {
    StyleGan3 net = StyleGan3Config.t(64).withLreluUpsampling(1).build();

    assertThat(net.layers().get(0).filterMultiplications()).isZero();
    assertThat(net.filterMultiplications())
        .isPositive()
        .isLessThan(StyleGan3Config.t(64).build().filterMultiplications());
  }
}
