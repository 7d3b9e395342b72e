package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Watch;
import org.aliasfree.equivariance.Draws;
import org.aliasfree.equivariance.Equivariance;
import org.aliasfree.equivariance.Measurement;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.ProgressListener;
import org.aliasfree.equivariance.Sample;
import org.aliasfree.equivariance.SquaredErrors;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The networks in double precision against another implementation in double precision. */
class GoldenLadderTest {
  /** Both in double precision: another order of sums. */
  private static final double DOUBLE = 1e-10;

  /** Filter taps are rounded to single precision, and may fall on the other side. */
  private static final double TAPS = 1e-9;

  /** What is shown of a layer is single precision, values up to a few units. */
  private static final double SINGLE = 1e-6;

  private static final double DECIBEL = 1e-3;

  /** Relative, of sums of squares of differences of single-precision pictures up to 72 dB. */
  private static final double ERRORS = 1e-4;

  private static final Map<Configuration, LadderNetwork> NETWORKS =
      new EnumMap<>(Configuration.class);

  private static LadderNetwork network(Configuration configuration) {
    return NETWORKS.computeIfAbsent(
        configuration, c -> LadderNetwork.inDouble(Variant.of(c, GoldenLadder.SIDE), 0));
  }

  @Test
  void latentsMapToTheSameW() {
    for (int depth : new int[] {2, 8}) {
      double[] expected = GoldenLadder.array("w_depth" + depth);
      LatentMapping mapping = new LatentMapping(new Streams(0), depth);
      for (int k = 0; k < GoldenLadder.SAMPLES; k++) {
        assertThat(mapping.apply(GoldenLadder.draws().get(k).latent()))
            .containsExactly(Arrays.copyOfRange(expected, 64 * k, 64 * k + 64), within(DOUBLE));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Configuration.class)
  void layersAndPicturesAreTheSame(Configuration configuration) {
    LadderNetwork network = network(configuration);
    List<Double> rms = new ArrayList<>();
    double[] features = GoldenLadder.array("feat", configuration);
    Watch watch =
        new Watch() {
          @Override
          public boolean wants(String layer) {
            return true;
          }

          @Override
          public void seen(String layer, Tensor activation) {
            if (layer.equals("input")) {
              for (int i = 0; i < features.length; i++) {
                assertThat((double) activation.at(i)).isCloseTo(features[i], within(SINGLE));
              }
            }
            double sum = 0;
            for (float value : activation.toArray()) {
              sum += (double) value * value;
            }
            rms.add(Math.sqrt(sum / activation.size()));
          }
        };
    Tensor picture = network.still(GoldenLadder.draws().get(0), watch).picture(Transform.IDENTITY);

    assertClose(network.magnitudes(), GoldenLadder.array("ema", configuration), TAPS);
    assertClose(
        rms.stream().mapToDouble(v -> v).toArray(),
        GoldenLadder.array("rms", configuration),
        SINGLE);
    double[] expected = GoldenLadder.array("img", configuration);
    assertThat(picture.shape()).containsExactly(3, 64, 64);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) picture.at(i)).isCloseTo(expected[i], within(SINGLE));
    }
  }

  private static void assertClose(double[] found, double[] expected, double relative) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(relative * Math.abs(expected[i])));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"B", "C", "D", "E"})
  void errorsSpreadsAndScoresAreTheSame(Configuration configuration) {
    Measurement found = measured(configuration, GoldenLadder.SAMPLES);
    assertSums(found, configuration);
    double[] psnr = GoldenLadder.array("psnr", configuration);
    for (int m = 0; m < psnr.length; m++) {
      assertThat(found.scaledPsnr(List.of(Metric.values()).get(m)))
          .isCloseTo(psnr[m], within(DECIBEL));
    }
  }

  /** An engine does all samples, faster. */
  @ParameterizedTest
  @EnumSource(names = {"F", "G", "H", "T", "R"})
  void errorsAndSpreadOfTheFirstSampleAreTheSame(Configuration configuration) {
    assertSums(measured(configuration, 1), configuration);
  }

  private static void assertSums(Measurement found, Configuration configuration) {
    for (Sample sample : found.samples()) {
      double[] expected = GoldenLadder.sums(configuration, sample.index());
      int next = 0;
      for (SquaredErrors errors : sample.errors().values()) {
        assertThat(errors.sum())
            .isCloseTo(expected[next], within(ERRORS * Math.abs(expected[next])));
        assertThat(errors.count()).isEqualTo((long) expected[next + 1]);
        next += 2;
      }
      assertThat(sample.spread().variance()).isCloseTo(expected[6], within(SINGLE));
      assertThat(sample.spread().mean()).isCloseTo(expected[7], within(SINGLE));
      assertThat(sample.spread().meanSquare()).isCloseTo(expected[8], within(10 * SINGLE));
    }
  }

  private static Measurement measured(Configuration configuration, int samples) {
    return Equivariance.measure(
        network(configuration),
        Draws.of(GoldenLadder.draws()),
        EnumSet.allOf(Metric.class),
        samples,
        ProgressListener.NONE);
  }
}
