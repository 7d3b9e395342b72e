package org.aliasfree.equivariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FollowingTest {
  private static final int SIDE = 64;

  private static Moved.Still still(Moved generator) {
    return generator.still(Draws.seeded(7, 4, 0, SIDE).iterator().next());
  }

  @Test
  void aSceneThatIsLookedAtThroughTheTransformFollowsIt() {
    Moved.Still scene = still(Scenes.waves(SIDE, 3));

    // The references are the limit: a Lanczos filter, and linear look-up between filtered points.
    assertThat(Following.shifted(scene, 2.5, -0.25).psnr()).isGreaterThan(45);
    assertThat(Following.turned(scene, 0.5).psnr()).isGreaterThan(55);
  }

  @Test
  void aPictureThatSticksDoesNotFollow() {
    Moved.Still stuck = still(Scenes.stuck(SIDE, 20));

    assertThat(Following.shifted(stuck, 4, 0).psnr()).isBetween(5.0, 20.0);
    assertThat(Following.turned(stuck, 1).psnr()).isBetween(5.0, 15.0);
  }

  @Test
  void aMovementByNothingLeavesNoErrorAndAllPixelsButTheRulersEnds() {
    Following rest = Following.shifted(still(Scenes.waves(SIDE, 8)), 0, 0);

    assertThat(rest.psnr()).isGreaterThan(250);
    // Of each row three pixels at the start and two at the end lack a neighbour.
    assertThat(rest.pixels()).isEqualTo(59 * 59);
    assertThat(rest.moved().shape()).containsExactly(3, SIDE, SIDE);
  }

  @Test
  void valuesHaveAMeanOfZeroAndAVarianceOfAQuarterAtRest() {
    Spread spread = Spread.of(Following.shifted(still(Scenes.waves(SIDE, 8)), 0, 0).moved());

    assertThat(spread.mean()).isCloseTo(0, within(1e-6));
    assertThat(spread.variance()).isCloseTo(Measurement.STANDARD_VARIANCE, within(1e-6));
  }

  @Test
  void theDifferenceIsThatOfTheScore() {
    Following stuck = Following.shifted(still(Scenes.stuck(SIDE, 20)), 1.5, 0);
    double meanSquare = Math.pow(stuck.difference().rms(), 2) * SIDE * SIDE / stuck.pixels();

    assertThat(meanSquare).isCloseTo(stuck.errors().mean(), within(1e-9));
  }

  @Test
  void aPictureWithoutVariationIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Following.shifted(still(Scenes.constant(SIDE, 0.5f)), 1, 0))
        .withMessageContaining("without variation");
  }
}
