package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.filter.FilterSpec;
import org.aliasfree.filter.Jinc;
import org.aliasfree.resample.Downsampling;
import org.aliasfree.resample.ResamplingFilter;
import org.aliasfree.signal.Aliasing;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lesson 09, "Pictures are signals too", shows. */
class Lesson09NumbersTest {
  private static final double TABLE = .0005;
  private static final int SIDE = 512;
  private static final Plane PLATE = Plane.of(TestPictures.zonePlate(SIDE), SIDE, SIDE, SIDE);

  private static Plane shrunk(String filter, int d) {
    double halfWidth = FilterSpec.PAPER_HALF_WIDTH * SIDE / d / 2;
    return switch (filter) {
      case "keep" -> PLATE.everyNth(d, 0, 0);
      case "jinc" ->
          PlaneResampling.down(
              PLATE, d, Jinc.design(FilterSpec.nonCritical(6, d, (double) SIDE / d, halfWidth)));
      case "BINOMIAL" -> halved(d == 4 ? halved(PLATE) : PLATE);
      default -> PlaneResampling.down(PLATE, Downsampling.of(d, ResamplingFilter.valueOf(filter)));
    };
  }

  private static Plane halved(Plane plane) {
    return PlaneResampling.down(plane, Downsampling.of(2, ResamplingFilter.BINOMIAL));
  }

  @ParameterizedTest
  @CsvSource({
    "keep, 2, .3536, .3541",
    "keep, 4, .3536, .3563",
    "NEAREST, 2, .1447, .3408",
    "NEAREST, 4, .0674, .3423",
    "BINOMIAL, 2, .0464, .3163",
    "BINOMIAL, 4, .0148, .3101",
    "KAISER_CRITICAL, 2, .0775, .3528",
    "KAISER_CRITICAL, 4, .0338, .3594",
    "KAISER_NON_CRITICAL, 2, .0031, .3060",
    "KAISER_NON_CRITICAL, 4, .0020, .3093",
    "jinc, 2, .0007, .2842",
    "jinc, 4, .0009, .2846"
  })
  void aShrunkZonePlateShowsWhatFolds(String filter, int d, double residual, double inBand) {
    Plane small = shrunk(filter, d);
    List<Double> outside = new ArrayList<>();
    List<Double> inside = new ArrayList<>();
    for (int row = 0; row < small.height(); row++) {
      for (int column = 0; column < small.width(); column++) {
        double x = d * column + (d - 1) / 2.0;
        double y = d * row + (d - 1) / 2.0;
        double r = Math.hypot(x - (SIDE - 1) / 2.0, y - (SIDE - 1) / 2.0);
        boolean farFromBorder =
            Math.min(Math.min(x, SIDE - 1 - x), Math.min(y, SIDE - 1 - y)) >= 24;
        if (r > 256.0 / d && farFromBorder) {
          outside.add(small.value(row, column));
        } else if (r < 128.0 / d) {
          inside.add(small.value(row, column));
        }
      }
    }

    assertThat(small.width()).isEqualTo(SIDE / d);
    assertThat(rms(outside)).isCloseTo(residual, within(TABLE));
    assertThat(rms(inside)).isCloseTo(inBand, within(TABLE));
  }

  private static double rms(List<Double> values) {
    return Math.sqrt(values.stream().mapToDouble(v -> v * v).average().getAsDouble());
  }

  @Test
  void theFirstZeroOfTheJincAndItsValueAtOne() {
    double low = 1;
    double high = 1.5;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (Jinc.at(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }

    // The first zero of J1 is 3.8317059702.
    assertThat(low)
        .isCloseTo(3.8317059702 / Math.PI, within(1e-9))
        .isCloseTo(1.2197, within(.5e-4));
    assertThat(Jinc.at(1)).isCloseTo(.1812, within(.5e-4));
  }

  @Test
  void aFifthOfTheSquareBandLiesOutsideTheDisc() {
    assertThat(1 - Math.PI / 4).isCloseTo(.2146, within(1e-6 + .5e-4));
    // Counted on the bins of a picture.
    Plane dot = Plane.copyOf(512, new double[512][512]);
    double[][] one = dot.toArray();
    one[0][0] = 1;
    Spectrum2d x = Fft2d.of(Plane.copyOf(512, one));
    double kept = x.keep((fx, fy) -> Math.hypot(fx, fy) < 256).energy() / x.energy();
    assertThat(1 - kept).isCloseTo(.2146, within(.001));
  }

  @Test
  void stripesShowInColumnSixAndRowEight() {
    Spectrum2d x = Fft2d.of(Plane.of(PlaneWave.of(6, 8), 64, 64, 64));

    assertThat(x.strongestBin()).isEqualTo(new Spectrum2d.Bin(8, 6));
  }

  @Test
  void everySecondPixelOfACheckerboardIsBlackOrWhiteAndAnAverageIsGrey() {
    Plane board = Plane.of(TestPictures.checkerboard(16), 16, 16, 16);

    assertThat(board.everyNth(2, 0, 0).mean()).isEqualTo(0);
    assertThat(board.everyNth(2, 1, 0).mean()).isEqualTo(1);
    for (ResamplingFilter filter : ResamplingFilter.values()) {
      assertThat(PlaneResampling.downOnRing(board, Downsampling.of(2, filter)).mean())
          .isCloseTo(.5, within(Tolerance.EXACT));
    }
    Plane grey = PlaneResampling.down(board, Downsampling.of(2, ResamplingFilter.NEAREST));
    assertThat(grey.map(v -> v - .5).peak()).isZero();
  }

  @Test
  void exercises() {
    PlaneWave stripes = PlaneWave.of(6, 8);
    assertThat(stripes.frequency()).isEqualTo(10);
    assertThat(Math.toDegrees(stripes.direction())).isCloseTo(53.13, within(.05));
    assertThat(Aliasing.fold(60, 50)).isEqualTo(10);
    assertThat(Jinc.at(0)).isEqualTo(1);
    // A one-pixel checkerboard is a wave of half a cycle per pixel along each axis.
    Spectrum2d board = Fft2d.of(Plane.of(TestPictures.checkerboard(8), 8, 8, 8).map(v -> v - .5));
    Spectrum2d.Bin bin = board.strongestBin();
    double f = Math.hypot(board.frequencyX(bin.column()), board.frequencyY(bin.row())) / 8;
    assertThat(f).isCloseTo(.7071, within(.5e-4));
  }
}
