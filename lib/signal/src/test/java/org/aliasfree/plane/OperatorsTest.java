package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.Golden;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Sinc;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Translation and rotation against the arrays of the official implementation. */
class OperatorsTest {
  /** Single precision, in another order of summation. */
  private static final double FRACTION = 5e-6;

  private static final double ROTATION = 5e-5;
  private static final double PSEUDO = 1e-5;
  private static final double FILTER = 1e-7;
  private static final double PRINTED = 0.5e-7;

  /** One rounding of a single-precision value near 1, 2^-23: printed taps were divided as such. */
  private static final double SINGLE = 1.2e-7;

  private interface Operator {
    Masked apply(Plane plane);
  }

  private static void assertEqualsGolden(String name, int i, double tolerance, Operator operator) {
    for (int sample = 0; sample < 2; sample++) {
      for (int channel = 0; channel < 3; channel++) {
        double[][] x = Golden.read("operators.npz", "x").table(sample, channel);
        double[][] y = Golden.read("operators.npz", name + "_" + i).table(sample, channel);
        double[][] mask = Golden.read("operators.npz", name + "_mask_" + i).table(sample, channel);
        Masked found = operator.apply(Plane.copyOf(40, x));
        for (int row = 0; row < 40; row++) {
          assertThat(found.values().toArray()[row]).containsExactly(y[row], within(tolerance));
          assertThat(found.mask().toArray()[row]).containsExactly(mask[row]);
        }
      }
    }
  }

  private static double[] pixels(int i) {
    double[] t = Golden.read("operators.npz", "translations").table()[i];
    return new double[] {t[0] * 40, t[1] * 40};
  }

