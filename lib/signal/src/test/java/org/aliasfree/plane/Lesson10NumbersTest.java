package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lesson 10, "Convolution and equivariance", needs of planes, waves and correlation. */
class Lesson10NumbersTest {
  private static final double TABLE = .0005;
  private static final int SIDE = 32;
  private static final List<PlaneWave> WAVES = PlaneWave.inDisc(1000, 8, 8);

  static Stream<Arguments> kernels() {
    return Stream.of(
        Arguments.of("identity", 0, new double[] {0, 0, 0, 0, 1, 0, 0, 0, 0}),
        Arguments.of("binomial", .0042, scaled(1 / 16.0, 1, 2, 1, 2, 4, 2, 1, 2, 1)),
        Arguments.of("box", .0130, scaled(1 / 9.0, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
        Arguments.of("Laplacian", .0363, new double[] {0, 1, 0, 1, -4, 1, 0, 1, 0}),
        Arguments.of("one-pixel shift", .4132, new double[] {0, 0, 0, 0, 0, 1, 0, 0, 0}),
        Arguments.of("random", .6917, Seeded.normal(1001, 9)),
        Arguments.of("Sobel x", .8750, new double[] {-1, 0, 1, -2, 0, 2, -1, 0, 1}));
  }

  private static double[] scaled(double factor, double... taps) {
    return Arrays.stream(taps).map(tap -> factor * tap).toArray();
  }

  private static Fir2d kernel(double[] taps) {
    double[][] table = new double[3][];
    Arrays.setAll(table, row -> Arrays.copyOfRange(taps, 3 * row, 3 * row + 3));
    return Fir2d.of(SIDE, table);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void everyKernelCommutesWithShiftsAndOnlyTheIdentityWithRotations(
      String name, double rotationError, double[] taps) {
    Fir2d kernel = kernel(taps);
    PlaneSignal input = PlaneWave.sum(WAVES);
    PlaneSignal output =
        PlaneWave.sum(WAVES.stream().map(wave -> wave.correlatedWith(kernel)).toList());
    double dx = .5 / SIDE;
    Plane shifted = inner(PlaneResampling.correlate(canvas(input.shiftedBy(dx, -dx)), kernel));
    Plane shiftedOutput = inner(canvas(output.shiftedBy(dx, -dx)));
    double angle = Math.toRadians(30);
    Plane turned = inner(PlaneResampling.correlate(canvas(input.rotatedBy(angle)), kernel));
    Plane turnedOutput = inner(canvas(output.rotatedBy(angle)));

    assertThat(shifted.minus(shiftedOutput).peak()).as(name).isLessThan(10 * Tolerance.EXACT);
    assertThat(turned.minus(turnedOutput).rms() / turnedOutput.rms())
        .as(name)
        .isCloseTo(rotationError, within(TABLE));
  }

  private static Plane canvas(PlaneSignal signal) {
    return Plane.centred(signal, SIDE, SIDE, SIDE);
  }

  /** Leaves out the outer ring of pixels, whose neighbours are zeros. */
  private static Plane inner(Plane plane) {
    return plane.crop(1, 1, SIDE - 2, SIDE - 2);
  }

  @Test
  void fourZeroPaddedBoxesFrameAConstant() {
    Fir2d box = kernel(scaled(1 / 9.0, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    Plane plane = canvas((x, y) -> 1);
    for (int layer = 0; layer < 4; layer++) {
      plane = PlaneResampling.correlate(plane, box);
    }
    long changed =
        Arrays.stream(plane.toArray())
            .flatMapToDouble(Arrays::stream)
            .filter(value -> Math.abs(value - 1) > 1e-9)
            .count();

    assertThat(changed).isEqualTo(448);
    assertThat(plane.value(0, 0)).isCloseTo(.18671, within(.5e-5));
    assertThat(plane.value(0, 16)).isCloseTo(.43210, within(.5e-5));
    assertThat(plane.value(16, 16)).isCloseTo(1, within(Tolerance.EXACT));
  }
}
