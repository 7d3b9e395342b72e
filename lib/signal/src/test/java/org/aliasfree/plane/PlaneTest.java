package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

class PlaneTest {
  private static final Plane SIX = Plane.copyOf(2, new double[][] {{1, 2, 3}, {4, 5, -6}});

  @Test
  void pixelsSitAtTheCentresOfTheirCells() {
    Plane x = Plane.of((a, b) -> a, 4, 3, 2);
    Plane y = Plane.of((a, b) -> b, 4, 3, 2);

    assertThat(x.toArray()).isDeepEqualTo(new double[][] {{.125, .375, .625}, {.125, .375, .625}});
    assertThat(y.toArray()).isDeepEqualTo(new double[][] {{.125, .125, .125}, {.375, .375, .375}});
    assertThat(x.x(2)).isEqualTo(.625);
    assertThat(x.y(1)).isEqualTo(.375);
  }

  @Test
  void aCentredCanvasHasItsOriginInTheMiddle() {
    Plane x = Plane.centred((a, b) -> a + 10 * b, 4, 2, 3);

    assertThat(x.row(1).toArray()).containsExactly(-.125, .125);
    assertThat(x.column(0).toArray()).containsExactly(-2.625, -.125, 2.375);
    assertThat(x.firstX()).isEqualTo(-.125);
    assertThat(x.firstY()).isEqualTo(-.25);
  }

  @Test
  void tellsWhatItHolds() {
    assertThat(SIX.width()).isEqualTo(3);
    assertThat(SIX.height()).isEqualTo(2);
    assertThat(SIX.rate()).isEqualTo(2);
    assertThat(SIX.value(1, 2)).isEqualTo(-6);
    assertThat(SIX.peak()).isEqualTo(6);
    assertThat(SIX.mean()).isEqualTo(1.5);
    assertThat(SIX.rms()).isCloseTo(Math.sqrt(91 / 6.0), within(Tolerance.EXACT));
    assertThat(SIX.row(0)).isEqualTo(Samples.copyOf(2, .25, 1, 2, 3));
    assertThat(SIX.column(1)).isEqualTo(Samples.copyOf(2, .25, 2, 5));
    assertThat(SIX).hasToString("Plane[3 × 2 pixels, rate 2.0, first (0.25, 0.25), rms 3.8944]");
  }

  @Test
  void copiesOnTheWayInAndOnTheWayOut() {
    double[][] values = {{1, 2}};
    Plane plane = Plane.copyOf(1, values);
    values[0][0] = 9;
    plane.toArray()[0][1] = 9;

    assertThat(plane.toArray()).isDeepEqualTo(new double[][] {{1, 2}});
  }

  @Test
  void addsScalesMapsCropsAndDropsPixels() {
    assertThat(SIX.plus(SIX)).isEqualTo(SIX.times(2));
    assertThat(SIX.minus(SIX).peak()).isZero();
    assertThat(SIX.map(v -> Math.max(0, v)).value(1, 2)).isZero();
    assertThat(SIX.crop(1, 0, 2, 2))
        .isEqualTo(Plane.copyOf(2, .75, .25, new double[][] {{2, 3}, {5, -6}}));
    assertThat(SIX.everyNth(2, 0, 1))
        .isEqualTo(Plane.copyOf(1, .25, .75, new double[][] {{4, -6}}));
    assertThat(SIX.everyNth(2, 1, 0)).isEqualTo(Plane.copyOf(1, .75, .25, new double[][] {{2}}));
  }

  @Test
  void equalityIsBitForBit() {
    Plane same = Plane.copyOf(2, SIX.toArray());

    assertThat(same).isEqualTo(SIX).hasSameHashCodeAs(SIX);
    assertThat(SIX)
        .isNotEqualTo(SIX.times(2))
        .isNotEqualTo(Plane.copyOf(3, SIX.toArray()))
        .isNotEqualTo(Plane.copyOf(2, 0, .25, SIX.toArray()))
        .isNotEqualTo(Plane.copyOf(2, .25, 0, SIX.toArray()));
  }

  @Test
  void signalsMoveTurnAndAdd() {
    PlaneSignal z = (x, y) -> x + 10 * y;

    assertThat(z.shiftedBy(1, 2).at(1, 2)).isZero();
    assertThat(z.plus(z).times(0.5).at(3, 4)).isEqualTo(43);
    // A quarter turn brings the right-hand side to the bottom: y runs downwards.
    PlaneSignal dot = (x, y) -> Math.hypot(x - 1, y) < 0.1 ? 1 : 0;
    assertThat(dot.rotatedBy(Math.PI / 2).at(0, 1)).isEqualTo(1);
    assertThat(dot.rotatedBy(Math.PI / 2).at(0, -1)).isZero();
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plane.copyOf(1, new double[][] {{1, 2}, {3, Double.NaN}}))
        .withMessage("every pixel must be finite, got NaN in row 1, column 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plane.copyOf(1, new double[][] {{1, 2}, {3}}))
        .withMessage("all rows must have 2 values, got 1 in row 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Plane.copyOf(1, new double[0][]));
    assertThatIllegalArgumentException().isThrownBy(() -> Plane.copyOf(1, new double[1][0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plane.copyOf(0, new double[1][1]))
        .withMessage("rate must be finite and positive (pixels per unit), got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plane.copyOf(1, Double.NaN, 0, new double[1][1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plane.of((x, y) -> 1, 4, 0, 2))
        .withMessage("width and height must be at least 1 pixel, got 0 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plane.of((x, y) -> Double.POSITIVE_INFINITY, 4, 2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Plane.centred((x, y) -> 1, -4, 2, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIX.value(2, 0))
        .withMessage("pixel must lie in 2 rows and 3 columns, got row 2, column 0");
    assertThatIllegalArgumentException().isThrownBy(() -> SIX.x(3));
    assertThatIllegalArgumentException().isThrownBy(() -> SIX.y(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIX.plus(SIX.crop(0, 0, 2, 2)))
        .withMessageStartingWith("both must be on the same grid");
    assertThatIllegalArgumentException().isThrownBy(() -> SIX.times(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> SIX.map(Math::log));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIX.crop(1, 0, 3, 2))
        .withMessage("a crop must lie inside 3 columns and 2 rows, got 1 + 3 and 0 + 2");
    assertThatIllegalArgumentException().isThrownBy(() -> SIX.crop(-1, 0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> SIX.crop(0, 0, Integer.MAX_VALUE, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> SIX.everyNth(0, 0, 0));
    PlaneSignal z = (x, y) -> x;
    assertThatIllegalArgumentException().isThrownBy(() -> z.shiftedBy(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> z.rotatedBy(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> z.times(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> z.plus(null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Masked(SIX, SIX.crop(0, 0, 1, 1)))
        .withMessageStartingWith("picture and mask must have the same size");
  }
}
