package org.aliasfree.engine.reference;

import static org.aliasfree.engine.reference.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class MapUpfirdnTest {
  /** Bound of the golden arrays, whose values reach 55. */
  private static final double ACCEPT_GOLDEN = 2e-5;

  /** Single precision against double: sums of at most 80 products of normal numbers. */
  private static final double ACCEPT = 2e-5;

  private static final Tensor COUNTING =
      Tensor.of(new int[] {1, 1, 3, 3}, 1, 2, 3, 4, 5, 6, 7, 8, 9);

  private static Tensor apply(Upfirdn2d operation, Tensor x, Tensor taps) {
    try (MapPool pool = new MapPool();
        INDArray map = Conversions.toMap(x)) {
      INDArray y = MapUpfirdn.apply(operation, map, taps, pool);
      assertThat(Conversions.mapToTensor(map)).as("input").isEqualTo(x);
      return Conversions.mapToTensor(y);
    }
  }

  @Test
  void fiveCasesAgreeWithTheOfficialArrays() {
    List<Object> cases = Json.list(Golden.FOLDER.resolve("upfirdn2d.json"));
    assertThat(cases).hasSize(5);
    for (int i = 0; i < cases.size(); i++) {
      Map<String, Object> c = Json.object(cases.get(i));
      List<Double> up = Json.numbers(c.get("up"));
      List<Double> down = Json.numbers(c.get("down"));
      List<Double> pad = Json.numbers(c.get("padding"));
      boolean flip = (Boolean) c.get("flip_filter");
      double gain = (Double) c.get("gain");
      Upfirdn alongX =
          new Upfirdn(whole(up, 0), whole(down, 0), whole(pad, 0), whole(pad, 1), flip, gain);
      Upfirdn alongY =
          new Upfirdn(whole(up, -1), whole(down, -1), whole(pad, 2), whole(pad, 3), flip, 1);
      Tensor y =
          apply(
              new Upfirdn2d(alongX, alongY),
              Golden.read("upfirdn2d.npz", "x_" + i),
              Golden.read("upfirdn2d.npz", "f_" + i));
      assertClose(y, Golden.read("upfirdn2d.npz", "y_" + i), ACCEPT_GOLDEN);
    }
  }

  /** Returns entry {@code index} as an int, the last one for −1. */
  private static int whole(List<Double> list, int index) {
    return list.get(index < 0 ? list.size() - 1 : index).intValue();
  }

  @Test
  void doublingWithAnAsymmetricTableFlipsItLikeAConvolution() {
    Upfirdn2d operation =
        new Upfirdn2d(new Upfirdn(2, 1, 1, 0, false, 2), new Upfirdn(2, 1, 0, 1, false, 2));
    Tensor y = apply(operation, COUNTING, Tensor.of(new int[] {2, 2}, 1, 2, 3, 4));
    float[] expected = {
      12, 16, 24, 32, 36, 48, //
      16, 32, 20, 40, 24, 48, //
      48, 64, 60, 80, 72, 96, //
      28, 56, 32, 64, 36, 72, //
      84, 112, 96, 128, 108, 144, //
      0, 0, 0, 0, 0, 0
    };
    assertThat(y).isEqualTo(Tensor.of(new int[] {1, 1, 6, 6}, expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void randomShapesAgreeWithTheDefinition(int seed) {
    Random random = new Random(seed);
    Tensor x =
        RandomTensors.of(
            seed, 2, 1 + random.nextInt(5), 3 + random.nextInt(6), 3 + random.nextInt(6));
    boolean separable = random.nextBoolean();
    int n = 1 + random.nextInt(6);
    Tensor taps =
        separable ? RandomTensors.of(-seed, n) : RandomTensors.of(-seed, n, 1 + random.nextInt(6));
    Upfirdn2d operation = new Upfirdn2d(any(random), any(random));
    Tensor y = apply(operation, x, taps);
    for (int sample = 0; sample < 2; sample++) {
      double[][][] picture = Direct.picture(x, sample);
      double[][][] expected = new double[picture.length][][];
      for (int c = 0; c < picture.length; c++) {
        expected[c] = Direct.upfirdn(operation, picture[c], Direct.table(taps));
      }
      assertClose(y.slice(sample), Direct.tensor(expected).slice(0), ACCEPT);
    }
  }

  /** Returns an operation that leaves something of 3 values and 6 taps. */
  private static Upfirdn any(Random random) {
    return new Upfirdn(
        1 + random.nextInt(4),
        1 + random.nextInt(3),
        5 - random.nextInt(7),
        5 - random.nextInt(7),
        random.nextBoolean(),
        random.nextGaussian());
  }

  @Test
  void cropBeyondTheOtherPaddingLeavesOnlyZeros() {
    Upfirdn along = new Upfirdn(2, 1, 9, -8, false, 1);
    Tensor y = apply(Upfirdn2d.both(along), COUNTING, Tensor.of(new int[] {2}, 1, 1));
    assertThat(y).isEqualTo(Tensor.of(new int[] {1, 1, 6, 6}, new float[36]));
  }

  @Test
  void nothingLeftIsAnError() {
    Upfirdn2d crop = Upfirdn2d.both(new Upfirdn(1, 1, -1, -1, false, 1));
    assertThatThrownBy(() -> apply(crop, COUNTING, Tensor.of(new int[] {2}, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("padded size must be at least the number of taps 2");
  }
}
