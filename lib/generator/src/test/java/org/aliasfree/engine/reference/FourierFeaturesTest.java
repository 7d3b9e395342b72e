package org.aliasfree.engine.reference;

import static org.aliasfree.engine.reference.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.engine.Transform;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class FourierFeaturesTest {
  /** Single precision against double: a mix of at most 12 waves. */
  private static final double ACCEPT = 5e-6;

  private static final Transform SQUEEZED =
      Transform.ofInverse(2.1, 0.3, -0.2, -0.4, 1.7, 0.1, 0, 0, 1);

  private static Weights weights(InputSpec spec, int seed, int wSize) {
    int c = spec.channels();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("weight", RandomTensors.of(seed, c, c));
    tensors.put("affine.weight", RandomTensors.of(seed + 1, 4, wSize));
    tensors.put("affine.bias", RandomTensors.of(seed + 2, 4));
    tensors.put("transform", RandomTensors.of(seed + 3, 3, 3));
    tensors.put("freqs", RandomTensors.of(seed + 4, c, 2));
    tensors.put("phases", RandomTensors.of(seed + 5, c));
    Map<String, Tensor> named = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> named.put("synthesis.input." + name, tensor));
    return Weights.of(named);
  }

  private static Tensor apply(InputSpec spec, Weights weights, Tensor w, Transform user) {
    try (Scope scope = new Scope();
        MapPool pool = new MapPool()) {
      FourierFeatures features = new FourierFeatures(spec, weights, scope);
      INDArray row = scope.keep(Conversions.toArray(w));
      INDArray map = features.apply(row, user.inverse(), pool);
      assertThat(Conversions.toTensor(row)).as("input").isEqualTo(w);
      return Conversions.mapToTensor(map);
    }
  }

  /** The formulas one value at a time, the matrices multiplied out by hand. */
  private static double direct(
      InputSpec spec, Weights weights, double[] t, double[] u, int out, int i, int j) {
    double x = (j + 0.5 - spec.size() / 2.0) / spec.rate();
    double y = (i + 0.5 - spec.size() / 2.0) / spec.rate();
    // What the picture shows at (x, y) is the plane at R·(U·(x, y) − t).
    double px = u[0] * x + u[1] * y + u[2] - t[2];
    double py = u[3] * x + u[4] * y + u[5] - t[3];
    double qx = t[0] * px - t[1] * py;
    double qy = t[1] * px + t[0] * py;
    double sum = 0;
    for (int c = 0; c < spec.channels(); c++) {
      double fx = weights.get("synthesis.input.freqs").get(c, 0);
      double fy = weights.get("synthesis.input.freqs").get(c, 1);
      // Frequency on the canvas: the derivative of the argument by x and by y.
      double ax = t[0] * u[0] - t[1] * u[3];
      double bx = t[1] * u[0] + t[0] * u[3];
      double ay = t[0] * u[1] - t[1] * u[4];
      double by = t[1] * u[1] + t[0] * u[4];
      double frequency = Math.hypot(fx * ax + fy * bx, fx * ay + fy * by);
      double room = spec.rate() / 2 - spec.bandwidth();
      double amplitude =
          room > 0
              ? Math.max(0, Math.min(1, 1 - (frequency - spec.bandwidth()) / room))
              : frequency <= spec.bandwidth() + 1e-6 ? 1 : 0;
      double phase = weights.get("synthesis.input.phases").get(c);
      sum +=
          weights.get("synthesis.input.weight").get(out, c)
              / Math.sqrt(spec.channels())
              * amplitude
              * Math.sin(2 * Math.PI * (fx * qx + fy * qy + phase));
    }
    return sum;
  }

  private static Tensor direct(InputSpec spec, Weights weights, Tensor w, Transform user) {
    int batch = w.side(0);
    double[] values = new double[batch * spec.channels() * spec.size() * spec.size()];
    int at = 0;
    for (int n = 0; n < batch; n++) {
      double[] t = {1, 0, 0, 0};
      if (spec.learnedTransform()) {
        for (int k = 0; k < 4; k++) {
          t[k] = weights.get("synthesis.input.affine.bias").get(k);
          for (int i = 0; i < w.side(1); i++) {
            double factor = weights.get("synthesis.input.affine.weight").get(k, i);
            t[k] += w.get(n, i) * factor / Math.sqrt(w.side(1));
          }
        }
        double length = Math.hypot(t[0], t[1]);
        for (int k = 0; k < 4; k++) {
          t[k] /= length;
        }
      }
      for (int out = 0; out < spec.channels(); out++) {
        for (int i = 0; i < spec.size(); i++) {
          for (int j = 0; j < spec.size(); j++) {
            values[at++] = direct(spec, weights, t, user.inverse(), out, i, j);
          }
        }
      }
    }
    return Tensor.of(new int[] {batch, spec.channels(), spec.size(), spec.size()}, values);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void randomWeightsAgreeWithTheFormulas(int seed) {
    InputSpec spec = new InputSpec(8 + seed, 6 + seed, 3 + seed, 1.2, true);
    Weights weights = weights(spec, 10 * seed, 5);
    Tensor w = RandomTensors.of(seed + 7, 2, 5);
    assertClose(apply(spec, weights, w, SQUEEZED), direct(spec, weights, w, SQUEEZED), ACCEPT);
  }

  @Test
  void withoutLearnedTransformOnlyTheUserMovesTheWaves() {
    InputSpec spec = new InputSpec(9, 7, 5, 1.2, false);
    Weights weights = weights(spec, 3, 5);
    Tensor w = RandomTensors.of(8, 2, 5);
    Tensor features = apply(spec, weights, w, SQUEEZED);
    assertClose(features, direct(spec, weights, w, SQUEEZED), ACCEPT);
    assertThat(features.slice(1)).isEqualTo(features.slice(0));
  }

  @Test
  void criticallySampledWavesLiveOrDieAtTheEdgeOfTheBand() {
    InputSpec spec = new InputSpec(2, 4, 4, 2, false);
    double onEdge = 2 + 5e-7;
    double beyond = 2 + 5e-6;
    Weights weights =
        weights(spec, 3, 5)
            .with("synthesis.input.weight", Tensor.of(new int[] {2, 2}, 1, 0, 0, 1))
            .with(
                "synthesis.input.freqs",
                Tensor.of(new int[] {2, 2}, new double[] {onEdge, 0, 0, beyond}))
            .with("synthesis.input.phases", Tensor.of(new int[] {2}, 0.1f, 0.1f));
    Tensor w = RandomTensors.of(8, 1, 5);
    Tensor features = apply(spec, weights, w, Transform.IDENTITY);
    assertClose(features, direct(spec, weights, w, Transform.IDENTITY), ACCEPT);
    assertThat(features.get(0, 0, 0, 0)).isNotZero();
    assertThat(features.slice(0).slice(1).toArray()).containsOnly(0);
  }

  @Test
  void rotatedInputIsTheSamePlaneSeenAtOtherPlaces() {
    InputSpec spec = new InputSpec(6, 8, 8, 2, false);
    Weights weights = weights(spec, 4, 5);
    Tensor w = RandomTensors.of(8, 1, 5);
    Tensor straight = apply(spec, weights, w, Transform.IDENTITY);
    Tensor turned = apply(spec, weights, w, Transform.rotate(Math.PI / 2));
    // A quarter turn counter-clockwise brings the right edge to the top.
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        assertThat((double) turned.get(0, 3, i, j))
            .isCloseTo(straight.get(0, 3, j, 7 - i), org.assertj.core.data.Offset.offset(ACCEPT));
      }
    }
  }
}
