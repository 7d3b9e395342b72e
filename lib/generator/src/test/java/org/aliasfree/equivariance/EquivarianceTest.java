package org.aliasfree.equivariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EquivarianceTest {
  private static final Set<Metric> ALL = EnumSet.allOf(Metric.class);
  private static final int SIDE = 64;

  /** Single-precision pictures: errors of 2⁻²⁵ of the peak would score 150 dB. */
  private static final double ROUNDING_DB = 135;

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private static Measurement measure(Moved generator, int samples) {
    Draws draws = Draws.seeded(7, 4, 0, SIDE);
    return Equivariance.measure(generator, draws, ALL, samples, ProgressListener.NONE);
  }

  @Test
  void aSceneThatIsLookedAtThroughTheTransformFollowsIt() {
    Measurement slow = measure(Scenes.waves(SIDE, 3), 3);

    assertThat(slow.psnr(Metric.EQ_T)).isGreaterThan(ROUNDING_DB);
    // The references are the limit: a Lanczos filter, and linear look-up between filtered points.
    assertThat(slow.psnr(Metric.EQ_T_FRAC)).isGreaterThan(50);
    assertThat(slow.psnr(Metric.EQ_R)).isGreaterThan(65);
    assertThat(slow.samples()).hasSize(3);
  }

  @Test
  void aPictureThatSticksScoresAsUnrelatedPicturesDo() {
    Measurement stuck = measure(Scenes.stuck(SIDE, 20), 8);

    // Two unrelated pictures of standard deviation ½: 20·log₁₀ 2 − 10·log₁₀(2·¼) = 9.03 dB.
    for (Metric metric : ALL) {
      assertThat(stuck.scaledPsnr(metric)).isBetween(6.0, 12.0);
    }
  }

  @Test
  void picturesWithoutVariationHaveNoErrors() {
    Measurement black = measure(Scenes.constant(SIDE, 0), 2);
    assertThat(black.psnr(Metric.EQ_T)).isInfinite();
    assertThat(black.psnr(Metric.EQ_T_FRAC)).isInfinite();
    assertThat(black.psnr(Metric.EQ_R)).isInfinite();
    assertThat(black.scaledPsnr(Metric.EQ_T)).isInfinite().isPositive();
    assertThat(black.variance()).isZero();

    Measurement grey = measure(Scenes.constant(SIDE, 0.5f), 2);
    assertThat(grey.psnr(Metric.EQ_T)).isInfinite();
    // Weights of sum 1 but for their rounding.
    assertThat(grey.psnr(Metric.EQ_T_FRAC)).isGreaterThan(250);
    assertThat(grey.psnr(Metric.EQ_R)).isGreaterThan(250);
    assertThat(grey.samples().get(0).spread().mean()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void oneRatioIsTakenOverAllSamplesAndScaledByTheirMeanVariance() {
    Measurement found = measure(Scenes.stuck(SIDE, 8), 4);
    double sum = 0;
    double count = 0;
    double variance = 0;
    for (Sample sample : found.samples()) {
      sum += sample.errors().get(Metric.EQ_R).sum();
      count += sample.errors().get(Metric.EQ_R).count();
      variance += sample.spread().variance() / 4;
    }
    double psnr = 20 * Math.log10(2) - 10 * Math.log10(sum / count);
    assertThat(found.psnr(Metric.EQ_R)).isCloseTo(psnr, within(1e-9));
    assertThat(found.scaledPsnr(Metric.EQ_R))
        .isCloseTo(psnr + 10 * Math.log10(variance / 0.25), within(1e-9));
    assertThat(found.interval(Metric.EQ_R, 0.95, 200, 0).contains(psnr)).isTrue();
  }

  @Test
  void onlyTheMetricsAskedForAreMeasured() {
    List<Integer> renders = new ArrayList<>();
    Moved counting =
        draw -> {
          Moved.Still still = Scenes.waves(32, 3).still(draw);
          return transform -> {
            renders.add(draw.index());
            return still.picture(transform);
          };
        };
    Measurement found =
        Equivariance.measure(
            counting, Draws.seeded(1, 4, 0, 32), Set.of(Metric.EQ_T), 2, ProgressListener.NONE);

    assertThat(renders).containsExactly(0, 0, 1, 1);
    assertThat(found.metrics()).containsExactly(Metric.EQ_T);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> found.psnr(Metric.EQ_R))
        .withMessage("EQ-R was not measured, only [EQ_T]");
  }

  @Test
  void progressTellsEverySampleAndTheTimeLeft() {
    List<String> told = new ArrayList<>();
    Equivariance.measure(
        Scenes.constant(32, 0),
        Draws.seeded(1, 4, 0, 32),
        ALL,
        3,
        (done, total, left) -> told.add(done + "/" + total + (left >= 0 ? " known" : " unknown")));

    assertThat(told).containsExactly("0/3 unknown", "1/3 known", "2/3 known", "3/3 known");
  }

  @Test
  void theTimeLeftFollowsFromThePaceOfThisRunAlone() {
    List<Double> left = new ArrayList<>();
    long[] now = {5_000_000_000L};
    Pace pace = new Pace((done, total, seconds) -> left.add(seconds), 96, 100, () -> now[0]);
    for (int step = 0; step < 4; step++) {
      now[0] += 2_000_000_000L;
      pace.step();
    }
    assertThat(left).containsExactly(6.0, 4.0, 2.0, 0.0);
  }

  @Test
  void anInterruptEndsTheMeasurement() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> measure(Scenes.constant(SIDE, 0), 1))
        .isInstanceOf(CancellationException.class)
        .hasMessage("measuring was interrupted before sample 0");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hostileInputIsRefused() {
    Moved broken = draw -> t -> Tensor.of(new int[] {1, 2, 2}, 0f, Float.NaN, 0f, 0f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measure(broken, 1))
        .withMessageStartingWith("sample 0: ");
    Moved oblong = draw -> t -> Tensor.of(new int[] {1, 1, 2}, 0f, 1f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measure(oblong, 1))
        .withMessage("sample 0: a picture must be [channels, side, side], got Tensor[1, 1, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measure(Scenes.constant(SIDE, 0), 0))
        .withMessage("samples must be at least 1, got 0");
    Draws two = Draws.of(Draws.seeded(1, 4, 0, 32).first(2));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Equivariance.measure(Scenes.constant(32, 0), two, ALL, 3, ProgressListener.NONE))
        .withMessage("3 samples are wanted, there are 2 draws");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metric.ofKey("psnr"))
        .withMessage("a metric must be one of eqt, eqt_frac, eqr, got psnr");
    assertThat(Metric.ofKey("EQT-frac")).isEqualTo(Metric.EQ_T_FRAC);
    // A picture of 8 pixels has none that counts after a turn.
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measure(Scenes.constant(8, 0), 1).psnr(Metric.EQ_R))
        .withMessageContaining("at least 1 value that counts");
  }
}
