package org.aliasfree.engine.reference;

import static org.aliasfree.engine.reference.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.ReferenceEngine;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;

/** The reference engine against the official implementation in fp32, a small random network. */
class StyleGan2GoldenTest {
  /** Bounds of the golden arrays: rounding of another order of summation in single precision. */
  private static final double ACCEPT_WS = 1e-5;

  private static final double ACCEPT_ACTIVATION = 5e-5;
  private static final double ACCEPT_IMAGE = 5e-5;

  private static final StyleGan2 NETWORK =
      new StyleGan2(new MappingSpec(48, 0, 48, 8, 8), 32, 3, 512, 24, 256);

  private static Weights weights() {
    return Golden.weights("stylegan2-32.safetensors");
  }

  private static Tensor golden(String key) {
    return Golden.read("stylegan2-32.npz", key);
  }

  private static Generator load() {
    return new ReferenceEngine().load(NETWORK, weights());
  }

  @Test
  void descriptionNamesExactlyTheTensorsOfTheFile() {
    Golden.assertSameTensors(NETWORK, weights());
  }

  @Test
  void latentsBecomeTheOfficialRowsOfW() {
    try (Generator generator = load()) {
      assertClose(generator.map(golden("z"), Truncation.NONE), golden("ws"), ACCEPT_WS);
      Tensor truncated = generator.map(golden("z"), new Truncation(0.7, 4));
      assertClose(truncated, golden("ws_trunc"), ACCEPT_WS);
    }
  }

  @Test
  void rowsOfWBecomeTheOfficialPictures() {
    try (Generator generator = load()) {
      Tensor image = generator.synthesize(golden("ws"), Synthesis.DEFAULT);
      assertClose(image, golden("img"), ACCEPT_IMAGE);
      Tensor quiet = generator.synthesize(golden("ws"), Synthesis.DEFAULT.with(Noise.NONE));
      assertClose(quiet, golden("img_no_noise"), ACCEPT_IMAGE);
    }
  }

  @Test
  void everyBlockMakesTheOfficialActivations() {
    Seen seen = new Seen();
    try (Generator generator = load()) {
      generator.synthesize(golden("ws"), Synthesis.DEFAULT.with(seen));
    }
    assertThat(seen.layers().keySet()).containsExactlyElementsOf(List.of("b4", "b8", "b16", "b32"));
    seen.layers()
        .forEach(
            (block, activation) -> {
              Tensor first = golden("act_" + block).slice(0);
              assertClose(activation.slice(0), first, ACCEPT_ACTIVATION);
            });
  }
}
