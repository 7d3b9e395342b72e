package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.filter.FilterSpec;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.filter.Jinc;
import org.aliasfree.resample.Downsampling;
import org.aliasfree.resample.ResamplingFilter;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upsampling;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaneResamplingTest {
  @ParameterizedTest
  @EnumSource
  void everyRowOfAPictureOfEqualRowsIsResampledAsARow(ResamplingFilter filter) {
    Plane plane = Plane.of((x, y) -> Math.cos(9 * x), 16, 16, 16);
    Upsampling up = Upsampling.of(2, filter);
    Downsampling down = Downsampling.of(2, filter);
    Plane larger = PlaneResampling.upOnRing(plane, up);
    Plane smaller = PlaneResampling.downOnRing(plane, down);

    assertThat(larger.height()).isEqualTo(32);
    assertThat(larger.row(5).minus(up.applyToRing(plane.row(0))).peak())
        .isLessThan(Tolerance.EXACT);
    assertThat(smaller.row(5).minus(down.applyToRing(plane.row(0))).peak())
        .isLessThan(Tolerance.EXACT);
    assertThat(larger.firstY()).isEqualTo(larger.firstX());
  }

  @Test
  void theGainOfAPictureIsTheSquareOfThatOfALine() {
    Plane ones = Plane.of((x, y) -> 1, 16, 16, 16);
    Upsampling up = Upsampling.of(3, ResamplingFilter.KAISER_CRITICAL);
    Fir atRate = Fir.of(48, up.filter().toArray());

    assertThat(PlaneResampling.upOnRing(ones, up).value(20, 20)).isCloseTo(1, within(0.02));
    assertThat(
            PlaneResampling.upOnRing(ones, up)
                .minus(
                    PlaneResampling.applyToRing(ones, up.operation().withGain(1), atRate).times(9))
                .peak())
        .isLessThan(Tolerance.EXACT);
  }

  @Test
  void pixelsStayWhereTheSceneIs() {
    PlaneSignal scene = PlaneWave.sum(PlaneWave.inDisc(1005, 5, 3));
    Plane plane = Plane.of(scene, 32, 32, 24);
    Plane up = PlaneResampling.up(plane, Upsampling.of(2, ResamplingFilter.LANCZOS3));
    Plane same = Plane.of(scene, 64, 64, 48);
    Plane down = PlaneResampling.down(plane, Downsampling.of(2, ResamplingFilter.LANCZOS3));
    Plane half = Plane.of(scene, 16, 16, 12);

    assertThat(up.rate()).isEqualTo(64);
    assertThat(up.minus(same).crop(8, 8, 48, 32).peak()).isLessThan(0.03);
    assertThat(down.minus(half).crop(4, 4, 8, 4).peak()).isLessThan(0.05);
  }

  @Test
  void aSeparableTableDoesWhatItsTapsDo() {
    Plane plane = Fft2dTest.random(51, 20, 16);
    Fir fir = ResamplingFilter.KAISER_CRITICAL.design(2);
    Fir2d table = Fir2d.separable(Fir.of(8, fir.toArray()));

    assertThat(
            PlaneResampling.down(plane, 2, table)
                .minus(PlaneResampling.down(plane, Downsampling.of(2, fir.toArray())))
                .peak())
        .isLessThan(10 * Tolerance.EXACT);
  }

  @Test
  void aRadialFilterLeavesAConstantAlone() {
    Plane ones = Plane.of((x, y) -> 1, 32, 32, 32);
    Fir2d jinc = Jinc.design(FilterSpec.nonCritical(6, 2, 16, 3));
    Plane smaller = PlaneResampling.down(ones, 2, jinc);

    assertThat(smaller.width()).isEqualTo(16);
    assertThat(smaller.value(8, 8)).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(smaller.value(0, 0)).isLessThan(0.9);
  }

  @Test
  void correlationUsesTheKernelAsItIsWritten() {
    Plane dot = Plane.copyOf(1, new double[][] {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}});
    double[][] kernel = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    Plane y = PlaneResampling.correlate(dot, Fir2d.of(1, kernel));

    // A dot shows a correlation's kernel turned by half a turn.
    assertThat(y.toArray()).isDeepEqualTo(new double[][] {{9, 8, 7}, {6, 5, 4}, {3, 2, 1}});
    assertThat(y.firstX()).isEqualTo(dot.firstX());
    assertThat(PlaneResampling.correlate(dot, Fir2d.of(1, new double[][] {{7}})))
        .isEqualTo(dot.times(7));
  }

  @Test
  void hostileInputIsRefused() {
    Plane plane = Fft2dTest.random(52, 6, 6);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneResampling.down(plane, 2, Fir2d.of(8, new double[][] {{1, 1}})))
        .withMessage("the filter must be square, got 2 × 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneResampling.correlate(plane, Fir2d.of(8, new double[2][2])))
        .withMessage("kernel sides must be odd to have a centre on a pixel, got 2 × 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneResampling.correlate(plane, Fir2d.of(1, new double[1][1])))
        .withMessage("the filter must have the raised rate 8.0·1 = 8.0, got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneResampling.apply(plane, Upfirdn.upsampling(2, 2), Fir.of(8, .5, .5)))
        .withMessage("the filter must have the raised rate 8.0·2 = 16.0, got 8.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PlaneResampling.downOnRing(
                    Fft2dTest.random(52, 6, 5), Downsampling.of(2, ResamplingFilter.NEAREST)));
  }
}
