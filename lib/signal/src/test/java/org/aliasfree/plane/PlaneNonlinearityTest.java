package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.resample.FilteredNonlinearity;
import org.aliasfree.resample.ResamplingFilter;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

/** Bends in two dimensions, with the numbers that lesson 12 shows. */
class PlaneNonlinearityTest {
  private static final double THIRD = 1 / 3.0;
  private static final PlaneShiftExperiment PICTURES = PlaneShiftExperiment.of(24, 8);

  private static double relu(double v) {
    return Math.max(0, v);
  }

  private static double snr(PlaneNonlinearity f) {
    return PICTURES.snr(f::applyToRing, THIRD, THIRD);
  }

  @Test
  void aLowPassOnTheSameGridRepairsNothingInTwoDimensionsEither() {
    assertThat(snr(PlaneNonlinearity.pointwise(PlaneNonlinearityTest::relu)))
        .isCloseTo(8.72, within(Tolerance.DECIBEL_TABLE));
    assertThat(snr(PlaneNonlinearity.thenLowPass(PlaneNonlinearityTest::relu, 31)))
        .isCloseTo(8.89, within(Tolerance.DECIBEL_TABLE));
  }

  @Test
  void upBendDownDoes() {
    assertThat(snr(PlaneNonlinearity.ideal(PlaneNonlinearityTest::relu, 2)))
        .isCloseTo(30.24, within(Tolerance.DECIBEL_TABLE));
    assertThat(snr(PlaneNonlinearity.ideal(PlaneNonlinearityTest::relu, 4)))
        .isCloseTo(46.21, within(Tolerance.DECIBEL_TABLE));
  }

  @Test
  void theErrorIsTheDifferenceOfTheTwoOrders() {
    Plane x = PICTURES.fields().get(0);
    Plane y = PlaneNonlinearity.pointwise(PlaneNonlinearityTest::relu).applyToRing(x);
    Plane error =
        PlaneShiftExperiment.error(
            PlaneNonlinearity.pointwise(PlaneNonlinearityTest::relu)::applyToRing, x, 2, -1);

    // Whole pixels only lose the bins at half the rate.
    Plane lost = PlaneShiftExperiment.shifted(y, 0, 0).minus(y);
    assertThat(error.rms()).isCloseTo(lost.rms(), within(Tolerance.EXACT * 10));
    assertThat(PlaneShiftExperiment.shifted(x, 2, -1).value(0, 2))
        .isCloseTo(x.value(1, 0), within(Tolerance.EXACT * 10));
    assertThat(PICTURES.fields()).hasSize(8);
    assertThat(x).isEqualTo(SeededPlanes.field(24, 64, 1300));
  }

  @Test
  void stripesAreBentAsTheSignalAcrossThem() {
    Samples line = Samples.copyOf(32, 0.5 / 32, Seeded.field(12, 32, 4));
    double[][] rows = new double[16][];
    Arrays.fill(rows, line.toArray());
    Plane stripes = Plane.copyOf(32, rows);
    ResamplingFilter kaiser = ResamplingFilter.KAISER_NON_CRITICAL;

    assertSame(
        PlaneNonlinearity.pointwise(PlaneNonlinearityTest::relu),
        FilteredNonlinearity.pointwise(PlaneNonlinearityTest::relu),
        stripes,
        line);
    // Below half of the shorter side: eight bins down, which cut nothing of stripes.
    assertSame(
        PlaneNonlinearity.thenLowPass(PlaneNonlinearityTest::relu, 7),
        FilteredNonlinearity.thenLowPass(PlaneNonlinearityTest::relu, 7),
        stripes,
        line);
    assertSame(
        PlaneNonlinearity.ideal(PlaneNonlinearityTest::relu, 3),
        FilteredNonlinearity.ideal(PlaneNonlinearityTest::relu, 3),
        stripes,
        line);
    assertSame(
        PlaneNonlinearity.filtered(PlaneNonlinearityTest::relu, 2, kaiser),
        FilteredNonlinearity.filtered(PlaneNonlinearityTest::relu, 2, kaiser),
        stripes,
        line);
  }

