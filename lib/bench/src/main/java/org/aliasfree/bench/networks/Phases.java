package org.aliasfree.bench.networks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aliasfree.bench.Durations;
import org.aliasfree.bench.Quantiles;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;

/** Says where the time of a picture goes; {@code Bench.java} starts it. */
public final class Phases {
  private static final int PICTURES_OF_A_TURN = 3;
  private static final int WARM_UP = 4;

  private final Options options;

  private Phases(Options options) {
    this.options = options;
  }

  /**
   * Measures; exit status 1 if that fails, 2 if the arguments are wrong.
   *
   * @param args see {@link Options}
   */
  public static void main(String[] args) {
    Report.main(() -> new Phases(Options.parse(Arrays.asList(args))).run());
  }

  private void run() throws IOException {
    Report report = Report.begin(options);
    List<String> tables = new ArrayList<>();
    for (NetworkCase one : NetworkCase.all()) {
      if (one.network() instanceof StyleGan3 third && options.wants(one.title())) {
        Report.say("%s: loading, warming up", one.title());
        tables.add(table(one, third));
      }
    }
    if (options.smoke()) {
      Report.say("All %s networks run.", tables.size());
      return;
    }
    String with =
        Runtime.getRuntime().availableProcessors()
            + " threads, "
            + PICTURES_OF_A_TURN
            + " pictures a turn";
    report.finish("phases", with, String.join("\n", tables));
  }

  private String table(NetworkCase one, StyleGan3 network) {
    Tensor z = one.latent();
    try (Generator generator =
            new CpuEngine(Runtime.getRuntime().availableProcessors()).load(network, one.weights());
        PhaseClock clock = new PhaseClock()) {
      Synthesis watched = Synthesis.DEFAULT.with(clock);
      Runnable picture = () -> generator.synthesize(generator.map(z, Truncation.NONE), watched);
      for (int i = 0; i < (options.smoke() ? 0 : WARM_UP); i++) {
        picture.run();
      }
      int pictures = options.turns() * (options.smoke() ? 1 : PICTURES_OF_A_TURN);
      List<Double> alone = new ArrayList<>();
      List<Double> looked = new ArrayList<>();
      for (int i = 0; i < pictures; i++) {
        alone.add(seconds(picture));
        looked.add(seconds(() -> clock.time(picture)));
      }
      Map<String, Map<Phase, Double>> seconds = new LinkedHashMap<>();
      List<String> names = new ArrayList<>(List.of("", "input"));
      network.layers().forEach(layer -> names.add(layer.name()));
      names.forEach(name -> seconds.put(name, clock.seconds(name)));
      return new PhaseTable(network, seconds, pictures).text()
          + String.format(
              Locale.ROOT,
              "\nMedian of a picture: %s, and %s while somebody looks.\n",
              Durations.text(Quantiles.median(alone)),
              Durations.text(Quantiles.median(looked)));
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
