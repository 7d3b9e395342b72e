package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers that lesson 10, "Convolution and equivariance", shows. */
class Lesson10NumbersTest {
  private static final double TABLE = .0005;
  private static final int SIDE = 32;
  private static final int LAYERS = 4;
  private static final List<PlaneWave> WAVES = PlaneWave.inDisc(1000, 8, 8);
  private static final PlaneSignal INPUT = PlaneWave.sum(WAVES);

  static Stream<Arguments> kernels() {
    return Stream.of(
        Arguments.of(Kernel3.IDENTITY, 0),
        Arguments.of(Kernel3.BINOMIAL, .0042),
        Arguments.of(Kernel3.BOX, .0130),
        Arguments.of(Kernel3.LAPLACIAN, .0363),
        Arguments.of(Kernel3.SHIFT, .4132),
        Arguments.of(Kernel3.random(1001), .6917),
        Arguments.of(Kernel3.SOBEL_X, .8750));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void everyKernelCommutesWithShiftsAndOnlyTheIdentityWithRotations(
      Kernel3 kernel, double rotationError) {
    PlaneSignal output = PlaneWave.sum(kernel.applyTo(WAVES, SIDE));
    double dx = .5 / SIDE;
    Plane shifted = inner(kernel.applyTo(canvas(INPUT.shiftedBy(dx, -dx))));
    Plane shiftedOutput = inner(canvas(output.shiftedBy(dx, -dx)));

    assertThat(shifted.minus(shiftedOutput).peak()).isLessThan(10 * Tolerance.EXACT);
    assertThat(rotationError(kernel, 30)).isCloseTo(rotationError, within(TABLE));
  }

  /** Relative RMS difference of turning first and filtering first. */
  private static double rotationError(Kernel3 kernel, double degrees) {
    double angle = Math.toRadians(degrees);
    PlaneSignal output = PlaneWave.sum(kernel.applyTo(WAVES, SIDE));
    Plane turned = inner(kernel.applyTo(canvas(INPUT.rotatedBy(angle))));
    Plane turnedOutput = inner(canvas(output.rotatedBy(angle)));
    return turned.minus(turnedOutput).rms() / turnedOutput.rms();
  }

  @ParameterizedTest
  @CsvSource({
    "15, .0286, .0034, .3259",
    "30, .0363, .0042, .6917",
    "45, .0207, .0026, 1.0475",
    "60, .0234, .0028, 1.3054",
    "90, 0, 0, 1.4090"
  })
  void rotationErrorsDependOnTheAngle(
      double degrees, double laplacian, double binomial, double random) {
    assertThat(rotationError(Kernel3.LAPLACIAN, degrees)).isCloseTo(laplacian, within(TABLE));
    assertThat(rotationError(Kernel3.BINOMIAL, degrees)).isCloseTo(binomial, within(TABLE));
    assertThat(rotationError(Kernel3.random(1001), degrees)).isCloseTo(random, within(TABLE));
    assertThat(turnedResponseError(Seeded.normal(1001, 9), Math.toRadians(degrees)))
        .isCloseTo(random, within(TABLE));
  }

  /**
   * The same error without a picture's pixels being filtered: a kernel moves nothing but heights
   * and phases, so the outputs are waves with H at the turned frequency and with H at the original
   * one, here as sums of complex numbers.
   */
  private static double turnedResponseError(double[] weights, double angle) {
    double error = 0;
    double power = 0;
    for (int row = 1; row < SIDE - 1; row++) {
      for (int column = 1; column < SIDE - 1; column++) {
        double x = (column + .5) / SIDE - .5;
        double y = (row + .5) / SIDE - .5;
        double turnedFirst = 0;
        double filteredFirst = 0;
        for (PlaneWave wave : WAVES) {
          double fx = wave.fx() * Math.cos(angle) - wave.fy() * Math.sin(angle);
          double fy = wave.fx() * Math.sin(angle) + wave.fy() * Math.cos(angle);
          double at = fx * x + fy * y + wave.phase();
          turnedFirst += response(weights, fx / SIDE, fy / SIDE, at);
          filteredFirst += response(weights, wave.fx() / SIDE, wave.fy() / SIDE, at);
        }
        error += (turnedFirst - filteredFirst) * (turnedFirst - filteredFirst);
        power += filteredFirst * filteredFirst;
      }
    }
    return Math.sqrt(error / power);
  }

  /** Real part of {@code H(f)·e^{2πi·at}}, f in cycles per pixel. */
  private static double response(double[] weights, double fx, double fy, double at) {
    double sum = 0;
    for (int t = 0; t < 9; t++) {
      sum += weights[t] * Math.cos(2 * Math.PI * (at + fx * (t % 3 - 1) + fy * (t / 3 - 1)));
    }
    return sum;
  }

  private static Plane canvas(PlaneSignal signal) {
    return Plane.centred(signal, SIDE, SIDE, SIDE);
  }

  /** Leaves out the outer ring of pixels, whose neighbours are zeros. */
  private static Plane inner(Plane plane) {
    return plane.crop(1, 1, SIDE - 2, SIDE - 2);
  }

  @Test
  void theLaplacianFeelsDiagonalWavesMore() {
    assertThat(laplacian(.25, 0)).isCloseTo(-2, within(.5e-4));
    assertThat(laplacian(.25, 45)).isCloseTo(-2.2239, within(.5e-4));
    assertThat(100 * (laplacian(.25, 45) / laplacian(.25, 0) - 1)).isCloseTo(11.20, within(.005));
    assertThat(100 * (laplacian(.1, 45) / laplacian(.1, 0) - 1)).isCloseTo(1.667, within(.005));
    assertThat(100 * (1 - laplacian(.1, 0) / laplacian(.1, 45))).isCloseTo(1.640, within(.0005));
  }

  private static double laplacian(double frequency, double degrees) {
    double fx = frequency * Math.cos(Math.toRadians(degrees));
    double fy = frequency * Math.sin(Math.toRadians(degrees));
    double response = Kernel3.LAPLACIAN.at(1).gainAt(fx, fy);
    assertThat(response)
        .isCloseTo(
            -4 + 2 * Math.cos(2 * Math.PI * fx) + 2 * Math.cos(2 * Math.PI * fy),
            within(Tolerance.EXACT));
    return response;
  }

  @Test
  void fourZeroPaddedBoxesFrameAConstant() {
    Plane plane = canvas((x, y) -> 1);
    for (int layer = 0; layer < LAYERS; layer++) {
      plane = Kernel3.BOX.applyTo(plane);
    }
    long changed =
        Arrays.stream(plane.toArray())
            .flatMapToDouble(Arrays::stream)
            .filter(value -> Math.abs(value - 1) > 1e-9)
            .count();

    assertThat(changed).isEqualTo(448).isEqualTo(32 * 32 - 24 * 24);
    assertThat(plane.value(0, 0)).isCloseTo(.18671, within(.5e-5));
    assertThat(plane.value(0, 16)).isCloseTo(.43210, within(.5e-5));
    assertThat(plane.value(16, 16)).isCloseTo(1, within(Tolerance.EXACT));
    // 35/81 of the walks of four steps −1, 0, 1 never leave by one side.
    assertThat(plane.value(0, 16)).isCloseTo(35 / 81.0, within(Tolerance.EXACT));
    assertThat(plane.value(0, 0)).isCloseTo(35 / 81.0 * 35 / 81.0, within(Tolerance.EXACT));
  }

  @ParameterizedTest
  @CsvSource({"0, 3.86", "1, 5.91", "2, 10.66", "3, 18.00", "4, Infinity"})
  void bordersBreakTranslationUntilTheMarginHoldsOnePixelPerLayer(int margin, double level) {
    Plane moved = layers(INPUT.shiftedBy(3.0 / SIDE, -2.0 / SIDE), margin);
    Masked expected = Translation.byPixels(layers(INPUT, margin), 3, -2);
    Plane there = expected.values().crop(3, 0, SIDE - 3, SIDE - 2);
    double error = there.minus(moved.crop(3, 0, SIDE - 3, SIDE - 2)).rms();
    double found = 20 * Math.log10(there.rms() / error);

    assertThat(expected.count()).isEqualTo((SIDE - 3) * (SIDE - 2));
    if (Double.isInfinite(level)) {
      // At a rate of 32 the moved positions are exact, so nothing at all differs.
      assertThat(found).isEqualTo(level);
    } else {
      assertThat(found).isCloseTo(level, within(Tolerance.DECIBEL_TABLE));
      assertThat(naiveLevel(margin)).isCloseTo(found, within(Tolerance.FFT_SUM));
    }
  }

  /** Four zero-padded random layers on a canvas with a margin, which is cut off afterwards. */
  private static Plane layers(PlaneSignal input, int margin) {
    int side = SIDE + 2 * margin;
    Plane plane = Plane.centred(input, SIDE, side, side);
    for (int layer = 0; layer < LAYERS; layer++) {
      plane = Kernel3.random(1010 + layer).times(1 / 3.0).applyTo(plane);
    }
    return plane.crop(margin, margin, SIDE, SIDE);
  }

  /** The same level from loops over pixels alone. */
  private static double naiveLevel(int margin) {
    double[][] still = naive(0, 0, margin);
    double[][] moved = naive(3, -2, margin);
    double signal = 0;
    double error = 0;
    for (int row = 0; row < SIDE - 2; row++) {
      for (int column = 3; column < SIDE; column++) {
        double expected = still[margin + row + 2][margin + column - 3];
        double difference = expected - moved[margin + row][margin + column];
        signal += expected * expected;
        error += difference * difference;
      }
    }
    return Decibels.ofPower(signal / error);
  }

  private static double[][] naive(int dx, int dy, int margin) {
    int side = SIDE + 2 * margin;
    double[][] z = new double[side][side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        z[row][column] =
            INPUT.at((column - margin + .5 - dx) / SIDE - .5, (row - margin + .5 - dy) / SIDE - .5);
      }
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      double[] weights = Seeded.normal(1010 + layer, 9);
      double[][] y = new double[side][side];
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          for (int t = 0; t < 9; t++) {
            int r = row + t / 3 - 1;
            int c = column + t % 3 - 1;
            if (0 <= r && r < side && 0 <= c && c < side) {
              y[row][column] += weights[t] / 3 * z[r][c];
            }
          }
        }
      }
      z = y;
    }
    return z;
  }
}
