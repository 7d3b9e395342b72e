package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * StyleGAN2's doubling layer against its definition: zeros inserted, 3 zeros before and 2 behind, a
 * true convolution with the filter and one with the kernel.
 */
class DoublingTest {
  /** A few hundred products in single precision, relative to the largest value. */
  private static final double TOLERANCE = 1e-5;

  private static final int GROWTH = 5;

  @RepeatedTest(12)
  void fourSmallConvolutionsAreTheLayer(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int side = 1 + random.nextInt(9);
    int in = 1 + random.nextInt(5);
    int out = 1 + random.nextInt(40);
    int batch = 1 + random.nextInt(3);
    boolean noisy = random.nextBoolean();
    Tensor weights = tensor(random, out, in, 3, 3);
    Tensor filter = separable(random);
    Bend bend = new Bend(1.3f, 0.2f, random.nextBoolean() ? 0.7f : Float.POSITIVE_INFINITY);
    float[][][] x = new float[batch][in][];
    for (float[][] image : x) {
      Arrays.setAll(image, c -> numbers(random, side * side));
    }
    int stored = Geometry.convolved(out);
    float[][] scale = padded(random, batch, out, stored);
    float[][] outScale = padded(random, batch, out, stored);
    float[] bias = padded(random, 1, out, stored)[0];
    float[][] noise = noisy ? new float[][] {numbers(random, 4 * side * side)} : null;
    float[] made =
        made(x, weights, filter, bend, scale, bias, outScale, noise, 1 + random.nextInt(3));
    double most = 0;
    double worst = 0;
    for (int n = 0; n < batch; n++) {
      for (int c : new int[] {0, out / 2, out - 1}) {
        double[] expected = defined(x[n], weights, c, filter, side);
        for (int p = 0; p < expected.length; p++) {
          double v = expected[p] * scale[n][c] + (noise == null ? 0 : noise[0][p]) + bias[c];
          v = (v > 0 ? v : v * bend.slope()) * bend.gain();
          v = Math.max(-bend.clamp(), Math.min(bend.clamp(), v)) * outScale[n][c];
          most = Math.max(most, Math.abs(v));
          worst = Math.max(worst, Math.abs(v - made[(n * expected.length + p) * stored + c]));
        }
      }
    }
    assertThat(worst / most).isLessThan(TOLERANCE);
  }

  @Test
  void aFilterThatIsNoProductIsRefused() {
    float[] taps = new float[16];
    taps[0] = 1;
    taps[5] = 1;
    assertThatThrownBy(() -> DoublingTaps.of("f", Tensor.of(new int[] {4, 4}, taps)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("product of a column and a row");
  }

  private static float[] made(
      float[][][] x,
      Tensor weights,
      Tensor filter,
      Bend bend,
      float[][] scale,
      float[] bias,
      float[][] outScale,
      float[][] noise,
      int threads) {
    int batch = x.length;
    int side = (int) Math.sqrt(x[0][0].length);
    int in = Geometry.convolved(weights.side(1));
    int out = Geometry.convolved(weights.side(0));
    float[] ones = new float[weights.side(0)];
    Arrays.fill(ones, 1);
    try (FlatMap from = new FlatMap((long) batch * side * side * in);
        FlatMap to = new FlatMap(batch * FourPhases.size(side, out));
        FlatMap result = new FlatMap(4L * batch * side * side * out);
        UpConvolution convolution = new UpConvolution(weights, in, out, ones);
        Team team = new Team(threads)) {
      for (int i = 0; i < batch * side * side * in; i++) {
        int c = i % in;
        int image = i / in / (side * side);
        from.values().put(i, c < x[0].length ? x[image][c][i / in % (side * side)] : 0);
      }
      FourPhases phases = convolution.run(from, to, batch, side);
      PassMaps maps = new PassMaps(to.values(), result.values(), scale, bias, outScale);
      DoublingTaps taps = DoublingTaps.of("filter", filter);
      new DoublingPass(2 * side, out, taps, bend, threads).run(maps, phases, noise, team);
      float[] values = new float[4 * batch * side * side * out];
      result.values().get(0, values, 0, values.length);
      return values;
    }
  }

  /** Returns channel {@code c} of the convolved and filtered map, by definition. */
  private static double[] defined(float[][] x, Tensor weights, int c, Tensor filter, int side) {
    int wide = 2 * side + GROWTH;
    int filtered = wide - 3;
    double[] sum = new double[4 * side * side];
    for (int i = 0; i < x.length; i++) {
      double[] padded = new double[wide * wide];
      for (int p = 0; p < x[i].length; p++) {
        padded[(2 * (p / side) + 3) * wide + 2 * (p % side) + 3] = x[i][p];
      }
      double[] smooth = convolved(padded, wide, filter.toArray(), 4, 4);
      float[] kernel = weights.slice(c).slice(i).toArray();
      double[] y = convolved(smooth, filtered, kernel, 3, 1);
      for (int p = 0; p < sum.length; p++) {
        sum[p] += y[p];
      }
    }
    return sum;
  }

  /** Returns the valid part of a true convolution, times a gain. */
  private static double[] convolved(double[] x, int side, float[] kernel, int n, double gain) {
    int to = side - n + 1;
    double[] y = new double[to * to];
    for (int p = 0; p < y.length; p++) {
      for (int k = 0; k < kernel.length; k++) {
        int row = p / to + n - 1 - k / n;
        int column = p % to + n - 1 - k % n;
        y[p] += gain * kernel[k] * x[row * side + column];
      }
    }
    return y;
  }

  private static Tensor separable(Random random) {
    float[] column = numbers(random, 4);
    float[] row = numbers(random, 4);
    float[] table = new float[16];
    for (int i = 0; i < 16; i++) {
      table[i] = column[i / 4] * row[i % 4];
    }
    return Tensor.of(new int[] {4, 4}, table);
  }

  private static Tensor tensor(Random random, int... shape) {
    return Tensor.of(shape, numbers(random, Tensor.sizeOf(shape)));
  }

  private static float[] numbers(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static float[][] padded(Random random, int batch, int channels, int stored) {
    float[][] rows = new float[batch][];
    Arrays.setAll(rows, n -> Arrays.copyOf(numbers(random, channels), stored));
    return rows;
  }
}
