package org.aliasfree.engine.cpu;

import static org.aliasfree.engine.cpu.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of the official code in single precision, on a small network with weights of our own. */
class GoldenStyleGan2Test {
  /** Bounds of data/golden/README.md: room for another order of summation, values are up to 11. */
  private static final double W_TOLERANCE = 1e-5;

  private static final double TOLERANCE = 5e-5;

  @Test
  void mapsLatentsLikeTheOfficialCode() {
    try (Generator generator = load(1)) {
      Tensor z = Golden.SG2.array("z");
      assertClose(generator.map(z, Truncation.NONE), Golden.SG2.array("ws"), W_TOLERANCE);
      assertClose(
          generator.map(z, new Truncation(0.7, 4)), Golden.SG2.array("ws_trunc"), W_TOLERANCE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void makesTheOfficialPictures(int threads) {
    try (Generator generator = load(threads)) {
      Tensor ws = Golden.SG2.array("ws");
      assertClose(generator.synthesize(ws, Synthesis.DEFAULT), Golden.SG2.array("img"), TOLERANCE);
      assertClose(
          generator.synthesize(ws, Synthesis.DEFAULT.with(Noise.NONE)),
          Golden.SG2.array("img_no_noise"),
          TOLERANCE);
    }
  }

  @Test
  void showsTheOfficialActivations() {
    Seen seen = new Seen();
    try (Generator generator = load(2)) {
      Tensor img = generator.synthesize(Golden.SG2.array("ws"), Synthesis.DEFAULT.with(seen));
      assertClose(img, Golden.SG2.array("img"), TOLERANCE);
    }
    assertThat(seen.activations()).containsOnlyKeys("b4", "b8", "b16", "b32");
    seen.activations()
        .forEach(
            (block, activation) -> {
              Tensor expected = Golden.SG2.array("act_" + block);
              assertClose(activation.slice(0).reshape(expected.shape()), expected, TOLERANCE);
            });
  }

  private static Generator load(int threads) {
    return new CpuEngine(threads).load(Golden.SG2.network(), Golden.SG2.weights());
  }
}
