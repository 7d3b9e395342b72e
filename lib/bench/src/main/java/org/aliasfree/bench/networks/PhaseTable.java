package org.aliasfree.bench.networks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;

/** Where the time of one network's picture goes, in milliseconds. */
final class PhaseTable {
  private final StyleGan3 network;
  private final int pictures;
  private final Map<Phase, Double> sums = new EnumMap<>(Phase.class);
  private final Map<String, Map<Phase, Double>> byLayer;
  private double total;

  /**
   * Makes the table.
   *
   * @param byLayer seconds of all pictures by layer; what came before the first layer stands under
   *     its own names
   * @param pictures how many there were
   */
  PhaseTable(StyleGan3 network, Map<String, Map<Phase, Double>> byLayer, int pictures) {
    this.network = network;
    this.byLayer = byLayer;
    this.pictures = pictures;
    for (Map<Phase, Double> phases : byLayer.values()) {
      phases.forEach((phase, seconds) -> sums.merge(phase, seconds, Double::sum));
    }
    sums.values().forEach(seconds -> total += seconds);
  }

  /** Returns the table in Markdown. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| "
            + network.kind()
            + " "
            + network.resolution()
            + "² | convolution, ms | filtered"
            + " nonlinearity, ms | together | share |");
    lines.add("|---|--:|--:|--:|--:|");
    lines.add(line("mapping", 0, 0, sum(Phase.MAPPING)));
    lines.add(line("styles", 0, 0, sum(Phase.STYLES)));
    lines.add(line("Fourier features", 0, 0, sum(Phase.INPUT)));
    for (LayerSpec layer : network.layers()) {
      Map<Phase, Double> phases = byLayer.getOrDefault(layer.name(), Map.of());
      double convolution = phases.getOrDefault(Phase.CONVOLUTION, 0.0);
      double pass =
          phases.getOrDefault(Phase.NONLINEARITY, 0.0) + phases.getOrDefault(Phase.POINTWISE, 0.0);
      String name = layer.toRgb() ? layer.name() + ", ToRGB" : layer.name();
      lines.add(line(name, convolution, pass, convolution + pass));
    }
    lines.add(line("picture", 0, 0, sum(Phase.PICTURE)));
    lines.add(line("between these", 0, 0, sum(Phase.OTHER)));
    double passes = sum(Phase.NONLINEARITY) + sum(Phase.POINTWISE);
    lines.add(line("**all**", sum(Phase.CONVOLUTION), passes, total));
    return String.join("\n", lines) + "\n";
  }

  private double sum(Phase phase) {
    return sums.getOrDefault(phase, 0.0);
  }

  private String line(String name, double convolution, double pass, double together) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %.1f %% |",
        name,
        milliseconds(convolution),
        milliseconds(pass),
        milliseconds(together),
        100 * together / total);
  }

  private String milliseconds(double seconds) {
    return seconds == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 1000 * seconds / pictures);
  }
}
