package org.aliasfree.equivariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aliasfree.plane.Masked;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.Translation;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

/** One ratio over all values that count, with the peak 2. */
class SquaredErrorsTest {
  /** Half a unit of the last digit that the course prints. */
  private static final double PRINTED = 0.005;

  @Test
  void picturesThatFitScoreInfinity() {
    double[] zeros = new double[12];

    assertThat(SquaredErrors.of(zeros, zeros).psnr()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void unrelatedPicturesOfDeviationAHalfScoreNineDecibels() {
    assertThat(new SquaredErrors(0.5, 1).psnr())
        .isCloseTo(10 * Math.log10(8), within(Tolerance.EXACT * 10));
    double[] a = Seeded.normal(1301, 3 * 64 * 64);
    double[] b = Seeded.normal(1302, 3 * 64 * 64);
    for (int i = 0; i < a.length; i++) {
      a[i] /= 2;
      b[i] /= 2;
    }

    assertThat(SquaredErrors.of(a, b).psnr()).isCloseTo(9.02, within(PRINTED));
    assertThat(SquaredErrors.of(a, b).count()).isEqualTo(3 * 64 * 64);
  }

  @Test
  void aPeakOfOneCostsSixDecibels() {
    SquaredErrors errors = new SquaredErrors(3, 400);

    assertThat(errors.psnr(1) - errors.psnr()).isCloseTo(-6.02, within(PRINTED));
  }

  @Test
  void theRatioIsTakenOnceNotPictureByPicture() {
    SquaredErrors exact = new SquaredErrors(0, 100);
    SquaredErrors poor = new SquaredErrors(50, 100);

    assertThat(SquaredErrors.total(List.of(exact, poor)).psnr())
        .isEqualTo(new SquaredErrors(50, 200).psnr());
    assertThat(SquaredErrors.total(List.of())).isEqualTo(SquaredErrors.NONE);
  }

  @Test
  void onlyPixelsThatCountAreCompared() {
    Plane x = Plane.copyOf(4, new double[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});
    Masked moved = Translation.byPixels(x, 1, 0);
    Plane rolled = Plane.copyOf(4, new double[][] {{9, 1, 2, 3.5}, {9, 5, 6, 7}});

    assertThat(SquaredErrors.of(moved, rolled)).isEqualTo(new SquaredErrors(0.25, 6));
    assertThat(SquaredErrors.of(moved.values(), rolled)).isEqualTo(new SquaredErrors(162.25, 8));
    Masked lastColumnOut = Translation.byPixels(x, -1, 0);
    assertThat(SquaredErrors.of(moved, new Masked(rolled, lastColumnOut.mask())))
        .isEqualTo(new SquaredErrors(0, 4));
  }

  @Test
  void theTwoWaysToCompareAgree() {
    double[][] rows = {Seeded.normal(1, 5), Seeded.normal(2, 5)};
    Plane x = Plane.copyOf(5, rows);
    Plane y = x.map(v -> v * 1.5);
    double sum = 0;
    for (double[] row : rows) {
      double[] louder = new double[5];
      for (int i = 0; i < 5; i++) {
        louder[i] = row[i] * 1.5;
      }
      sum += SquaredErrors.of(row, louder).sum();
    }

    assertThat(SquaredErrors.of(x, y).sum()).isCloseTo(sum, within(Tolerance.EXACT));
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SquaredErrors(-1, 3))
        .withMessage("sum must be finite and not negative, got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SquaredErrors.of(new double[] {Double.NaN}, new double[1]))
        .withMessage("sum must be finite and not negative, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SquaredErrors(0, -1))
        .withMessage("count must not be negative, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SquaredErrors(1, 0))
        .withMessage("the sum of no values must be 0, got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(SquaredErrors.NONE::psnr)
        .withMessage("a mean needs at least 1 value that counts, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SquaredErrors(1, 1).psnr(0))
        .withMessage("peak must be finite and positive, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SquaredErrors.of(new double[2], new double[3]))
        .withMessage("both must have the same number of values, got 2 and 3");
    Plane small = Plane.copyOf(1, new double[1][1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SquaredErrors.of(small, Plane.copyOf(1, new double[1][2])))
        .withMessageStartingWith("both pictures must have the same size, got Plane[1 × 1");
  }
}
