package org.aliasfree.equivariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aliasfree.signal.Seeded;
import org.junit.jupiter.api.Test;

/** The percentile bootstrap of one score from many samples. */
class BootstrapTest {
  /** A thousand resamples leave the ends of an interval uncertain by some percent of its width. */
  private static final double RESAMPLED = 0.1;

  private static List<SquaredErrors> samples(long seed, int n) {
    List<SquaredErrors> samples = new ArrayList<>();
    for (double u : Seeded.uniform(seed, n)) {
      samples.add(new SquaredErrors(1 + u, 100));
    }
    return samples;
  }

  @Test
  void equalSamplesLeaveNoDoubt() {
    List<SquaredErrors> samples = Collections.nCopies(5, new SquaredErrors(0.75, 10));
    Bootstrap.Interval interval = Bootstrap.interval(samples, 0.95, 100, 1);

    assertThat(interval.width()).isZero();
    assertThat(interval.low()).isEqualTo(new SquaredErrors(0.75, 10).psnr());
  }

  @Test
  void theIntervalIsThatOfTheNormalApproximation() {
    // The mean of n values uniform in 1 … 2 has the deviation 1/√(12n); 1.96 of them to each side.
    Bootstrap.Interval interval = Bootstrap.interval(samples(7, 400), 0.95, 2000, 1);
    double expected = 2 * 1.96 / Math.sqrt(12 * 400) / 1.5 * 10 / Math.log(10);

    assertThat(interval.width()).isCloseTo(expected, within(RESAMPLED * expected));
    assertThat(interval.contains(SquaredErrors.total(samples(7, 400)).psnr())).isTrue();
  }

  @Test
  void ninetyFiveOfHundredIntervalsHoldTheTruth() {
    double truth = new SquaredErrors(1.5, 100).psnr();
    int held = 0;
    for (int seed = 0; seed < 200; seed++) {
      held += Bootstrap.interval(samples(seed, 50), 0.95, 200, seed).contains(truth) ? 1 : 0;
    }

    assertThat(held).isBetween(176, 199); // four deviations of a binomial count about 190
  }

  @Test
  void aHigherLevelIsWiderAndMoreSamplesAreNarrower() {
    double half = Bootstrap.interval(samples(3, 50), 0.5, 1000, 1).width();
    double most = Bootstrap.interval(samples(3, 50), 0.95, 1000, 1).width();

    assertThat(most).isGreaterThan(2 * half);
    assertThat(Bootstrap.interval(samples(3, 800), 0.95, 1000, 1).width()).isLessThan(most / 3);
  }

  @Test
  void aSeedGivesTheSameIntervalAgain() {
    List<SquaredErrors> samples = samples(3, 20);

    assertThat(Bootstrap.interval(samples, 0.9, 50, 8))
        .isEqualTo(Bootstrap.interval(samples, 0.9, 50, 8))
        .isNotEqualTo(Bootstrap.interval(samples, 0.9, 50, 9));
  }

  @Test
  void samplesWithoutErrorMakeAnInfiniteEnd() {
    List<SquaredErrors> samples = List.of(new SquaredErrors(0, 10), new SquaredErrors(1, 10));
    Bootstrap.Interval interval = Bootstrap.interval(samples, 0.95, 200, 1);

    assertThat(interval.low()).isEqualTo(new SquaredErrors(1, 10).psnr());
    assertThat(interval.high()).isEqualTo(Double.POSITIVE_INFINITY);
    Bootstrap.Interval exact = Bootstrap.interval(samples.subList(0, 1), 0.95, 200, 1);
    assertThat(exact.width()).isZero();
    assertThat(exact).hasToString("Infinity … Infinity dB");
  }

  @Test
  void hostileInputIsRefused() {
    List<SquaredErrors> samples = samples(3, 4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.interval(List.of(), 0.95, 10, 1))
        .withMessage("there must be at least 1 sample, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.interval(samples, 1, 10, 1))
        .withMessage("level must lie in (0, 1), got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.interval(samples, Double.NaN, 10, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.interval(samples, 0.95, 0, 1))
        .withMessage("resamples must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.interval(List.of(SquaredErrors.NONE), 0.95, 10, 1))
        .withMessage("every sample must have a value that counts, got none in 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bootstrap.Interval(2, 1))
        .withMessage("low must not exceed high, got 2.0 and 1.0");
  }
}
