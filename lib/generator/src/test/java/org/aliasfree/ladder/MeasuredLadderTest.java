package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committed table of the ladder's full form. */
class MeasuredLadderTest {
  /** In the order of the columns. */
  private static final List<Metric> METRICS = List.of(Metric.values());

  private static final Path FOLDER =
      Path.of(System.getProperty("aliasfree.root"), "data", "measured");
  private static final String FILE = "ladder-64.csv";
  private static final int NETWORKS = 8;
  private static final int SAMPLES = 16;

  /** Scores of 70 dB are errors of 6e-4 in pictures whose rounding is 1e-6 or so, in dB. */
  private static final double ROUNDING = 0.02;

  /** Four decimals are printed, of the networks and of the mean. */
  private static final double PRINTED = 1.01e-4;

  private static List<double[]> rows(String letter, String what) throws IOException {
    String start = letter + ",\"" + letter + "\"," + what;
    return Files.readAllLines(FOLDER.resolve(FILE)).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                new double[] {
                  Double.parseDouble(cells[3]),
                  Double.parseDouble(cells[4]),
                  Double.parseDouble(cells[5])
                })
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Configuration.class,
      names = {"E", "T"})
  void aNetworkMeasuredAnewScoresWhatTheTableSays(Configuration configuration) throws IOException {
    Variant variant = Variant.of(configuration, 64);
    LadderTable again =
        new LadderRun(List.of(variant), 5, 1, SAMPLES)
            .run(new CpuEngine(1), 1, ProgressListener.NONE);

    double[] committed = rows(configuration.name(), "5").get(0);
    for (Metric metric : Metric.values()) {
      assertThat(again.mean(variant, metric))
          .isCloseTo(committed[METRICS.indexOf(metric)], within(ROUNDING));
    }
  }

  @ParameterizedTest
  @EnumSource(Configuration.class)
  void theMeanIsThatOfItsNetworks(Configuration configuration) throws IOException {
    double[] mean = rows(configuration.name(), "mean").get(0);
    double[] sum = new double[mean.length];
    for (int seed = 0; seed < NETWORKS; seed++) {
      double[] network = rows(configuration.name(), seed + ",").get(0);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += network[i] / NETWORKS;
      }
    }
    assertThat(sum).containsExactly(mean, within(PRINTED));
  }

  @Test
  void theFileHasItsCommittedSum() throws Exception {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(FILE));
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(Files.readAllLines(FOLDER.resolve("SHA256SUMS"))).containsExactly(sum + "  " + FILE);
  }
}
