package org.aliasfree.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

class Fir2dTest {
  private static final Fir2d TABLE = Fir2d.of(2, new double[][] {{1, 2, 3}, {4, 5, 6}});

  @Test
  void tellsWhatItHolds() {
    assertThat(TABLE.width()).isEqualTo(3);
    assertThat(TABLE.height()).isEqualTo(2);
    assertThat(TABLE.rate()).isEqualTo(2);
    assertThat(TABLE.tap(1, 0)).isEqualTo(4);
    assertThat(TABLE.sum()).isEqualTo(21);
    assertThat(TABLE.withSum(7).tap(1, 2)).isEqualTo(2);
    assertThat(TABLE).hasToString("Fir2d[2 × 3 taps, rate 2.0, sum 21.000]");
    assertThat(TABLE)
        .isEqualTo(Fir2d.of(2, TABLE.toArray()))
        .hasSameHashCodeAs(Fir2d.of(2, TABLE.toArray()))
        .isNotEqualTo(TABLE.withSum(1));
  }

  @Test
  void copiesOnTheWayInAndOnTheWayOut() {
    double[][] taps = {{1, 2}};
    Fir2d fir = Fir2d.of(1, taps);
    taps[0][0] = 9;
    fir.toArray()[0][1] = 9;

    assertThat(fir.toArray()[0]).containsExactly(1, 2);
  }

  @Test
  void theResponseOfASeparableFilterIsAProduct() {
    Fir f = Fir.of(4, 1, 3, 3, 1);
    Fir2d both = Fir2d.separable(f);

    assertThat(both.gainAt(0.3, 1.1))
        .isCloseTo(f.gainAt(0.3) * f.gainAt(1.1), within(100 * Tolerance.EXACT));
    assertThat(both.magnitudeAt(1.9, 1.1))
        .isCloseTo(f.magnitudeAt(1.9) * f.magnitudeAt(1.1), within(100 * Tolerance.EXACT));
  }

  @Test
  void columnsRunAlongX() {
    // A difference along x does not see a wave along y.
    Fir2d difference = Fir2d.of(1, new double[][] {{1, -1}});

    assertThat(difference.magnitudeAt(0, 0.3)).isCloseTo(0, within(Tolerance.EXACT));
    assertThat(difference.magnitudeAt(0.5, 0)).isCloseTo(2, within(Tolerance.EXACT));
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fir2d.of(1, new double[][] {{1, 2}, {3}}))
        .withMessage("all rows must have 2 taps, got 1 in row 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Fir2d.of(1, new double[0][]));
    assertThatIllegalArgumentException().isThrownBy(() -> Fir2d.of(1, new double[1][0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Fir2d.of(-1, new double[1][1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fir2d.of(1, new double[][] {{Double.NaN}}))
        .withMessage("every tap must be finite, got NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.tap(2, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Fir2d.of(1, new double[1][1]).withSum(1));
  }
}
