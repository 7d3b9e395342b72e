package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.aliasfree.signal.Seeded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FourStepTest {
  /** Of sums of at most 130 numbers of order 1, by the slow way too. */
  private static final double ROUNDING = 1e-12;

  /** Of bins of up to 65536 numbers of order 1, a thousand high. */
  private static final double ROUNDING_OF_LONG_LINES = 1e-11;

  static IntStream smoothSizes() {
    return IntStream.rangeClosed(1, 130).filter(Radices::cover);
  }

  static IntStream longSizes() {
    return IntStream.of(
        400, 441, 1000, 1029, 2100, 3125, 4096, 8000, 10290, 16000, 32768, 65536, 128000);
  }

  @ParameterizedTest
  @MethodSource("smoothSizes")
  void complexLinesAreTheDefiningSum(int n) {
    double[] re = Seeded.normal(1, n);
    double[] im = Seeded.normal(2, n);
    DefiningSum expected = new DefiningSum(re, im);
    new FourStep(n).transform(re, im);
    assertThat(re).containsExactly(expected.real, within(ROUNDING));
    assertThat(im).containsExactly(expected.imaginary, within(ROUNDING));
  }

  @ParameterizedTest
  @MethodSource("smoothSizes")
  void realLinesAreTheDefiningSumAndComeBack(int n) {
    double[] x = Seeded.normal(3, n);
    DefiningSum expected = new DefiningSum(x, new double[n]);
    double[] re = x.clone();
    double[] im = new double[n];
    RealFourStep forward = new RealFourStep(n);
    forward.transform(re, re, im);
    assertThat(re).containsExactly(expected.real, within(ROUNDING));
    assertThat(im).containsExactly(expected.imaginary, within(ROUNDING));
    RealFourStepInverse inverse = new RealFourStepInverse(n);
    double[] back = new double[n];
    for (int turn = 0; turn < 2; turn++) { // what a turn leaves behind must not disturb the next
      inverse.transform(re, im, back);
      assertThat(back).containsExactly(x, within(ROUNDING));
      forward.transform(x, re, im);
    }
  }

  @ParameterizedTest
  @MethodSource("longSizes")
  void longLinesAgreeWithJTransforms(int n) {
    double[] re = Seeded.normal(4, n);
    double[] im = Seeded.normal(5, n);
    FftLine four = new FourStepLine(n);
    FftLine other = new JTransformsLine(n);

    double[] real = re.clone();
    double[] imaginary = new double[n];
    double[] otherReal = re.clone();
    double[] otherImaginary = new double[n];
    four.realForward(real, imaginary);
    other.realForward(otherReal, otherImaginary);
    assertThat(real).containsExactly(otherReal, within(ROUNDING_OF_LONG_LINES));
    assertThat(imaginary).containsExactly(otherImaginary, within(ROUNDING_OF_LONG_LINES));

    double[] x = new double[n];
    four.realInverse(real, imaginary, x);
    assertThat(x).containsExactly(re, within(ROUNDING));

    double[] complexReal = re.clone();
    double[] complexImaginary = im.clone();
    four.forward(re, im);
    other.forward(complexReal, complexImaginary);
    assertThat(re).containsExactly(complexReal, within(ROUNDING_OF_LONG_LINES));
    assertThat(im).containsExactly(complexImaginary, within(ROUNDING_OF_LONG_LINES));
  }

  /** A tone on a bin: all others are rounding of numbers of order 1, not of the line itself. */
  @ParameterizedTest
  @ValueSource(ints = {1000, 4096, 16000})
  void aToneOnABinLeavesTheOthersClean(int n) {
    int bin = n / 8;
    double[] re = new double[n];
    for (int i = 0; i < n; i++) {
      re[i] = Math.cos(2 * Math.PI * (i % 8) / 8);
    }
    double[] im = new double[n];
    new RealFourStep(n).transform(re, re, im);
    for (int k = 0; k < n; k++) {
      double expected = k == bin || k == n - bin ? n / 2.0 : 0;
      assertThat(re[k]).isCloseTo(expected, within(1e-15 * n));
      assertThat(im[k]).isCloseTo(0, within(1e-15 * n));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1000, 4096})
  void roundingIsOfTheLastDigits(int n) {
    double[] x = Seeded.normal(6, n);
    DefiningSum expected = new DefiningSum(x, new double[n]);
    double[] im = new double[n];
    new RealFourStep(n).transform(x, x, im);
    double largest = 0;
    double difference = 0;
    for (int k = 0; k < n; k++) {
      largest = Math.max(largest, Math.abs(expected.real[k]));
      difference = Math.max(difference, Math.abs(x[k] - expected.real[k]));
    }
    // The sum's own rounding, about √n last digits of 1 in a bin of √n, is the larger part.
    assertThat(difference).isLessThan(1e-14 * Math.sqrt(Math.log(n)) * largest);
  }
}
