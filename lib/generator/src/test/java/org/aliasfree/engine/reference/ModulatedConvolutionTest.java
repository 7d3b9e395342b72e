package org.aliasfree.engine.reference;

import static org.aliasfree.engine.reference.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class ModulatedConvolutionTest {
  /** Single precision against double: sums of at most 81 products of normal numbers. */
  private static final double ACCEPT = 5e-5;

  private static Tensor apply(
      Tensor weight, boolean demodulate, int padding, Tensor x, Tensor style, double gain) {
    try (Scope scope = new Scope();
        MapPool pool = new MapPool()) {
      ModulatedConvolution convolution =
          ModulatedConvolution.of(weight, demodulate, padding, scope);
      INDArray map = scope.keep(Conversions.toMap(x));
      INDArray row = scope.keep(Conversions.toArray(style));
      Tensor y = Conversions.mapToTensor(convolution.apply(map, row, gain, pool));
      assertThat(Conversions.mapToTensor(map)).as("input").isEqualTo(x);
      assertThat(Conversions.toTensor(row)).as("style").isEqualTo(style);
      Tensor again = Conversions.mapToTensor(convolution.apply(map, row, gain, pool));
      assertThat(again).as("weights unchanged").isEqualTo(y);
      return y;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomShapesAgreeWithTheDefinition(int seed) {
    Random random = new Random(seed);
    int in = 1 + random.nextInt(9);
    int k = 1 + 2 * random.nextInt(2);
    int padding = random.nextInt(k);
    Tensor weight = RandomTensors.of(seed, 1 + random.nextInt(9), in, k, k);
    Tensor x = RandomTensors.of(-seed, 1, in, 4 + random.nextInt(4), 4 + random.nextInt(4));
    Tensor style = RandomTensors.of(seed + 50, 1, in);
    boolean demodulate = random.nextBoolean();
    double gain = 0.5 + random.nextDouble();
    double[] factors = new double[in];
    java.util.Arrays.setAll(factors, style::at);
    double[][][] expected =
        Direct.modulated(Direct.picture(x, 0), weight, factors, demodulate, padding, gain);
    Tensor y = apply(weight, demodulate, padding, x, style, gain);
    assertClose(y, Direct.tensor(expected), ACCEPT);
  }

  @Test
  void demodulationUndoesTheSizeOfTheStyle() {
    Tensor weight = RandomTensors.of(1, 4, 3, 3, 3);
    Tensor x = RandomTensors.of(2, 1, 3, 5, 5);
    Tensor y = apply(weight, true, 2, x, Tensor.of(new int[] {1, 3}, 1, 2, -3), 1);
    Tensor large = apply(weight, true, 2, x, Tensor.of(new int[] {1, 3}, 10, 20, -30), 1);
    assertClose(large, y, ACCEPT);
  }

  @Test
  void doublingOfStyleGan2IsATrueConvolution() {
    Tensor x = Tensor.of(new int[] {1, 1, 3, 3}, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Tensor weight = NoisyConvolution.flipped(x);
    Tensor style = Tensor.of(new int[] {1, 1}, 1);
    Upfirdn2d twice = Upfirdn2d.both(new Upfirdn(2, 1, 3, 2, false, 2));
    Tensor doubled;
    try (MapPool pool = new MapPool();
        INDArray map = Conversions.toMap(x)) {
      INDArray y = MapUpfirdn.apply(twice, map, StyleGan2.resampleFilter(), pool);
      doubled = Conversions.mapToTensor(y);
    }
    Tensor y = apply(weight, false, 0, doubled, style, 1);
    assertThat(y.shape()).containsExactly(1, 1, 6, 6);
    float[] firstRows = new float[12];
    y.copyTo(0, firstRows, 0, 12);
    // All numbers are multiples of 1/16 and exact in single precision.
    assertThat(firstRows)
        .containsExactly(
            17.875f, 31, 43.1875f, 54.8125f, 60.5f, 52.125f, //
            40.75f, 67.9375f, 90.25f, 109.75f, 117.6875f, 99);
  }
}
