package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.ProgressListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The quick form of the ladder, four networks of every configuration: its numbers and claims. */
class LadderProtocolTest {
  private static final int NETWORKS = 4;

  /** What another correct implementation may differ by, in dB. */
  private static final double ANOTHER = 0.05;

  /** Means of the reference: EQ-T, EQ-T_frac, EQ-R. */
  private static final Map<String, double[]> MEANS =
      Map.of(
          "B", new double[] {14.87, 14.77, 9.08},
          "C", new double[] {15.61, 15.45, 9.02},
          "D", new double[] {15.09, 15.13, 9.87},
          "E", new double[] {18.28, 16.63, 10.68},
          "F", new double[] {26.85, 25.17, 9.97},
          "G", new double[] {48.21, 48.61, 9.23},
          "H", new double[] {47.32, 49.28, 8.43},
          "T", new double[] {70.09, 63.77, 12.25},
          "R", new double[] {71.80, 65.28, 65.63});

  private static LadderTable table;

  @BeforeAll
  static void measure() {
    table = LadderRun.standard(64, NETWORKS, 8).run(new CpuEngine(1), 2, ProgressListener.NONE);
  }

  private static double score(String letter, int network, Metric metric) {
    return table.scores(Configuration.valueOf(letter)).get(network).decibels(metric);
  }

  private static double worst(int network, Metric metric, String... letters) {
    return Arrays.stream(letters).mapToDouble(c -> score(c, network, metric)).min().orElseThrow();
  }

  private static double best(int network, Metric metric, String... letters) {
    return Arrays.stream(letters).mapToDouble(c -> score(c, network, metric)).max().orElseThrow();
  }

  private static double mean(String letter) {
    return table.mean(Configuration.valueOf(letter), Metric.EQ_T);
  }

  @Test
  void meansAreThoseOfTheReference() {
    for (Configuration configuration : Configuration.values()) {
      double[] expected = MEANS.get(configuration.name());
      for (int m = 0; m < expected.length; m++) {
        Metric metric = List.of(Metric.values()).get(m);
        assertThat(table.mean(configuration, metric))
            .as(configuration + " " + metric.title())
            .isCloseTo(expected[m], within(ANOTHER));
      }
    }
  }

  @Test
  void everyNetworkKeepsTheOrderOfTheBigSteps() {
    for (Metric metric : List.of(Metric.EQ_T, Metric.EQ_T_FRAC)) {
      for (int network : IntStream.range(0, NETWORKS).toArray()) {
        double f = score("F", network, metric);
        assertThat(f).isGreaterThan(best(network, metric, "B", "C", "D", "E"));
        assertThat(f).isLessThan(worst(network, metric, "G", "H"));
        assertThat(best(network, metric, "G", "H")).isLessThan(worst(network, metric, "T", "R"));
      }
    }
  }

  @Test
  void onlyRFollowsARotation() {
    for (int network = 0; network < NETWORKS; network++) {
      double others = best(network, Metric.EQ_R, "B", "C", "D", "E", "F", "G", "H", "T");
      assertThat(score("R", network, Metric.EQ_R)).isGreaterThan(others + 40);
    }
    for (Configuration configuration : Configuration.values()) {
      double mean = table.mean(configuration, Metric.EQ_R);
      if (configuration.compareTo(Configuration.T) < 0) {
        assertThat(mean).as(configuration.name()).isBetween(7.0, 12.0);
      }
    }
    assertThat(table.mean(Configuration.R, Metric.EQ_R)).isGreaterThan(55);
  }

  @Test
  void meansKeepTheSizesOfTheSteps() {
    for (String letter : List.of("B", "C", "D", "E")) {
      assertThat(mean(letter)).isBetween(13.0, 21.0);
    }
    assertThat(mean("E")).isGreaterThan(mean("D"));
    assertThat(mean("F")).isGreaterThan(mean("E") + 6);
    assertThat(Math.min(mean("G"), mean("H"))).isGreaterThan(mean("F") + 15);
    assertThat(Math.min(mean("T"), mean("R"))).isGreaterThan(Math.max(mean("G"), mean("H")) + 12);
    assertThat(mean("G")).isCloseTo(mean("H"), within(3.0));
    assertThat(mean("T")).isCloseTo(mean("R"), within(4.0));
  }
}
