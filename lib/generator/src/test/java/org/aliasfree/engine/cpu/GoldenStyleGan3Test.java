package org.aliasfree.engine.cpu;

import static org.aliasfree.engine.cpu.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Truncation;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Numbers of the official code in single precision, on small networks with weights of our own. */
class GoldenStyleGan3Test {
  /** Bounds of data/golden/README.md: room for another order of summation. */
  private static final double W_TOLERANCE = 1e-5;

  private static final double ACTIVATION_TOLERANCE = 5e-5;
  private static final double IMAGE_TOLERANCE = 1e-5;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SG2")
  void mapsLatentsLikeTheOfficialCode(Golden golden) {
    try (Generator generator = load(golden, 1)) {
      Tensor z = golden.array("z");
      assertClose(generator.map(z, Truncation.NONE), golden.array("ws"), W_TOLERANCE);
      assertClose(generator.map(z, new Truncation(0.7, 4)), golden.array("ws_trunc"), W_TOLERANCE);
    }
  }

  @ParameterizedTest
  @CsvSource({"T, 1", "T, 2", "T, 3", "R, 1", "R, 2", "R, 3"})
  void makesTheOfficialPictures(Golden golden, int threads) {
    try (Generator generator = load(golden, threads)) {
      Tensor ws = golden.array("ws");
      assertClose(
          generator.synthesize(ws, Synthesis.DEFAULT), golden.array("img"), IMAGE_TOLERANCE);
      double[] matrix = new double[9];
      for (int i = 0; i < 9; i++) {
        matrix[i] = golden.array("transform").at(i);
      }
      Synthesis moved = Synthesis.DEFAULT.with(Transform.ofInverse(matrix));
      assertClose(generator.synthesize(ws, moved), golden.array("img_transform"), IMAGE_TOLERANCE);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SG2")
  void showsTheOfficialActivations(Golden golden) {
    Seen seen = new Seen();
    try (Generator generator = load(golden, 2)) {
      Tensor img = generator.synthesize(golden.array("ws"), Synthesis.DEFAULT.with(seen));
      assertClose(img, golden.array("img"), IMAGE_TOLERANCE);
    }
    assertThat(seen.activations()).hasSize(16);
    seen.activations()
        .forEach(
            (layer, activation) ->
                assertClose(
                    activation.slice(0).reshape(golden.array("act_" + layer).shape()),
                    golden.array("act_" + layer),
                    ACTIVATION_TOLERANCE));
  }

  private static Generator load(Golden golden, int threads) {
    return new CpuEngine(threads).load(golden.network(), golden.weights());
  }
}
