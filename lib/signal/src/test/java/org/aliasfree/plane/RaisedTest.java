package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.filter.Fir2d;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single fine points against the whole raised picture. */
class RaisedTest {
  private static Fir2d random(int seed, int side) {
    double[] values = Seeded.normal(seed, side * side);
    double[][] taps = new double[side][side];
    for (int i = 0; i < values.length; i++) {
      taps[i / side][i % side] = values[i];
    }
    return Fir2d.of(1, taps);
  }

  @ParameterizedTest
  @CsvSource({"4, 47, 23, 9", "4, 47, 23, 1", "2, 7, 3, 5", "3, 8, 0, 4", "1, 5, 2, 6"})
  void everyFinePointIsThatOfTheWholePicture(int up, int taps, int margin, int size) {
    Plane plane = Fft2dTest.random(60, size, size);
    Fir2d filter = random(61, taps);
    Upfirdn operation =
        new Upfirdn(
            up, 1, (taps + up - 1) / 2 + margin, (taps - up) / 2 + margin, false, (double) up);
    double[][] whole = Upfirdn2d.both(operation).apply(plane.toArray(), filter);
    Raised raised = new Raised(plane, filter, up, margin);

    assertThat(raised.side()).isEqualTo(whole.length);
    for (int row = 0; row < raised.side(); row++) {
      for (int column = 0; column < raised.side(); column++) {
        assertThat(raised.at(row, column))
            .isCloseTo(whole[row][column], within(Tolerance.EXACT * up * up * taps));
      }
    }
  }

  @Test
  void betweenFinePointsItRunsStraightAndOutsideItIsZero() {
    Raised raised = new Raised(Fft2dTest.random(62, 6, 6), random(63, 47), 4, 23);

    assertThat(raised.linearAt(30, 31)).isEqualTo(raised.at(30, 31));
    assertThat(raised.linearAt(30.25, 31))
        .isCloseTo(
            0.75 * raised.at(30, 31) + 0.25 * raised.at(31, 31), within(Tolerance.EXACT * 100));
    assertThat(raised.linearAt(30, 31.5))
        .isCloseTo(
            0.5 * raised.at(30, 31) + 0.5 * raised.at(30, 32), within(Tolerance.EXACT * 100));
    assertThat(raised.linearAt(-2, 10)).isZero();
    assertThat(raised.linearAt(10, 1e9)).isZero();
  }
}