  private static double angle(int i) {
    return Golden.read("operators.npz", "angles").values()[i];
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void wholePixelsAreExact(int i) {
    int dx = (int) Math.rint(pixels(i)[0]);
    int dy = (int) Math.rint(pixels(i)[1]);
    assertEqualsGolden("int", i, 0, plane -> Translation.byPixels(plane, dx, dy));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void fractionsOfPixels(int i) {
    double[] d = pixels(i);
    assertEqualsGolden("frac", i, FRACTION, plane -> Translation.byFraction(plane, d[0], d[1]));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void rotations(int i) {
    assertEqualsGolden("rot", i, ROTATION, Rotation.by(-angle(i))::rotate);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void pseudoRotations(int i) {
    assertEqualsGolden("pseudo", i, PSEUDO, Rotation.by(-angle(i))::pseudoRotate);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void bandLimitFilters(int i) {
    double[][] official = Golden.read("operators.npz", "filter_" + i).table();
    Fir2d found = BandLimit.design(angle(i), 4);

    assertThat(found.height()).isEqualTo(47);
    for (int row = 0; row < 47; row++) {
      assertThat(found.toArray()[row]).containsExactly(official[row], within(FILTER));
    }
    assertThat(found.sum()).isCloseTo(1, within(Tolerance.EXACT));
  }

  /** The picture im[c] of the printed values: sin(0.9x + 0.3y + 1) + 0.5·cos(0.025xy + c). */
  private static Plane channel(int c) {
    // At rate 1 the pixel centres are half a pixel off the whole numbers of the formula.
    return Plane.of(
        (px, py) -> {
          double x = px - 0.5;
          double y = py - 0.5;
          return Math.sin(0.9 * x + 0.3 * y + 1) + 0.5 * Math.cos(0.025 * x * y + c);
        },
        1,
        32,
        32);
  }

  @Test
  void printedValuesOfThePicture() {
    Masked moved = Translation.byFraction(channel(0), 3.2, -1.92);
    assertThat(moved.values().value(16, 16)).isCloseTo(-0.3877621, within(PRINTED + FRACTION));
    assertThat(Translation.byFraction(channel(1), 3.2, -1.92).values().value(5, 20))
        .isCloseTo(-0.9663400, within(PRINTED + FRACTION));
    assertThat(3 * moved.count()).isEqualTo(2106);

    Masked turned = Rotation.by(-0.5).rotate(channel(0));
    assertThat(turned.values().value(16, 16)).isCloseTo(1.3994632, within(PRINTED + ROTATION));
    assertThat(Rotation.by(-0.5).rotate(channel(1)).values().value(14, 20))
        .isCloseTo(-1.3658363, within(PRINTED + ROTATION));
    assertThat(3 * turned.count()).isEqualTo(1200);

    Masked pseudo = Rotation.by(-0.5).pseudoRotate(channel(0));
    assertThat(pseudo.values().value(16, 16)).isCloseTo(1.4729720, within(PRINTED + PSEUDO));
    assertThat(Rotation.by(-0.5).pseudoRotate(channel(1)).values().value(14, 20))
        .isCloseTo(-1.0083722, within(PRINTED + PSEUDO));
    assertThat(3 * pseudo.count()).isEqualTo(1452);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 4, 23, 23, 0.0530346", "0.5, 4, 23, 24, 0.0482991", "0.5, 4, 20, 27, -0.0008203",
    "0.5, 4, 10, 30, -0.0002647", "-0.5, 1, 5, 5, 0.9995867", "-0.5, 1, 5, 6, 0.0785227",
    "-0.5, 1, 4, 7, 0.0469113"
  })
  void printedTapsOfBandLimitFilters(double angle, int up, int row, int column, double tap) {
    assertThat(BandLimit.design(angle, up).tap(row, column))
        .isCloseTo(tap, within(PRINTED + SINGLE));
  }

  @Test
  void aTurnedPictureIsThePictureOfATurnedScene() {
    // Slow waves, so that band limits and linear look-up hardly matter.
    PlaneSignal scene = PlaneWave.sum(PlaneWave.inDisc(1003, 8, 3));
    Plane before = Plane.centred(scene, 64, 64, 64);
    Plane after = Plane.centred(scene.rotatedBy(0.7), 64, 64, 64);
    Masked turned = Rotation.by(0.7).rotate(before);
    Masked pseudo = Rotation.by(0.7).pseudoRotate(after);

    assertThat(turned.count()).isGreaterThan(1500);
    assertThat(worst(turned, after)).isLessThan(0.02);
    assertThat(worst(pseudo, after)).isLessThan(0.005);
    assertThat(worst(Rotation.by(-0.7).rotate(before), after)).isGreaterThan(1);
  }

  @Test
  void aMovedPictureIsThePictureOfAMovedScene() {
    PlaneSignal scene = PlaneWave.sum(PlaneWave.inDisc(1004, 8, 3));
    Plane before = Plane.of(scene, 32, 40, 36);
    Plane after = Plane.of(scene.shiftedBy(2.3 / 32, -1.6 / 32), 32, 40, 36);
    Plane whole = Plane.of(scene.shiftedBy(2 / 32.0, -1 / 32.0), 32, 40, 36);

    assertThat(worst(Translation.byFraction(before, 2.3, -1.6), after)).isLessThan(0.05);
    assertThat(worst(Translation.byPixels(before, 2, -1), whole)).isLessThan(1e-11);
    assertThat(Translation.byPixels(before, 2, -1).count()).isEqualTo(38 * 35);
    assertThat(Translation.byPixels(before, 40, 0).count()).isZero();
    assertThat(Translation.byFraction(before, 500, -500).count()).isZero();
  }

  private static double worst(Masked found, Plane expected) {
    double worst = 0;
    for (int row = 0; row < expected.height(); row++) {
      for (int column = 0; column < expected.width(); column++) {
        double error = found.values().value(row, column) - expected.value(row, column);
        worst = Math.max(worst, Math.abs(error * found.mask().value(row, column)));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @CsvSource({"16, 12", "15, 11"})
  void onARingAnyShiftIsExact(int width, int height) {
    // Frequencies on bins below half the rate.
    PlaneSignal scene =
        (x, y) ->
            Math.cos(2 * Math.PI * (3 * x * 8 / width - 2 * y * 8 / height) + 1)
                + Math.sin(2 * Math.PI * 5 * y * 8 / height);
    Plane before = Plane.of(scene, 8, width, height);
    Plane after = Plane.of(scene.shiftedBy(1.37 / 8, -0.61 / 8), 8, width, height);
    Plane there = Translation.onRing(before, 1.37, -0.61);

    assertThat(there.minus(after).peak()).isLessThan(Tolerance.EXACT * 10);
    assertThat(Translation.onRing(there, -1.37, 0.61).minus(before).peak())
        .isLessThan(Tolerance.EXACT * 10);
    Plane any = Fft2dTest.random(50, width, height);
    Plane twice = Translation.onRing(any, 1, -3);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        assertThat(twice.value(row, column))
            .isCloseTo(
                any.value(Math.floorMod(row + 3, height), Math.floorMod(column - 1, width)),
                within(Tolerance.EXACT * 10));
      }
    }
  }

  @Test
  void theBandLimitIsTheCircularConvolutionOfTheWholeGrid() {
    // The slow path: both kernels on the whole grid of 127 points, through their spectra.
    double c = Math.cos(0.4);
    double s = Math.sin(0.4);
    double[][] f = circular((x, y) -> Sinc.at(x) * Sinc.at(y), c, s);
    double[][] w = circular((x, y) -> window(x) * window(y), c, s);
    double sum = 0;
    double[][] h = new double[11][11];
    for (int row = 0; row < 11; row++) {
      for (int column = 0; column < 11; column++) {
        // The origins of both are at index 63: that of the result is at 126.
        int i = (126 + row - 5) % 127;
        int j = (126 + column - 5) % 127;
        h[row][column] = f[i][j] * w[i][j];
        sum += h[row][column];
      }
    }
    Fir2d found = BandLimit.design(0.4, 1);
    for (int row = 0; row < 11; row++) {
      for (int column = 0; column < 11; column++) {
        assertThat(found.tap(row, column))
            .isCloseTo(h[row][column] / sum, within(Tolerance.EXACT * 10));
      }
    }
  }

  private static double window(double x) {
    return Math.abs(x) < 3 ? Sinc.at(x / 3) : 0;
  }

  private static double[][] circular(PlaneSignal kernel, double c, double s) {
    PlaneSignal turned = (x, y) -> kernel.at(c * x + s * y, c * y - s * x);
    return Fft2d.convolve(Plane.centred(kernel, 1, 127, 127), Plane.centred(turned, 1, 127, 127))
        .toArray();
  }

  @Test
  void hostileInputIsRefused() {
    Plane plane = Fft2dTest.random(50, 4, 4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Translation.byFraction(plane, Double.NaN, 0))
        .withMessage("distance must lie in ±2^30 pixels, got NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> Translation.onRing(plane, 0, 1e300));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rotation.by(Double.NaN))
        .withMessage("angle must be finite (radians), got NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> Rotation.by(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rotation.by(1).rotate(Fft2dTest.random(50, 4, 5)))
        .withMessage("a picture to be turned must be square, got 4 × 5");
    assertThat(Rotation.by(1).angle()).isEqualTo(1);
    assertThat(Rotation.by(1).rotate(plane).count()).isZero();
    assertThat(Rotation.by(1).pseudoRotate(plane).count()).isZero();
    assertThat(Translation.byPixels(plane, Integer.MIN_VALUE, Integer.MAX_VALUE).count()).isZero();
  }
}
