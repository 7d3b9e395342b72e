package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.weights.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkInfoTest {
  /** The golden files' own bound for reals. */
  private static final double REALS = 1e-9;

  /** Returns every value of a JSON text under its path, {@code layers.3.in_cutoff}. */
  private static Map<String, String> leaves(String text) throws Exception {
    Map<String, String> leaves = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      Deque<String> path = new ArrayDeque<>();
      Deque<Integer> next = new ArrayDeque<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          continue;
        }
        if (token.isStructEnd()) {
          path.removeLast();
          next.removeLast();
          continue;
        }
        int index = next.isEmpty() ? 0 : next.removeLast();
        if (!next.isEmpty() || !path.isEmpty()) {
          next.addLast(index + 1);
        }
        String name = parser.currentName() == null ? "" + index : parser.currentName();
        if (token.isStructStart()) {
          path.addLast(path.isEmpty() ? "$" : parser.currentName() == null ? "" + index : name);
          next.addLast(0);
        } else {
          leaves.put(String.join(".", path) + "." + name, parser.getText());
        }
      }
    }
    return leaves;
  }

  @ParameterizedTest
  @ValueSource(strings = {"stylegan3-t-32", "stylegan3-r-32", "stylegan2-32"})
  void theJsonSaysWhatTheOfficialProgramSays(String name) throws Exception {
    Map<String, String> expected = leaves(Files.readString(Golden.path(name + ".json")));
    Map<String, String> said =
        leaves(NetworkInfo.json(NetworkFile.read(Golden.path(name + ".pkl"))));
    // A network of layers does not remember from which base its channels were computed.
    if (name.startsWith("stylegan3")) {
      expected.remove("$.channel_base");
      expected.remove("$.channel_max");
      assertThat(expected).hasSizeGreaterThan(300);
    }
    expected.forEach(
        (path, value) -> {
          assertThat(said).as(path).containsKey(path);
          if (value.contains(".")) {
            assertThat(Double.parseDouble(said.get(path)))
                .as(path)
                .isCloseTo(Double.parseDouble(value), org.assertj.core.data.Offset.offset(REALS));
          } else {
            assertThat(said.get(path)).as(path).isEqualTo(value);
          }
        });
  }

  @Test
  void theTextShowsEveryLayerAndWhatWasAssumed() throws Exception {
    String text = NetworkInfo.text(NetworkFile.read(Golden.path("stylegan3-r-32.safetensors")));
    assertThat(text)
        .startsWith("stylegan3-r-32.safetensors: StyleGAN3-R, 32 × 32 pixels, 3 channels")
        .contains("29,712 parameters in 114 tensors")
        .contains("L10_52_23")
        .contains("1×1, critical, to RGB")
        .contains("Assumed, not in the file: output_scale = 0.25, conv_clamp = 256.0")
        .doesNotContain("Licence");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(NetworkInfo.text(NetworkFile.read(Golden.path("stylegan2-32.pkl"))))
        .contains("b32", "conv0 (up 2), conv1, torgb", "Licence: NVIDIA");
  }
}
