package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.aliasfree.Golden;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Upfirdn2dTest {
  /** Golden arrays were summed in single precision, in another order. */
  private static final double SINGLE = 2e-5;

  private static final double SUMS = 1000 * Tolerance.EXACT;

  private static final double[][] NINE = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  private static final Fir2d FOUR_TAPS = Fir2d.of(1, new double[][] {{1, 2}, {3, 4}});

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void equalsTheOfficialImplementation(int i) {
    String parameters = Golden.objects("upfirdn2d.json").get(i);
    double[] up = Golden.numbers(parameters, "up");
    double[] down = Golden.numbers(parameters, "down");
    double[] pads = Golden.numbers(parameters, "padding");
    boolean flip = Golden.numbers(parameters, "flip_filter")[0] == 1;
    double gain = Golden.numbers(parameters, "gain")[0];
    Upfirdn alongX =
        new Upfirdn((int) up[0], (int) down[0], (int) pads[0], (int) pads[1], flip, gain);
    Upfirdn alongY =
        new Upfirdn(
            (int) up[up.length - 1],
            (int) down[down.length - 1],
            (int) pads[2],
            (int) pads[3],
            flip,
            1);
    Upfirdn2d operation = new Upfirdn2d(alongX, alongY);
    for (int sample = 0; sample < 2; sample++) {
      for (int channel = 0; channel < 3; channel++) {
        double[][] x = Golden.read("upfirdn2d.npz", "x_" + i).table(sample, channel);
        double[][] y = Golden.read("upfirdn2d.npz", "y_" + i).table(sample, channel);
        Golden.Array f = Golden.read("upfirdn2d.npz", "f_" + i);
        double[][] found =
            i % 2 == 0
                ? operation.apply(x, Fir.of(1, f.values()))
                : operation.apply(x, Fir2d.of(1, f.table()));
        assertClose(found, y, SINGLE);
      }
    }
  }

  private static void assertClose(double[][] found, double[][] expected, double tolerance) {
    assertThat(found).hasDimensions(expected.length, expected[0].length);
    for (int row = 0; row < expected.length; row++) {
      assertThat(found[row]).containsExactly(expected[row], within(tolerance));
    }
  }

  @Test
  void smallCasesAreAsPrinted() {
    Upfirdn2d operation =
        new Upfirdn2d(new Upfirdn(2, 1, 1, 0, false, 4), new Upfirdn(2, 1, 0, 1, false, 1));
    double[][] printed = {
      {12, 16, 24, 32, 36, 48},
      {16, 32, 20, 40, 24, 48},
      {48, 64, 60, 80, 72, 96},
      {28, 56, 32, 64, 36, 72},
      {84, 112, 96, 128, 108, 144},
      {0, 0, 0, 0, 0, 0}
    };

    assertClose(operation.apply(NINE, FOUR_TAPS), printed, 0);
    assertClose(
        Upfirdn2d.both(Upfirdn.filtering(2)).apply(NINE, FOUR_TAPS),
        new double[][] {{1, 4, 7}, {7, 23, 33}, {19, 53, 63}},
        0);
  }

  @Test
  void styleGan2UpsamplesAsPrinted() {
    Fir filter = Fir.of(2, 1, 3, 3, 1).withSum(1);
    double[][] y = Upfirdn2d.both(Upfirdn.upsampling(4, 2)).apply(NINE, filter);

    assertThat(y).hasDimensions(6, 6);
    assertThat(y[0]).containsExactly(0.5625, 0.9375, 1.3125, 1.6875, 2.0625, 1.6875);
    assertThat(y[1]).containsExactly(1.3125, 2.0, 2.5, 3.0, 3.5, 2.8125);
    assertThat(Fir2d.separable(filter).tap(0, 1)).isEqualTo(0.046875);
  }

  @Test
  void equalsTheNaiveWayForAnyFactorsPadsAndTaps() {
    SplittableRandom random = new SplittableRandom(81);
    for (int trial = 0; trial < 400; trial++) {
      Upfirdn alongX = operation(random);
      Upfirdn alongY = operation(random);
      Upfirdn2d operation = new Upfirdn2d(alongX, alongY);
      double[][] x = table(trial, random.nextInt(6, 20), random.nextInt(6, 20));
      double[][] taps = table(trial + 1000, random.nextInt(1, 6), random.nextInt(1, 6));

      assertClose(
          operation.apply(x, Fir2d.of(1, taps)), Naive.upfirdn2d(x, alongX, alongY, taps), SUMS);
      Fir fir = Fir.of(1, taps[0]);
      assertClose(
          operation.apply(x, fir),
          Naive.upfirdn2d(x, alongX, alongY, Fir2d.separable(fir).toArray()),
          SUMS);
    }
  }

  private static Upfirdn operation(SplittableRandom random) {
    return new Upfirdn(
        random.nextInt(1, 4),
        random.nextInt(1, 4),
        random.nextInt(0, 6),
        random.nextInt(0, 6) - (random.nextBoolean() ? 2 : 0),
        random.nextBoolean(),
        random.nextDouble(0.5, 2));
  }

  private static double[][] table(long seed, int height, int width) {
    double[] values = Seeded.normal(seed, height * width);
    double[][] table = new double[height][];
    Arrays.setAll(table, row -> Arrays.copyOfRange(values, row * width, (row + 1) * width));
    return table;
  }

  @Test
  void onARingEveryShiftOfTheInputIsAShiftOfTheOutput() {
    double[][] x = table(82, 6, 8);
    Fir2d taps = Fir2d.of(1, table(83, 5, 4));
    Upfirdn2d operation =
        new Upfirdn2d(new Upfirdn(3, 2, 4, 0, false, 1), new Upfirdn(2, 1, 1, 0, true, 1));
    double[][] y = operation.applyToRing(x, taps);
    // Two inputs to the right are three outputs, one down is two.
    double[][] shifted = new double[6][8];
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 8; column++) {
        shifted[(row + 1) % 6][(column + 2) % 8] = x[row][column];
      }
    }
    double[][] result = operation.applyToRing(shifted, taps);

    assertThat(y).hasDimensions(12, 12);
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 12; column++) {
        assertThat(result[(row + 2) % 12][(column + 3) % 12])
            .isCloseTo(y[row][column], within(SUMS));
      }
    }
  }

  @Test
  void onARingSeparableTapsDoWhatTheirTableDoes() {
    double[][] x = table(84, 6, 8);
    Fir fir = Fir.of(1, Seeded.normal(85, 7));
    Upfirdn2d operation =
        new Upfirdn2d(new Upfirdn(1, 2, 3, 0, false, 1), new Upfirdn(2, 3, 5, 0, false, 2));

    assertClose(
        operation.applyToRing(x, fir), operation.applyToRing(x, Fir2d.separable(fir)), SUMS);
    double[] row = operation.alongX().applyToRing(x[0], fir.toArray());
    Upfirdn2d rowsOnly = new Upfirdn2d(operation.alongX(), new Upfirdn(1, 1, 0, 0, false, 1));
    assertClose(
        rowsOnly.applyToRing(new double[][] {x[0]}, Fir2d.of(1, new double[][] {fir.toArray()})),
        new double[][] {row},
        SUMS);
  }

  @Test
  void hostileInputIsRefused() {
    Upfirdn2d operation = Upfirdn2d.both(Upfirdn.filtering(2));
    double[][] ragged = {{1, 2}, {3}};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.apply(ragged, FOUR_TAPS))
        .withMessage("all rows must have 2 values, got 1 in row 1");
    assertThatIllegalArgumentException().isThrownBy(() -> operation.applyToRing(ragged, FOUR_TAPS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.apply(new double[0][], Fir.of(1, 1)))
        .withMessage("a picture must have at least 1 row and 1 column");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.applyToRing(new double[2][0], Fir.of(1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Upfirdn2d.both(new Upfirdn(1, 1, -2, -2, false, 1)).apply(NINE, FOUR_TAPS))
        .withMessageContaining("padded size");
  }
}
