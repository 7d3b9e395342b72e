package org.aliasfree.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.ReferenceEngine;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Truncation;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;

/** Networks filled by a rule against numbers that the official implementation computed in fp32. */
class MicroModelTest {
  /** Seven printed digits of numbers up to 5, and rounding of single precision. */
  private static final double ACCEPT = 1e-5;

  private static Generator load(StyleGan3 network) {
    return new ReferenceEngine().load(network, MicroModel.weights(network));
  }

  private static void assertMeanAndRms(Tensor map, double mean, double rms) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < map.size(); i++) {
      sum += map.at(i);
      squares += (double) map.at(i) * map.at(i);
    }
    assertThat(sum / map.size()).isCloseTo(mean, offset(ACCEPT));
    assertThat(Math.sqrt(squares / map.size())).isCloseTo(rms, offset(ACCEPT));
  }

  private static void assertFirst(Tensor map, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) map.at(i)).as("value %s", i).isCloseTo(expected[i], offset(ACCEPT));
    }
  }

  private static void assertMiddle(Tensor image, double... expected) {
    for (int c = 0; c < expected.length; c++) {
      double value = image.get(0, c, 16, 16);
      assertThat(value).as("channel %s", c).isCloseTo(expected[c], offset(ACCEPT));
    }
  }

  private static void assertLast(Tensor image, double expected) {
    assertThat((double) image.get(0, 2, 31, 31)).isCloseTo(expected, offset(ACCEPT));
  }

  /** Returns the activation of the layer whose name begins so. */
  private static Tensor layer(Seen seen, String prefix) {
    return seen.layers().entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void translationEquivariantNetwork() {
    try (Generator generator = load(MicroModel.t())) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.of(0.7));
      assertFirst(ws, -0.0382003, -0.0418807, 1.1366366, -0.2231484);
      Seen seen = new Seen();
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT.with(seen));
      assertMeanAndRms(layer(seen, "input"), -0.0081988, 0.7300322);
      assertFirst(layer(seen, "input"), 0.6896908, 0.6669293, 0.5359150);
      assertMeanAndRms(layer(seen, "L0_"), 0.2154649, 0.4506337);
      assertFirst(layer(seen, "L0_"), 0.4365596, 0.5718955, 0.6878777);
      assertMeanAndRms(layer(seen, "L5_"), 0.1808064, 0.3497949);
      assertFirst(layer(seen, "L5_"), 0.2421809, 0.2586584, 0.2728832);
      assertMeanAndRms(layer(seen, "L12_"), 0.1524057, 0.1993274);
      assertFirst(layer(seen, "L12_"), 0.3181819, 0.3153636, 0.2696432);
      assertMeanAndRms(layer(seen, "L13_"), 0.1562007, 0.2520062);
      assertFirst(layer(seen, "L13_"), 0.2398885, 0.2317616, 0.2179852);
      assertMeanAndRms(image, 0.0559311, 0.1090579);
      assertMiddle(image, 0.1653102, -0.0047964, -0.0075704);
      assertFirst(image, 0.1972049, 0.1900927, 0.1819993, 0.1723336);
      assertLast(image, -0.0154640);
    }
  }

  @Test
  void rotationEquivariantNetwork() {
    try (Generator generator = load(MicroModel.r())) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.of(0.7));
      Seen seen = new Seen();
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT.with(seen));
      assertMeanAndRms(layer(seen, "input"), -0.0140451, 0.7181047);
      assertFirst(layer(seen, "input"), 0.1376110, 0.5893103, 1.1203352);
      assertMeanAndRms(layer(seen, "L0_"), 0.1926264, 0.4151491);
      assertFirst(layer(seen, "L0_"), 0.1689058, 0.3075838, 0.4606034);
      assertMeanAndRms(layer(seen, "L5_"), 0.1271605, 0.2787897);
      assertFirst(layer(seen, "L5_"), -0.0073411, -0.0111921, -0.0149187);
      assertMeanAndRms(layer(seen, "L12_"), 0.2189206, 0.3209163);
      assertFirst(layer(seen, "L12_"), 0.2507589, 0.3174742, 0.2732454);
      assertMeanAndRms(layer(seen, "L13_"), 0.1989563, 0.3620022);
      assertFirst(layer(seen, "L13_"), 0.5341760, 0.5353216, 0.5350938);
      assertMeanAndRms(image, 0.0343295, 0.0665130);
      assertMiddle(image, 0.0995850, -0.0358312, 0.0312155);
      assertFirst(image, 0.0888945, 0.0887634, 0.0889892, 0.0896410);
      assertLast(image, 0.0375742);
    }
  }

  @Test
  void turnedAndMovedInput() {
    Transform moved = Transform.rotate(0.4).then(Transform.translate(0.1, -0.05));
    double[] inverse = {.921061, -.3894183, -.111577, .3894183, .921061, .0071112, 0, 0, 1};
    for (int i = 0; i < 9; i++) {
      assertThat(moved.inverse()[i]).isCloseTo(inverse[i], offset(1e-6)); // printed digits
    }
    try (Generator generator = load(MicroModel.t())) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.NONE);
      assertFirst(ws, -0.0747202, -0.0238418, 1.6999245, -0.0568389);
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT.with(moved));
      assertMeanAndRms(image, 0.0573866, 0.1021361);
      assertMiddle(image, 0.1848035, 0.0044248, -0.0085687);
      assertLast(image, -0.0020488);
    }
    try (Generator generator = load(MicroModel.r())) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.NONE);
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT.with(moved));
      assertMeanAndRms(image, 0.0303477, 0.0677027);
      assertMiddle(image, 0.1036394, -0.0458642, 0.0290185);
      assertLast(image, 0.0277901);
    }
  }

  @Test
  void networkWithNoiseAndSkips() {
    StyleGan2 network = MicroModel.styleGan2();
    Weights weights = MicroModel.weights(network);
    try (Generator generator = new ReferenceEngine().load(network, weights)) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.of(0.7));
      Seen seen = new Seen();
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT.with(seen));
      assertMeanAndRms(layer(seen, "b4"), 0.3627525, 0.8823851);
      assertFirst(layer(seen, "b4"), 1.6071146, -0.1843792, 0.9090489);
      assertMeanAndRms(layer(seen, "b8"), 0.3477839, 0.7610373);
      assertFirst(layer(seen, "b8"), 0.0784842, 1.0226206, 1.5340308);
      assertMeanAndRms(image, 0.8764406, 1.9453730);
      assertMiddle(image, 5.2718563, 1.7659974, 0.8637013);
      assertFirst(image, 0.8394034, 0.3441105, 2.0418048, 0.6639430);
      assertLast(image, -0.0548756);
      Tensor quiet = generator.synthesize(ws, Synthesis.DEFAULT.with(Noise.NONE));
      assertMeanAndRms(quiet, 0.8352762, 1.5727994);
    }
  }

  @Test
  void mappingWithLabels() {
    MappingSpec spec = new MappingSpec(16, 3, 16, 8, 2);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    int[] square = {16, 16};
    int[] row = {16};
    tensors.put("mapping.fc0.weight", MicroModel.filled(1, new int[] {16, 32}, v -> 100 * v));
    tensors.put("mapping.fc0.bias", MicroModel.filled(2, row, v -> 10 * v));
    tensors.put("mapping.fc1.weight", MicroModel.filled(3, square, v -> 100 * v));
    tensors.put("mapping.fc1.bias", MicroModel.filled(4, row, v -> 10 * v));
    tensors.put("mapping.w_avg", MicroModel.filled(5, row, v -> 0.2 * v));
    tensors.put("mapping.embed.weight", MicroModel.filled(101, new int[] {16, 3}, v -> v));
    tensors.put("mapping.embed.bias", MicroModel.filled(102, row, v -> 0.1 * v));
    StyleGan2 network = new StyleGan2(spec, 32, 3, 256, 16, 256);
    Map<String, Tensor> all =
        new LinkedHashMap<>(MicroModel.weights(MicroModel.styleGan2()).toMap());
    all.putAll(tensors);
    try (Generator generator = new ReferenceEngine().load(network, Weights.of(all))) {
      Tensor label = Tensor.of(new int[] {1, 3}, 0, 1, 0);
      Tensor full = generator.map(MicroModel.z(), label, Truncation.NONE);
      assertFirst(full, -0.5886686, 0.0645452, 0.7113477, 0.0052514);
      Tensor near = generator.map(MicroModel.z(), label, Truncation.of(0.7));
      assertFirst(near, -0.3979642, 0.0199902, 0.4446330, -0.1796851);
      Tensor mixed = generator.map(MicroModel.z(), label, new Truncation(0.7, 4));
      assertThat(mixed.slice(0).slice(3)).isEqualTo(near.slice(0).slice(3));
      assertThat(mixed.slice(0).slice(4)).isEqualTo(full.slice(0).slice(4));
    }
  }
}
