package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariantTest {
  private static final double TABLE = 1e-9;

  /** Returns every layer's numbers by their names in the golden file; lists as x_0, x_1. */
  private static List<Map<String, Double>> golden(Configuration configuration) throws IOException {
    Path file = Path.of(System.getProperty("aliasfree.root"), "data", "golden", "ladder-64.json");
    List<Map<String, Double>> layers = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT
            && configuration.name().equals(json.currentName())) {
          while (!(json.nextToken() == JsonToken.START_ARRAY
              && "layers".equals(json.currentName()))) {
            assertThat(json.currentToken()).isNotNull();
          }
          while (json.nextToken() == JsonToken.START_OBJECT) {
            layers.add(numbers(json));
          }
          return layers;
        }
      }
    }
    throw new IOException(configuration + " is missing");
  }

  private static Map<String, Double> numbers(JsonParser json) throws IOException {
    Map<String, Double> numbers = new HashMap<>();
    int index = -1;
    String list = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      switch (json.currentToken()) {
        case START_ARRAY -> {
          list = json.currentName();
          index = 0;
        }
        case END_ARRAY -> index = -1;
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
            numbers.put(
                index < 0 ? json.currentName() : list + "_" + index++, json.getDoubleValue());
        case VALUE_TRUE -> numbers.put(json.currentName(), 1.0);
        case VALUE_FALSE -> numbers.put(json.currentName(), 0.0);
        default -> {}
      }
    }
    return numbers;
  }

  @ParameterizedTest
  @EnumSource(names = {"F", "G", "H", "T", "R"})
  void layersAreThoseOfTheGoldenTable(Configuration configuration) throws IOException {
    StyleGan3 network = Descriptions.of(Variant.of(configuration, 64));
    List<Map<String, Double>> golden = golden(configuration);

    assertThat(golden).hasSize(network.layers().size() - 1);
    for (int i = 0; i < golden.size(); i++) {
      LayerSpec layer = network.layers().get(i);
      Map<String, Double> expected = golden.get(i);
      Map<String, Double> found =
          Map.ofEntries(
              Map.entry("in_channels", (double) layer.inChannels()),
              Map.entry("out_channels", (double) layer.outChannels()),
              Map.entry("in_size", (double) layer.inSize()),
              Map.entry("out_size", (double) layer.outSize()),
              Map.entry("in_rate", layer.in().rate()),
              Map.entry("out_rate", layer.out().rate()),
              Map.entry("up", (double) layer.up()),
              Map.entry("down", (double) layer.down()));
      found.forEach((key, value) -> assertThat(value).isCloseTo(expected.get(key), within(TABLE)));
    }
  }

  @Test
  void aLabelSaysWhatDiffersAndNothingElse() {
    Variant t = Variant.of(Configuration.T, 64);
    assertThat(t.label()).isEqualTo("T");
    assertThat(t.withLreluUpsampling(4).withMargin(20).label()).isEqualTo("T, m = 4, margin 20");
    assertThat(t.withFirstStopband(Math.pow(2, 1.5)).label()).isEqualTo("T, f_t0 = 2^1.5");
    assertThat(t.withNoise(0.05).label()).isEqualTo("T, noise 0.05");
    assertThat(t.withLayers(14).label()).isEqualTo("T, 14 layers");
    assertThat(Variant.of(Configuration.R, 64).withSeparableFilters().label())
        .isEqualTo("R, separable filters");
    assertThat(Variant.of(Configuration.C, 64).withSkips(false).label())
        .isEqualTo("C, without skips");
    assertThat(Variant.of(Configuration.D, 64).withSkips(true).label()).isEqualTo("D, with skips");
    assertThat(Variant.of(Configuration.G, 64).withNonCriticalEnd().withFilterSize(8).label())
        .isEqualTo("G, n = 8, non-critical in all layers");
    assertThat(Variant.of(Configuration.B, 64).withNoise(0)).hasToString("B, no noise, 64 pixels");
    assertThat(Ablations.ofT(64)).extracting(Variant::label).doesNotHaveDuplicates();
    assertThat(Ablations.ofR(64)).extracting(Variant::label).doesNotHaveDuplicates();
  }

  @Test
  void everyPowerOfTwoHasTheLayersOfTheRule() {
    for (int side : new int[] {32, 64, 128, 256}) {
      int n = 2 * Integer.numberOfTrailingZeros(side) - 2;
      for (Configuration configuration : Configuration.values()) {
        Variant variant = Variant.of(configuration, side);
        assertThat(variant.layers()).isEqualTo(n);
        if (!configuration.isPlain()) {
          StyleGan3 network = Descriptions.of(variant);
          assertThat(network.resolution()).isEqualTo(side);
          assertThat(network.layers()).hasSize(n + 1);
          assertThat(network.input().learnedTransform()).isEqualTo(variant.movesItself());
        }
      }
    }
  }

  @Test
  void whatAConfigurationDoesNotHaveCannotBeChanged() {
    Variant b = Variant.of(Configuration.B, 64);
    Variant h = Variant.of(Configuration.H, 64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> b.withMargin(10))
        .withMessage("B has no margin: the first that has one is E");
    assertThatIllegalArgumentException().isThrownBy(() -> b.withLreluUpsampling(2));
    assertThatIllegalArgumentException()
        .isThrownBy(b::network)
        .withMessage("B has no filtered layer: the first that has one is F");
    assertThat(h.weights(0).names()).containsAll(h.network().shapes().keySet());
    assertThatIllegalArgumentException().isThrownBy(() -> b.withFilterSize(6));
    assertThatIllegalArgumentException().isThrownBy(() -> h.withFirstStopband(4));
    assertThatIllegalArgumentException().isThrownBy(() -> h.withLayers(14));
    assertThatIllegalArgumentException().isThrownBy(() -> h.withSkips(true));
    assertThatIllegalArgumentException().isThrownBy(h::withSeparableFilters);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Variant.of(Configuration.T, 64).withNonCriticalEnd());
    assertThatIllegalArgumentException().isThrownBy(() -> b.withNoise(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> h.withLreluUpsampling(3));
    assertThatIllegalArgumentException().isThrownBy(() -> h.withMargin(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Variant.of(Configuration.B, 48))
        .withMessage("side must be a power of two of at least 32 pixels, got 48");
    assertThatIllegalArgumentException().isThrownBy(() -> Variant.of(Configuration.B, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LadderNetwork.inDouble(b, 400_001))
        .withMessage("a network's seed must lie in 0 … 400000, got 400001");
  }
}
