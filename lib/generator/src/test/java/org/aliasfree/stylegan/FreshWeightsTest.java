package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreshWeightsTest {
  /** Five times the scatter of mean and rms of the 512² numbers that are looked at. */
  private static final double SCATTER = 0.01;

  /** The same for shares and means of 2000 numbers up to 1. */
  private static final double SCATTER_OF_2000 = 0.05;

  static Network[] networks() {
    return new Network[] {
      StyleGan3Config.t(32).withLatents(48, 3, 48).withChannels(512, 24).build(),
      StyleGan3Config.r(32).withLatents(48, 0, 48).withChannels(512, 24).build(),
      new StyleGan2(new MappingSpec(48, 0, 48, 8, 8), 32, 3, 512, 24, 256)
    };
  }

  private static double mean(Tensor tensor) {
    double sum = 0;
    for (int i = 0; i < tensor.size(); i++) {
      sum += tensor.at(i);
    }
    return sum / tensor.size();
  }

  private static double rms(Tensor tensor) {
    double sum = 0;
    for (int i = 0; i < tensor.size(); i++) {
      sum += (double) tensor.at(i) * tensor.at(i);
    }
    return Math.sqrt(sum / tensor.size());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void fitTheNetworkInItsOrderAndDependOnTheSeed(Network network) {
    Weights weights = FreshWeights.of(network, 1);
    network.check(weights);
    assertThat(weights.names()).containsExactlyElementsOf(network.shapes().keySet());
    assertThat(FreshWeights.of(network, 1)).isEqualTo(weights);
    assertThat(FreshWeights.of(network, 2)).isNotEqualTo(weights);
  }

  @Test
  void beginAsTheOfficialTrainingDoes() {
    Weights weights = FreshWeights.of(networks()[0], 1);
    assertThat(weights.get("synthesis.input.affine.weight").toArray()).containsOnly(0);
    assertThat(weights.get("synthesis.input.affine.bias").toArray()).containsExactly(1, 0, 0, 0);
    assertThat(weights.get("synthesis.input.transform").toArray())
        .containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    String layer = "synthesis.L3_36_24.";
    assertThat(weights.get(layer + "affine.bias").toArray()).containsOnly(1);
    assertThat(weights.get(layer + "bias").toArray()).containsOnly(0);
    assertThat(weights.get(layer + "magnitude_ema").toArray()).containsExactly(1);
    assertThat(weights.get("mapping.w_avg").toArray()).containsOnly(0);
    assertThat(weights.get("mapping.fc0.bias").toArray()).containsOnly(0);
    assertThat(weights.get("mapping.embed.bias").toArray()).containsOnly(0);
    Weights second = FreshWeights.of(networks()[2], 1);
    assertThat(second.get("synthesis.b8.conv0.noise_strength").toArray()).containsExactly(0);
    assertThat(second.get("synthesis.b8.conv0.affine.bias").toArray()).containsOnly(1);
    assertThat(second.get("synthesis.b8.torgb.bias").toArray()).containsOnly(0);
    assertThat(second.get("synthesis.b8.resample_filter").slice(0).toArray())
        .containsExactly(0.015625f, 0.046875f, 0.046875f, 0.015625f);
  }

  @Test
  void weightsAreNormalAndThoseOfTheMappingAHundredTimesLarger() {
    StyleGan3 network =
        StyleGan3Config.t(32).withLatents(512, 0, 512).withChannels(512, 24).build();
    Weights weights = FreshWeights.of(network, 7);
    Tensor mapping = weights.get("mapping.fc1.weight");
    assertThat(mean(mapping) / 100).isCloseTo(0, offset(SCATTER));
    assertThat(rms(mapping) / 100).isCloseTo(1, offset(SCATTER));
    StyleGan2 second = new StyleGan2(new MappingSpec(512, 0, 512, 4, 1), 8, 3, 4096, 512, 256);
    Tensor affine = FreshWeights.of(second, 7).get("synthesis.b8.conv1.affine.weight");
    assertThat(mean(affine)).isCloseTo(0, offset(SCATTER));
    assertThat(rms(affine)).isCloseTo(1, offset(SCATTER));
  }

  @Test
  void frequenciesFillTheDiscAndPhasesTheTurn() {
    int channels = 2000;
    StyleGan3 network =
        new StyleGan3(
            new MappingSpec(4, 0, 4, 2, 1),
            new InputSpec(channels, 16, 16, 2, false),
            List.of(toRgb(channels)),
            1);
    Weights weights = FreshWeights.of(network, 5);
    Tensor frequencies = weights.get("synthesis.input.freqs");
    double inner = 0;
    for (int c = 0; c < channels; c++) {
      double radius = Math.hypot(frequencies.get(c, 0), frequencies.get(c, 1));
      assertThat(radius).isLessThanOrEqualTo(2);
      inner += radius < 1 ? 1 : 0;
    }
    // A quarter of the disc's area lies within half its radius.
    assertThat(inner / channels).isCloseTo(0.25, offset(SCATTER_OF_2000));
    Tensor phases = weights.get("synthesis.input.phases");
    for (int c = 0; c < channels; c++) {
      assertThat(phases.get(c)).isBetween(-0.5f, 0.5f);
    }
    assertThat(mean(phases)).isCloseTo(0, offset(SCATTER_OF_2000));
    assertThat(rms(phases)).isCloseTo(1 / Math.sqrt(12), offset(SCATTER_OF_2000));
  }

  private static LayerSpec toRgb(int channels) {
    Band band = new Band(16, 2, 6);
    return new LayerSpec(
        "L0_16_3", channels, 3, 1, 16, 16, band, band, true, true, 1, 1, 1, 1, false, 1, 1, 256);
  }

  @Test
  void noTwoTensorsShareNumbers() {
    Weights weights = FreshWeights.of(StyleGan2.at(32), 1);
    Set<Float> firsts = new HashSet<>();
    long drawn = 0;
    for (String name : weights.names()) {
      if (name.endsWith(".weight") || name.endsWith("const")) {
        float scale = name.startsWith("mapping.fc") ? 100 : 1;
        firsts.add(weights.get(name).at(0) / scale);
        drawn++;
      }
    }
    assertThat(firsts).hasSize((int) drawn);
  }
}
