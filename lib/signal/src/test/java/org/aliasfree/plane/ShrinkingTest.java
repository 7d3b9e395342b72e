package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.resample.ResamplingFilter;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShrinkingTest {
  /** What lesson 09 prints, four digits. */
  private static final double TABLE = .0005;

  private static final ZonePlate PLATE = new ZonePlate(512);

  @ParameterizedTest
  @EnumSource
  void eachWayMakesOnePixelOfABlockAndKeepsAGreyAwayFromTheBorder(Shrinking way) {
    Plane grey = Plane.of((x, y) -> 0.3, 64, 64, 64);
    for (int factor : new int[] {2, 4}) {
      Plane small = way.applyTo(grey, factor);

      assertThat(small.width()).isEqualTo(64 / factor);
      assertThat(small.value(32 / factor, 32 / factor)).isCloseTo(0.3, within(Tolerance.EXACT));
    }
  }

  @Test
  void theBetterTheFilterTheLessFolds() {
    Plane plate = PLATE.pixels();

    assertThat(PLATE.residual(Shrinking.KEEP.applyTo(plate, 2))).isCloseTo(.3536, within(TABLE));
    assertThat(PLATE.inBand(Shrinking.KEEP.applyTo(plate, 4))).isCloseTo(.3563, within(TABLE));
    assertThat(PLATE.residual(Shrinking.BINOMIAL.applyTo(plate, 4)))
        .isCloseTo(.0148, within(TABLE));
    assertThat(PLATE.residual(Shrinking.JINC.applyTo(plate, 2))).isCloseTo(.0007, within(TABLE));
    assertThat(PLATE.inBand(Shrinking.JINC.applyTo(plate, 2))).isCloseTo(.2842, within(TABLE));
  }

  @Test
  void aPictureOfNothingHasNoResidual() {
    Plane nothing = Plane.of((x, y) -> 0, 128, 128, 128);

    assertThat(PLATE.residual(nothing)).isZero();
    assertThat(PLATE.inBand(nothing)).isZero();
  }

  @Test
  void waysAndFiltersAreNamedAsPeopleNameThem() {
    assertThat(Shrinking.KEEP).hasToString("keep pixel 0");
    assertThat(Shrinking.JINC).hasToString("jinc non-critical");
    assertThat(ResamplingFilter.LANCZOS3).hasToString("Lanczos-3");
  }

  @Test
  void whatCannotBeShrunkIsRefused() {
    Plane picture = Plane.of((x, y) -> x, 12, 12, 12);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinking.BINOMIAL.applyTo(picture, 3))
        .withMessage("[1, 3, 3, 1] halves: the factor must be a power of 2, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinking.BOX.applyTo(picture, 1))
        .withMessage("factor must be at least 2, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLATE.residual(picture))
        .withMessage(
            "the shrunk zone plate must have a whole part of 512 × 512 pixels, got 12 × 12");
    assertThatIllegalArgumentException().isThrownBy(() -> new ZonePlate(96));
  }
}