  private static void assertSame(
      PlaneNonlinearity f, FilteredNonlinearity g, Plane stripes, Samples line) {
    Plane bent = f.applyToRing(stripes);
    Samples expected = g.applyToRing(line);
    for (int row = 0; row < bent.height(); row += 5) {
      assertThat(bent.row(row).minus(expected).peak()).isLessThan(Tolerance.EXACT * 10);
    }
    assertThat(f).hasToString(g.toString());
  }

  @Test
  void fieldsFillTheirBandAndNoMore() {
    Plane x = SeededPlanes.field(5, 16, 9);
    Spectrum2d spectrum = Fft2d.of(x);

    assertThat(x.rms()).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(x.mean()).isCloseTo(0, within(Tolerance.EXACT));
    for (int l = 0; l < 16; l++) {
      for (int k = 0; k < 16; k++) {
        boolean inside =
            Math.abs(spectrum.frequencyX(k)) <= 5 && Math.abs(spectrum.frequencyY(l)) <= 5;
        assertThat(spectrum.magnitude(l, k) > Tolerance.FFT_SUM).isEqualTo(inside && l + k > 0);
      }
    }
    assertThat(SeededPlanes.normal(9, 5, 3).row(1).toArray())
        .containsExactly(Arrays.copyOfRange(Seeded.normal(9, 15), 5, 10));
  }

  @Test
  void resizingASpectrumSamplesTheSamePictureMoreOrLessOften() {
    PlaneSignal scene = (x, y) -> 1 + Math.cos(2 * Math.PI * (3 * x - 3 * y));
    // Pixel [0][0] stays where it is, so the canvas begins at 0 for each size.
    Plane coarse = Plane.copyOf(12, 0, 0, sampled(scene, 12, 12, 8));
    Plane fine = Plane.copyOf(36, 0, 0, sampled(scene, 36, 36, 24));

    assertThat(Fft2d.inverse(Fft2d.of(coarse).resizedTo(36, 24)).minus(fine).peak())
        .isLessThan(Tolerance.EXACT * 10);
    assertThat(Fft2d.inverse(Fft2d.of(fine).resizedTo(12, 8)).minus(coarse).peak())
        .isLessThan(Tolerance.EXACT * 10);
  }

  private static double[][] sampled(PlaneSignal scene, double rate, int width, int height) {
    double[][] values = new double[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        values[row][column] = scene.at(column / rate, row / rate);
      }
    }
    return values;
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PICTURES.snr(x -> x.everyNth(2, 0, 0), THIRD, THIRD))
        .withMessage("the operation must return as many pixels as it takes, 64 × 64, got 32 × 32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneShiftExperiment.of(24, 0))
        .withMessage("there must be at least 1 seed, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneNonlinearity.ideal(PlaneNonlinearityTest::relu, 0))
        .withMessage("factor must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneNonlinearity.thenLowPass(PlaneNonlinearityTest::relu, -1))
        .withMessage("highest bin to keep must not be negative, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PlaneNonlinearity.filtered(
                    PlaneNonlinearityTest::relu, 1, ResamplingFilter.KAISER_CRITICAL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeededPlanes.field(8, 16, 1))
        .withMessage("band must lie in 1 … (size − 1)/2 = 7, got 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeededPlanes.normal(1, 0, 3))
        .withMessage("sizes must be at least 1, got 0 × 3");
    Spectrum2d spectrum = Fft2d.of(SeededPlanes.normal(1, 4, 6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spectrum.resizedTo(8, 8))
        .withMessage("a new size must be at least 1 and in the proportion 4 : 6, got 8 × 8");
    assertThatIllegalArgumentException().isThrownBy(() -> spectrum.resizedTo(0, 0));
  }
}
