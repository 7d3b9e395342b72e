package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.equivariance.Draws;
import org.aliasfree.equivariance.Equivariance;
import org.aliasfree.equivariance.Measurement;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.ProgressListener;
import org.aliasfree.equivariance.Sample;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fast engine on the ladder, against golden arrays in double precision. */
class EngineLadderTest {
  private static final double MAGNITUDE = 1e-5;
  private static final double PICTURE = 1e-4;
  private static final double VARIANCE = 1e-5;
  private static final double DECIBEL = 0.01;

  @ParameterizedTest
  @EnumSource(names = {"F", "G", "H", "T", "R"})
  void networksOfStyleGan3sKindAreTheSame(Configuration configuration) {
    Variant variant = Variant.of(configuration, GoldenLadder.SIDE);
    try (LadderNetwork network = LadderNetwork.on(new CpuEngine(1), variant, 0)) {
      double[] magnitudes = GoldenLadder.array("ema", configuration);
      for (int i = 0; i < magnitudes.length; i++) {
        assertThat(network.magnitudes()[i] / magnitudes[i]).isCloseTo(1, within(MAGNITUDE));
      }
      Tensor picture = network.still(GoldenLadder.draws().get(0)).picture(Transform.IDENTITY);
      double[] expected = GoldenLadder.array("img", configuration);
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) picture.at(i)).isCloseTo(expected[i], within(PICTURE));
      }
      Measurement found =
          Equivariance.measure(
              network,
              Draws.of(GoldenLadder.draws()),
              EnumSet.allOf(Metric.class),
              GoldenLadder.SAMPLES,
              ProgressListener.NONE);
      for (Sample sample : found.samples()) {
        double[] sums = GoldenLadder.sums(configuration, sample.index());
        for (int m = 0; m < Metric.values().length; m++) {
          assertThat(sample.errors().get(List.of(Metric.values()).get(m)).count())
              .isEqualTo((long) sums[2 * m + 1]);
        }
        assertThat(sample.spread().variance()).isCloseTo(sums[6], within(VARIANCE));
      }
      double[] psnr = GoldenLadder.array("psnr", configuration);
      for (int m = 0; m < psnr.length; m++) {
        assertThat(found.scaledPsnr(List.of(Metric.values()).get(m)))
            .isCloseTo(psnr[m], within(DECIBEL));
      }
    }
  }
}
