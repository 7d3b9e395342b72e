package org.aliasfree.engine.reference;

import static org.aliasfree.engine.reference.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

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

class FilteredLeakyReluTest {
  /** Bounds of the golden cases: 1e-6 of the largest value, wider where 144 taps are summed. */
  private static final double[] ACCEPT_GOLDEN = {1.5e-3, 5e-4, 5e-6, 2e-4};

  /** The worked example is printed with six digits. */
  private static final double PRINTED = 1e-6;

  /** Single precision against double, relative to the largest value. */
  private static final double RELATIVE = 2e-6;

  private static final Tensor NONE = Tensor.of(new int[] {1}, 1);

  private static Tensor apply(FilteredLeakyRelu f, Tensor x, Tensor bias) {
    try (MapPool pool = new MapPool();
        INDArray map = Conversions.toMap(x);
        INDArray b = Conversions.toArray(bias.reshape(1, bias.size()))) {
      INDArray y = f.apply(map, b, pool);
      assertThat(Conversions.mapToTensor(map)).as("input").isEqualTo(x);
      assertThat(Conversions.toTensor(b).reshape(bias.shape())).as("bias").isEqualTo(bias);
      return Conversions.mapToTensor(y);
    }
  }

  private static Upfirdn2d up(int factor, List<Double> pad, boolean flip) {
    return new Upfirdn2d(
        new Upfirdn(factor, 1, pad.get(0).intValue(), pad.get(1).intValue(), flip, factor),
        new Upfirdn(factor, 1, pad.get(2).intValue(), pad.get(3).intValue(), flip, factor));
  }

  private static Upfirdn2d down(int factor, boolean flip) {
    return Upfirdn2d.both(new Upfirdn(1, factor, 0, 0, flip, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void casesAgreeWithTheOfficialArrays(int i) {
    List<Object> cases = Json.list(Golden.FOLDER.resolve("filtered_lrelu.json"));
    Map<String, Object> c = Json.object(cases.get(i));
    boolean flip = (Boolean) c.get("flip_filter");
    Object clamp = c.get("clamp");
    FilteredLeakyRelu f =
        new FilteredLeakyRelu(
            up(((Double) c.get("up")).intValue(), Json.numbers(c.get("padding")), flip),
            i == 2 ? NONE : golden("fu_" + i),
            down(((Double) c.get("down")).intValue(), flip),
            i == 2 ? NONE : golden("fd_" + i),
            (Double) c.get("gain"),
            (Double) c.get("slope"),
            clamp == null ? Double.POSITIVE_INFINITY : (Double) clamp);
    assertClose(apply(f, golden("x_" + i), golden("b_" + i)), golden("y_" + i), ACCEPT_GOLDEN[i]);
  }

  private static Tensor golden(String key) {
    return Golden.read("filtered_lrelu.npz", key);
  }

  @Test
  void workedExampleAgreesInSixDigits() {
    Tensor x = Tensor.of(new int[] {1, 1, 3, 3}, -4, -3, -2, -1, 0, 1, 2, 3, 4);
    Tensor taps = Tensor.of(new int[] {4}, 0.1f, 0.2f, 0.3f, 0.4f);
    FilteredLeakyRelu f =
        new FilteredLeakyRelu(
            up(2, List.of(3.0, 4.0, 3.0, 4.0), false),
            taps,
            down(2, false),
            taps,
            Math.sqrt(2),
            0.2,
            4);
    double[] expected = {
      -0.184640, -0.314974, -0.184640, -0.065167, //
      -0.126714, -0.018102, 0.434446, 0.391002, //
      0.615466, 1.716692, 2.501938, 1.708445, //
      0.868893, 1.973185, 2.251727, 1.459693
    };
    Tensor y = apply(f, x, Tensor.of(new int[] {1}, 0.5f));
    assertClose(y, Tensor.of(new int[] {1, 1, 4, 4}, expected), PRINTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomShapesAgreeWithTheDefinition(int seed) {
    Random random = new Random(seed);
    int channels = 1 + random.nextInt(4);
    Tensor x = RandomTensors.of(seed, 2, channels, 5 + random.nextInt(4), 5 + random.nextInt(4));
    Tensor bias = RandomTensors.of(seed + 100, channels);
    int n = 2 + random.nextInt(5);
    FilteredLeakyRelu f =
        new FilteredLeakyRelu(
            up(1 + random.nextInt(4), List.of(4.0, 5.0, 3.0, 6.0), random.nextBoolean()),
            RandomTensors.of(seed + 200, 1 + random.nextInt(6)),
            down(1 + random.nextInt(2), random.nextBoolean()),
            random.nextBoolean()
                ? RandomTensors.of(seed + 300, n)
                : RandomTensors.of(seed + 300, n, n),
            1 + random.nextDouble(),
            random.nextDouble(),
            1 + random.nextDouble());
    Tensor y = apply(f, x, bias);
    for (int sample = 0; sample < 2; sample++) {
      double[][][] picture = Direct.picture(x, sample);
      Tensor expected = Direct.tensor(Direct.filteredLeakyRelu(f, picture, bias)).slice(0);
      double largest = 0;
      for (int i = 0; i < expected.size(); i++) {
        largest = Math.max(largest, Math.abs(expected.at(i)));
      }
      assertClose(y.slice(sample), expected, RELATIVE * largest);
    }
  }
}
