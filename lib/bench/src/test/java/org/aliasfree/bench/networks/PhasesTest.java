package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.signal.Seeded;
import org.aliasfree.stylegan.FreshWeights;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;

/** The engine's stack and questions still are what the clock takes them for. */
class PhasesTest {
  private static final int CALLS = 20;

  @Test
  void hardlyAnyTimeOfTheEngineHasNoName() {
    StyleGan3 network = StyleGan3Config.r(64).withChannels(8192, 256).build();
    int size = network.mapping().zSize();
    Tensor z = Tensor.of(new int[] {1, size}, Seeded.normal(1, size));
    try (Generator generator = new CpuEngine(2).load(network, FreshWeights.of(network, 1));
        PhaseClock clock = new PhaseClock()) {
      Synthesis watched = Synthesis.DEFAULT.with(clock);
      for (int i = 0; i < CALLS; i++) {
        clock.time(() -> generator.synthesize(generator.map(z, Truncation.NONE), watched));
      }
      List<String> names = new ArrayList<>(List.of("", "input"));
      network.layers().forEach(layer -> names.add(layer.name()));
      Map<Phase, Double> sums = new EnumMap<>(Phase.class);
      for (String name : names) {
        clock.seconds(name).forEach((phase, time) -> sums.merge(phase, time, Double::sum));
      }
      double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(sums.getOrDefault(Phase.OTHER, 0.0)).isLessThan(0.2 * all);
      assertThat(sums).containsKeys(Phase.INPUT, Phase.CONVOLUTION, Phase.NONLINEARITY);
      String middle = network.layers().get(7).name();
      assertThat(clock.seconds(middle)).containsKeys(Phase.CONVOLUTION, Phase.NONLINEARITY);
    }
  }

  @Test
  void aTableHasALineForEveryLayer() {
    StyleGan3 network = StyleGan3Config.t(16).withLayers(3).build();
    Map<String, Map<Phase, Double>> seconds = new LinkedHashMap<>();
    seconds.put("", Map.of(Phase.MAPPING, 0.5, Phase.INPUT, 0.5));
    for (var layer : network.layers()) {
      seconds.put(layer.name(), Map.of(Phase.CONVOLUTION, 1.0, Phase.NONLINEARITY, 2.0));
    }

    List<String> lines = new PhaseTable(network, seconds, 10).text().lines().toList();

    assertThat(lines).contains("| mapping | – | – | 50.0 | 3.8 % |");
    assertThat(lines)
        .contains("| " + network.layers().get(0).name() + " | 100.0 | 200.0 | 300.0 | 23.1 % |");
    assertThat(lines).contains("| **all** | 400.0 | 800.0 | 1300.0 | 100.0 % |");
  }
}
