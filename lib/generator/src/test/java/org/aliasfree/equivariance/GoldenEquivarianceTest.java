package org.aliasfree.equivariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.aliasfree.data.Npy;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.WeightFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three metrics of two small networks, as the official implementation measures them. */
class GoldenEquivarianceTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("aliasfree.root"), "data", "golden");
  private static final int SAMPLES = 4;

  private static double[] array(String network, String key) throws IOException {
    return Npy.read(GOLDEN.resolve(network + "-equivariance.npz"), key).toArray();
  }

  private static Draws draws(String network) throws IOException {
    double[] z = array(network, "z");
    double[] whole = array(network, "t_int");
    double[] fraction = array(network, "t_frac");
    double[] angle = array(network, "angle");
    List<Draw> draws = new ArrayList<>();
    for (int k = 0; k < SAMPLES; k++) {
      draws.add(
          new Draw(
              k,
              Arrays.copyOfRange(z, 48 * k, 48 * k + 48),
              new double[0],
              new Draw.Shift(whole[2 * k], whole[2 * k + 1]),
              new Draw.Shift(fraction[2 * k], fraction[2 * k + 1]),
              angle[k]));
    }
    return Draws.of(draws);
  }

  /** R's errors are near the rounding of single precision, in which the official code ran too. */
  @ParameterizedTest
  @CsvSource({"stylegan3-t-32, 0.001", "stylegan3-r-32, 0.02"})
  void scoresAreThoseOfTheOfficialImplementation(String network, double decibels)
      throws IOException {
    StyleGan3Config config =
        network.startsWith("stylegan3-r") ? StyleGan3Config.r(32) : StyleGan3Config.t(32);
    StyleGan3 description = config.withLatents(48, 0, 48).withChannels(512, 24).build();
    Measurement found;
    try (Generator generator =
        new CpuEngine(1)
            .load(
                description, WeightFile.read(GOLDEN.resolve(network + ".safetensors")).weights())) {
      found =
          Equivariance.measure(
              Moved.of(generator),
              draws(network),
              EnumSet.allOf(Metric.class),
              SAMPLES,
              ProgressListener.NONE);
    }

    double[] sums = array(network, "sums");
    double[] psnr = array(network, "psnr_eqt_eqtfrac_eqr");
    for (int m = 0; m < psnr.length; m++) {
      Metric metric = List.of(Metric.values()).get(m);
      for (int k = 0; k < SAMPLES; k++) {
        assertThat(found.errors(metric).get(k).count()).isEqualTo((long) sums[6 * k + 2 * m + 1]);
      }
      assertThat(found.psnr(metric)).isCloseTo(psnr[m], within(decibels));
    }
  }
}
