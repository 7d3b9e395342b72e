package org.aliasfree.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.aliasfree.filter.Fir;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Signal;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpfirdnTest {
  /** Sums of a few dozen products of normal numbers. */
  private static final double SUMS = 100 * Tolerance.EXACT;

  private static final Upfirdn PLAIN = new Upfirdn(1, 1, 0, 0, false, 1);

  @Test
  void doesItsFiveStepsInOrder() {
    double[] x = {1, 2, 3};
    double[] taps = {10, 1};

    // 1 0 2 0 3 0 | pad one before, crop one after: 0 1 0 2 0 3 | convolve | gain | every third.
    assertThat(PLAIN.apply(x, taps)).containsExactly(21, 32);
    assertThat(PLAIN.withFlip(true).apply(x, taps)).containsExactly(12, 23);
    assertThat(new Upfirdn(2, 1, 1, -1, false, 1).apply(x, taps)).containsExactly(10, 1, 20, 2, 30);
    assertThat(new Upfirdn(2, 3, 1, -1, false, 0.5).apply(x, taps)).containsExactly(5, 1);
  }

  @Test
  void equalsTheNaiveWayForAnyFactorsPadsAndTaps() {
    SplittableRandom random = new SplittableRandom(91);
    for (int trial = 0; trial < 3000; trial++) {
      int size = random.nextInt(1, 60);
      int n = random.nextInt(1, 20);
      Upfirdn operation =
          new Upfirdn(
              random.nextInt(1, 6),
              random.nextInt(1, 6),
              random.nextInt(-12, 25),
              random.nextInt(-12, 25),
              random.nextBoolean(),
              random.nextDouble(0.5, 4));
      int padded = size * operation.up() + operation.padBefore() + operation.padAfter();
      boolean cropsMoreThanThereIs =
          size * operation.up() + Math.max(0, operation.padBefore()) + operation.padAfter() < 0;
      if (padded < n || cropsMoreThanThereIs) {
        continue;
      }
      double[] x = Seeded.normal(trial, size);
      double[] taps = Seeded.normal(trial + 5000, n);

      assertThat(operation.apply(x, taps))
          .as("%s, %s values, %s taps", operation, size, n)
          .containsExactly(Naive.upfirdn(x, operation, taps), within(SUMS));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "1, 2", "4, 3", "3, 4", "2, 4"})
  void longLinesAreDoneInBlocksWithTheSameResult(int up, int down) {
    Upfirdn operation = new Upfirdn(up, down, 7, 5, false, up);
    double[] x = Seeded.normal(92, 5003);
    double[] taps = Seeded.normal(93, 25);

    double[] found = operation.apply(x, taps);
    double[] naive = Naive.upfirdn(x, operation, taps);
    double worst = 0;
    for (int i = 0; i < naive.length; i++) {
      worst = Math.max(worst, Math.abs(found[i] - naive[i]));
    }

    assertThat(found).hasSameSizeAs(naive);
    assertThat(worst).isLessThan(SUMS);
  }

  @Test
  void onARingItIsTheNaiveWayOnManyTurns() {
    SplittableRandom random = new SplittableRandom(94);
    for (int trial = 0; trial < 500; trial++) {
      int up = random.nextInt(1, 5);
      int down = random.nextInt(1, 5);
      int size = down * random.nextInt(1, 12);
      int n = random.nextInt(1, 30);
      Upfirdn operation =
          new Upfirdn(up, down, random.nextInt(-9, 20), 0, random.nextBoolean(), 1.5);
      double[] x = Seeded.normal(trial, size);
      double[] taps = Seeded.normal(trial + 5000, n);
      // Output o of the ring is output o + whole turns of a line of many turns.
      int turns = 61;
      int outputs = size * up / down;
      double[] line = new double[turns * size];
      Arrays.setAll(line, i -> x[i % size]);
      double[] slow = Naive.upfirdn(line, operation.withPads(operation.padBefore(), 40), taps);
      double[] middle = Arrays.copyOfRange(slow, 30 * outputs, 31 * outputs);

      assertThat(operation.applyToRing(x, taps)).containsExactly(middle, within(SUMS));
    }
  }

  @Test
  void theZerosAreNeverTouched() {
    // 2^21 values raised a thousandfold: the zero-stuffed signal would take 16 GB.
    double[] x = new double[1 << 21];
    x[1 << 20] = 1;
    Upfirdn operation = new Upfirdn(1000, 1000, 0, 0, false, 1);
    double[] y = operation.apply(x, new double[] {1});

    assertThat(y).hasSize(1 << 21);
    assertThat(y[1 << 20]).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    // taps, up: pads of upsample2d where taps + up is even, then half a spacing later.
    "12, 2, 6, 5",
    "4, 2, 2, 1",
    "24, 4, 13, 10",
    "2, 2, 1, 0",
    "3, 2, 1, 1",
    "47, 4, 24, 22"
  })
  void upsamplingPads(int taps, int up, int before, int after) {
    Upfirdn operation = Upfirdn.upsampling(taps, up);

    assertThat(operation).isEqualTo(new Upfirdn(up, 1, before, after, false, up));
    assertThat(operation.outputSize(10, taps)).isEqualTo(10 * up);
    if ((taps + up) % 2 == 0) {
      assertThat(before).isEqualTo((taps + up - 1) / 2);
      assertThat(after).isEqualTo((taps - up) / 2);
    }
  }

  @ParameterizedTest
  @CsvSource({"12, 2, 5, 5", "4, 2, 1, 1", "24, 4, 10, 10", "3, 2, 1, 0", "1, 1, 0, 0"})
  void downsamplingPads(int taps, int down, int before, int after) {
    Upfirdn operation = Upfirdn.downsampling(taps, down);

    assertThat(operation).isEqualTo(new Upfirdn(1, down, before, after, false, 1));
    assertThat(operation.outputSize(10 * down, taps)).isEqualTo(10);
    assertThat(operation.outputSize(10 * down + down - 1, taps)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2, 3", "2, 12", "3, 4", "3, 5", "4, 47", "5, 6"})
  void downIsTheAdjointOfUp(int factor, int taps) {
    double[] half = Seeded.normal(95, taps);
    double[] symmetric = new double[taps];
    Arrays.setAll(symmetric, i -> half[i] + half[taps - 1 - i]);
    double[] x = Seeded.normal(96, 32);
    double[] y = Seeded.normal(97, 32 * factor);
    Upfirdn up = Upfirdn.upsampling(taps, factor);
    Upfirdn down = Upfirdn.downsampling(taps, factor);

    assertThat(dot(up.apply(x, symmetric), y))
        .isCloseTo(factor * dot(x, down.apply(y, symmetric)), within(1000 * Tolerance.EXACT));
    assertThat(dot(up.applyToRing(x, symmetric), y))
        .isCloseTo(factor * dot(x, down.applyToRing(y, symmetric)), within(1000 * Tolerance.EXACT));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 13, 6", "2, 1, 12, 6", "1, 1, 7, 0", "3, 4, 48, 20", "3, 1, 5, -4"})
  void samplesStayWhereTheSignalIs(int up, int down, int taps, int pad) {
    // A tone of 3 in 32, and the images that zero insertion makes of it: each has the filter's gain
    // at its own frequency, at the positions that the result claims.
    double[] half = Seeded.normal(98, taps);
    double[] symmetric = new double[taps];
    Arrays.setAll(symmetric, i -> half[i] + half[taps - 1 - i]);
    Fir filter = Fir.of(32.0 * up, symmetric);
    Upfirdn operation = new Upfirdn(up, down, pad, 0, false, up);
    Samples x = Samples.ofSound(Signal.cosine(3, 0.4), 32, 32);
    Samples y = operation.applyToRing(x, filter);

    assertThat(y.size()).isEqualTo(32 * up / down);
    assertThat(y.rate()).isEqualTo(32.0 * up / down);
    for (int i = 0; i < y.size(); i++) {
      double expected = 0;
      for (int k = 0; k < up; k++) {
        double f = 3 + 32 * k;
        expected += filter.gainAt(f) * Math.cos(2 * Math.PI * f * y.position(i) + 0.4);
      }
      assertThat(y.value(i)).isCloseTo(expected, within(SUMS));
    }
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Upfirdn(0, 1, 0, 0, false, 1))
        .withMessage("up must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Upfirdn(1, 0, 0, 0, false, 1))
        .withMessage("down must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.withGain(Double.NaN))
        .withMessage("gain must be finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.apply(new double[2], new double[3]))
        .withMessage("padded size must be at least the number of taps 3, got 2·1 + 0 + 0 = 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.apply(new double[0], new double[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.apply(new double[1], new double[0]))
        .withMessage("a filter must have at least 1 tap, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.applyToRing(new double[1], new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upfirdn.upsampling(3, 4))
        .withMessage("taps must be at least up = 4, got 3");
    assertThatIllegalArgumentException().isThrownBy(() -> Upfirdn.upsampling(3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Upfirdn.downsampling(3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> Upfirdn.downsampling(3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Upfirdn.filtering(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upfirdn.downsampling(3, 2).applyToRing(new double[5], new double[3]))
        .withMessageEndingWith("multiple of down = 2, got 5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Upfirdn(2, 1, 1, 1, false, 2)
                    .apply(Samples.copyOf(8, 0, 1, 2), Fir.of(8, 1, 1)))
        .withMessage("the filter must have the raised rate 8.0·2 = 16.0, got 8.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Upfirdn(1 << 20, 1, 0, 0, false, 1).outputSize(1 << 20, 1))
        .withMessageStartingWith("output size must be below 2^31");
  }
}
