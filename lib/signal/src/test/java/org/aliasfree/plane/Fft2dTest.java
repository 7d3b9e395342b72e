package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.aliasfree.spectrum.ComplexSamples;
import org.aliasfree.spectrum.Fft;
import org.aliasfree.spectrum.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Fft2dTest {
  static Plane random(long seed, int width, int height) {
    double[] values = Seeded.normal(seed, width * height);
    double[][] table = new double[height][];
    Arrays.setAll(table, row -> Arrays.copyOfRange(values, row * width, (row + 1) * width));
    return Plane.copyOf(8, table);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1", "1, 7", "6, 1", "2, 2", "2, 3", "3, 2", "4, 4", "8, 4", "5, 7", "7, 5", "16, 12",
    "13, 16", "15, 15"
  })
  void equalsTheDefiningSumAtAnySize(int width, int height) {
    Plane re = random(41, width, height);
    Plane im = random(42, width, height);
    assertDefiningSum(Fft2d.of(re), re, re.times(0));
    assertDefiningSum(Fft2d.ofComplex(new ComplexPlane(re, im)), re, im);
  }

  private static void assertDefiningSum(Spectrum2d x, Plane re, Plane im) {
    int w = re.width();
    int h = re.height();
    for (int l = 0; l < h; l++) {
      for (int k = 0; k < w; k++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int row = 0; row < h; row++) {
          for (int column = 0; column < w; column++) {
            double angle =
                -2 * Math.PI * ((double) (k * column % w) / w + (double) (l * row % h) / h);
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            sumRe += re.value(row, column) * c - im.value(row, column) * s;
            sumIm += re.value(row, column) * s + im.value(row, column) * c;
          }
        }
        assertThat(x.real(l, k)).isCloseTo(sumRe, within(Tolerance.FFT_SUM));
        assertThat(x.imaginary(l, k)).isCloseTo(sumIm, within(Tolerance.FFT_SUM));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "64, 48", "31, 37", "100, 3", "511, 127"})
  void goesThereAndBackAndKeepsTheEnergy(int width, int height) {
    Plane plane = random(43, width, height);
    Spectrum2d x = Fft2d.of(plane);
    double energy = plane.rms() * plane.rms() * width * height;

    assertThat(Fft2d.inverse(x).minus(plane).peak()).isLessThan(Tolerance.EXACT);
    assertThat(x.energy()).isCloseTo(energy, within(Tolerance.EXACT * energy));
    ComplexPlane complex = new ComplexPlane(plane, random(44, width, height));
    ComplexPlane back = Fft2d.inverseComplex(Fft2d.ofComplex(complex));
    assertThat(back.real().minus(plane).peak()).isLessThan(Tolerance.EXACT);
    assertThat(back.imaginary().minus(complex.imaginary()).peak()).isLessThan(Tolerance.EXACT);
  }

  /** Sizes that take several portions of lines, and sides with factors that are left to others. */
  @ParameterizedTest
  @CsvSource({"300, 300", "513, 70", "70, 513", "128, 511", "601, 33", "64, 512", "1000, 2"})
  void largePicturesAreRowsOfColumnsByAnotherWay(int width, int height) {
    Plane re = random(50, width, height);
    Plane im = random(51, width, height);
    assertRowsOfColumns(Fft2d.of(re), re, re.times(0));
    assertRowsOfColumns(Fft2d.ofComplex(new ComplexPlane(re, im)), re, im);
    assertThat(Fft2d.inverse(Fft2d.of(re)).minus(re).peak()).isLessThan(Tolerance.EXACT);
    ComplexPlane back = Fft2d.inverseComplex(Fft2d.ofComplex(new ComplexPlane(re, im)));
    assertThat(back.real().minus(re).peak()).isLessThan(Tolerance.EXACT);
    assertThat(back.imaginary().minus(im).peak()).isLessThan(Tolerance.EXACT);
  }

  private static void assertRowsOfColumns(Spectrum2d x, Plane re, Plane im) {
    Spectrum[] rows = new Spectrum[re.height()];
    Arrays.setAll(rows, l -> Fft.ofComplex(new ComplexSamples(re.row(l), im.row(l))));
    for (int k = 0; k < re.width(); k++) {
      int bin = k;
      double[] columnRe = Arrays.stream(rows).mapToDouble(row -> row.real(bin)).toArray();
      double[] columnIm = Arrays.stream(rows).mapToDouble(row -> row.imaginary(bin)).toArray();
      Spectrum column = Fft.ofComplex(1, columnRe, columnIm);
      for (int l = 0; l < re.height(); l++) {
        assertThat(x.real(l, k)).isCloseTo(column.real(l), within(Tolerance.FFT_SUM));
        assertThat(x.imaginary(l, k)).isCloseTo(column.imaginary(l), within(Tolerance.FFT_SUM));
      }
    }
  }

  @Test
  void picturesInSeveralThreadsDoNotDisturbEachOther() {
    Plane[] pictures = new Plane[40];
    Arrays.setAll(pictures, i -> random(60 + i, 40 + i % 3, 44 + i % 2));
    Spectrum2d[] expected = Arrays.stream(pictures).map(Fft2d::of).toArray(Spectrum2d[]::new);
    Spectrum2d[] actual =
        Arrays.stream(pictures).parallel().map(Fft2d::of).toArray(Spectrum2d[]::new);
    assertThat(actual).containsExactly(expected);
  }

  @Test
  void oneRowHasTheSpectrumOfItsSamples() {
    Plane plane = random(45, 20, 1);
    Spectrum2d x = Fft2d.of(plane);
    for (int k = 0; k < 20; k++) {
      assertThat(x.magnitude(0, k))
          .isCloseTo(Fft.of(plane.row(0)).magnitude(k), within(Tolerance.FFT_SUM));
    }
  }

  @Test
  void stripesAreOnePairOfDots() {
    Spectrum2d x = Fft2d.of(Plane.of(PlaneWave.of(6, -8), 64, 64, 64));
    double[][] magnitudes = x.magnitudes();

    assertThat(x.strongestBin()).isEqualTo(new Spectrum2d.Bin(56, 6));
    assertThat(x.frequencyX(6)).isEqualTo(6);
    assertThat(x.frequencyY(56)).isEqualTo(-8);
    assertThat(magnitudes[56][6]).isCloseTo(2048, within(Tolerance.FFT_SUM * 2048));
    assertThat(magnitudes[8][58]).isCloseTo(2048, within(Tolerance.FFT_SUM * 2048));
    assertThat(x.energy()).isCloseTo(2 * 2048.0 * 2048 / 4096, within(Tolerance.FFT_SUM * 2048));
    assertThat(x).asString().startsWith("Spectrum2d[64 × 64 bins, rate 64.0, strongest [56][6]");
  }

  @Test
  void aDiscKeepsWhatIsInsideIt() {
    Plane low = Plane.of(PlaneWave.of(3, 4), 32, 32, 32);
    Plane high = Plane.of(PlaneWave.of(8, 8), 32, 32, 32);
    Spectrum2d x = Fft2d.of(low.plus(high));
    Plane disc = Fft2d.inverse(x.keep((fx, fy) -> Math.hypot(fx, fy) < 10));
    Plane square =
        Fft2d.inverse(x.keep((fx, fy) -> Math.abs(fx) < 10 && Math.abs(fy) < 10)).times(1);

    assertThat(disc.minus(low).peak()).isLessThan(Tolerance.FFT_SUM);
    assertThat(square.minus(low).minus(high).peak()).isLessThan(Tolerance.FFT_SUM);
    assertThat(Fft2d.inverse(x.times(2)).minus(low.plus(high).times(2)).peak())
        .isLessThan(Tolerance.FFT_SUM);
  }

  @Test
  void productsAreCircularConvolutions() {
    Plane a = random(46, 6, 5);
    Plane b = random(47, 6, 5);
    Plane y = Fft2d.convolve(a, b);
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 6; column++) {
        double sum = 0;
        for (int i = 0; i < 5; i++) {
          for (int j = 0; j < 6; j++) {
            sum += a.value(i, j) * b.value(Math.floorMod(row - i, 5), Math.floorMod(column - j, 6));
          }
        }
        assertThat(y.value(row, column)).isCloseTo(sum, within(100 * Tolerance.EXACT));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "9, 5", "4, 7", "64, 130"})
  void aBinThatOverflowsIsRefusedWhereverItIs(int width, int height) {
    for (int l : new int[] {0, 1, height / 2}) {
      double[][] loud = new double[height][width];
      for (int row = 0; row < height; row++) {
        Arrays.fill(loud[row], 1e308 * Math.cos(2 * Math.PI * l * row / height));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fft2d.of(Plane.copyOf(1, loud)))
          .withMessageStartingWith("every bin must be finite");
    }
  }

  @Test
  void picturesOfOneSizeInTurnDoNotDisturbEachOther() {
    Plane re = random(61, 64, 128); // the columns' half-length is the rows' length
    Plane im = random(62, 64, 128);
    Spectrum2d x = Fft2d.of(re);
    Spectrum2d y = Fft2d.ofComplex(new ComplexPlane(re, im));
    for (int time = 0; time < 2; time++) {
      assertThat(Fft2d.of(re)).isEqualTo(x);
      assertThat(Fft2d.ofComplex(new ComplexPlane(re, im))).isEqualTo(y);
      assertThat(Fft2d.inverse(x).width()).isEqualTo(64);
      assertThat(Fft2d.inverseComplex(y).real().value(5, 7))
          .isCloseTo(re.value(5, 7), within(Tolerance.EXACT));
    }
  }

  @Test
  void hostileInputIsRefused() {
    Plane plane = random(48, 4, 4);
    Spectrum2d lopsided = Fft2d.of(plane).keep((fx, fy) -> fx == 1 && fy == 1);
    Spectrum2d onlyOneDot = Fft2d.of(plane).keep((fx, fy) -> fx == 2 && fy == 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft2d.inverse(onlyOneDot))
        .withMessageContaining("obeys X[l][k] = conj X[H−l][W−k]")
        .withMessageEndingWith("for complex pictures use inverseComplex");
    assertThat(Fft2d.inverse(lopsided).peak()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft2d.of(Plane.copyOf(1, new double[][] {{1e308, 1e308}})))
        .withMessageStartingWith("every bin must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft2d.of(plane).real(4, 0))
        .withMessage("bin must lie in 4 rows and 4 columns, got row 4, column 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft2d.of(plane).times(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft2d.convolve(plane, random(48, 4, 5)))
        .withMessageStartingWith("both must have the same size and rate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fft2d.of(plane).times(Fft2d.of(random(48, 5, 4))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComplexPlane(plane, random(48, 4, 5)))
        .withMessageStartingWith("real and imaginary parts must be on the same grid");
  }

  @Test
  void equalityIsBitForBit() {
    Spectrum2d x = Fft2d.of(random(49, 4, 4));

    assertThat(x).isEqualTo(Fft2d.of(random(49, 4, 4))).hasSameHashCodeAs(x.times(1));
    assertThat(x).isNotEqualTo(x.times(2));
  }
}
