package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.equivariance.Draw;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.ProgressListener;
import org.aliasfree.equivariance.QuarterTurn;
import org.aliasfree.equivariance.SquaredErrors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the parts of T and R are worth, in one network with few samples. */
class AblationsTest {
  private static final Variant T = Variant.of(Configuration.T, 64);
  private static final Variant R = Variant.of(Configuration.R, 64);
  private static final double LOW_STOPBAND = Math.pow(2, 1.5);

  private static LadderTable table;

  @BeforeAll
  static void measure() {
    List<Variant> variants =
        List.of(
            T,
            T.withMargin(0),
            T.withLreluUpsampling(1),
            R,
            R.withLreluUpsampling(1),
            R.withLreluUpsampling(4),
            R.withFirstStopband(LOW_STOPBAND),
            R.withSeparableFilters());
    table = new LadderRun(variants, 0, 1, 4).run(new CpuEngine(1), 2, ProgressListener.NONE);
  }

  private static double score(Variant variant, Metric metric) {
    return table.mean(variant, metric);
  }

  @Test
  void withoutAMarginTheBorderShowsEverywhere() {
    assertThat(score(T.withMargin(0), Metric.EQ_T)).isLessThan(25);
  }

  @Test
  void theNonlinearityNeedsAFinerGrid() {
    for (Variant variant : List.of(T, R)) {
      assertThat(score(variant.withLreluUpsampling(1), Metric.EQ_T)).isLessThan(52);
    }
    // In T the margin is the next limit, and a single network may gain nothing.
    assertThat(score(R.withLreluUpsampling(4), Metric.EQ_T))
        .isGreaterThan(score(R, Metric.EQ_T) + 3);
  }

  @Test
  void rNeedsALateFirstStopbandAndRoundFilters() {
    Variant low = R.withFirstStopband(LOW_STOPBAND);
    assertThat(score(low, Metric.EQ_T)).isLessThan(score(R, Metric.EQ_T) - 8);
    assertThat(score(low, Metric.EQ_R)).isLessThan(score(R, Metric.EQ_R) - 15);
    assertThat(score(R.withSeparableFilters(), Metric.EQ_R)).isLessThan(score(R, Metric.EQ_R) - 1);
  }

  @Test
  void noiseThatStaysWithThePixelsHoldsThePicture() {
    Variant noisy = T.withNoise(0.05);
    LadderTable found =
        new LadderRun(List.of(noisy), 0, 1, 2).run(new CpuEngine(1), 1, ProgressListener.NONE);
    assertThat(found.mean(noisy, Metric.EQ_T)).isLessThan(36);
  }

  @Test
  void aQuarterTurnCannotTellSquareFiltersFromRoundOnes() {
    assertThat(quarterTurn(R)).isGreaterThan(120);
    assertThat(quarterTurn(R.withSeparableFilters())).isGreaterThan(120);
    assertThat(quarterTurn(T)).isLessThan(25);
  }

  private static double quarterTurn(Variant variant) {
    List<SquaredErrors> errors = new ArrayList<>();
    double scale = table.scores(variant).get(0).scale();
    try (LadderNetwork network = LadderNetwork.on(new CpuEngine(1), variant, 0)) {
      for (Draw draw : LadderNetwork.draws(0, 64).first(2)) {
        errors.add(QuarterTurn.of(network.still(draw)));
      }
    }
    return SquaredErrors.total(errors).psnr() - 20 * Math.log10(scale);
  }
}
