package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

class Kernel3Test {

  @Test
  void weightsStandRowByRowAndMeetTheNeighbourInTheSameDirection() {
    Kernel3 kernel = Kernel3.of("nine", 1, 2, 3, 4, 5, 6, 7, 8, 9);
    double[][] dot = new double[3][3];
    dot[1][1] = 1;
    Plane seen = kernel.applyTo(Plane.copyOf(1, dot));

    // A correlation shows a dot as the kernel turned by half a turn.
    assertThat(seen.toArray()).isDeepEqualTo(new double[][] {{9, 8, 7}, {6, 5, 4}, {3, 2, 1}});
    assertThat(kernel.at(2).tap(0, 2)).isEqualTo(3);
  }

  @Test
  void theShiftTakesTheNeighbourOnTheRight() {
    Plane row = Plane.copyOf(1, new double[][] {{1, 2, 3}});

    assertThat(Kernel3.SHIFT.applyTo(row).toArray()).isDeepEqualTo(new double[][] {{2, 3, 0}});
    assertThat(Kernel3.IDENTITY.applyTo(row)).isEqualTo(row);
  }

  @Test
  void meansKeepConstantsAndDifferencesRemoveThem() {
    assertThat(Kernel3.BOX.at(1).sum()).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(Kernel3.BINOMIAL.at(1).sum()).isEqualTo(1);
    assertThat(Kernel3.LAPLACIAN.at(1).sum()).isZero();
    assertThat(Kernel3.SOBEL_X.at(1).sum()).isZero();
  }

  @Test
  void wavesComeOutAsThePixelsDoAwayFromTheBorder() {
    Kernel3 kernel = Kernel3.random(5).times(.5);
    List<PlaneWave> waves = PlaneWave.inDisc(7, 3, 4);
    Plane pixels = kernel.applyTo(Plane.of(PlaneWave.sum(waves), 16, 16, 16));
    Plane exact = Plane.of(PlaneWave.sum(kernel.applyTo(waves, 16)), 16, 16, 16);

    assertThat(pixels.minus(exact).crop(1, 1, 14, 14).peak()).isLessThan(Tolerance.EXACT * 10);
  }

  @Test
  void randomWeightsAreTheSeedsNormalNumbers() {
    double[] normal = Seeded.normal(1001, 9);

    assertThat(Kernel3.random(1001)).isEqualTo(Kernel3.of("random", normal));
    assertThat(Kernel3.random(1001)).isNotEqualTo(Kernel3.random(1002)).hasToString("random");
    assertThat(Kernel3.random(1001).hashCode()).isEqualTo(Kernel3.random(1001).hashCode());
  }

  @Test
  void laterChangesOfTheSourceAreNotSeen() {
    double[] weights = new double[9];
    Kernel3 kernel = Kernel3.of("zero", weights);
    weights[4] = 1;

    assertThat(kernel.at(1).sum()).isZero();
  }

  @Test
  void mistakesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kernel3.of("short", 1, 2, 3))
        .withMessage("a kernel must have 9 weights, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kernel3.of("", 0, 0, 0, 0, Double.NaN, 0, 0, 0, 0))
        .withMessage("every weight must be finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kernel3.BOX.times(Double.POSITIVE_INFINITY))
        .withMessage("factor must be finite, got Infinity");
  }
}
