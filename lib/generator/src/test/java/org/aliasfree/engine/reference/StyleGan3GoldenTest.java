package org.aliasfree.engine.reference;

import static org.aliasfree.engine.reference.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.ReferenceEngine;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Truncation;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference engine against the official implementation in fp32, small random networks. */
class StyleGan3GoldenTest {
  /** Bounds of the golden arrays: rounding of another order of summation in single precision. */
  private static final double ACCEPT_WS = 1e-5;

  private static final double ACCEPT_ACTIVATION = 5e-5;
  private static final double ACCEPT_IMAGE = 1e-5;

  enum Kind {
    T,
    R;

    StyleGan3 network() {
      StyleGan3Config config = this == T ? StyleGan3Config.t(32) : StyleGan3Config.r(32);
      return config.withLatents(48, 0, 48).withChannels(512, 24).build();
    }

    private String name(String extension) {
      return (this == T ? "stylegan3-t-32" : "stylegan3-r-32") + extension;
    }

    Weights weights() {
      return Golden.weights(name(".safetensors"));
    }

    Tensor golden(String key) {
      return Golden.read(name(".npz"), key);
    }

    Generator load() {
      return new ReferenceEngine().load(network(), weights());
    }
  }

  @ParameterizedTest
  @EnumSource
  void descriptionNamesExactlyTheTensorsOfTheFile(Kind kind) {
    Golden.assertSameTensors(kind.network(), kind.weights());
  }

  @ParameterizedTest
  @EnumSource
  void latentsBecomeTheOfficialRowsOfW(Kind kind) {
    try (Generator generator = kind.load()) {
      Tensor z = kind.golden("z");
      assertClose(generator.map(z, Truncation.NONE), kind.golden("ws"), ACCEPT_WS);
      assertClose(generator.map(z, new Truncation(0.7, 4)), kind.golden("ws_trunc"), ACCEPT_WS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfWBecomeTheOfficialPictures(Kind kind) {
    try (Generator generator = kind.load()) {
      Tensor image = generator.synthesize(kind.golden("ws"), Synthesis.DEFAULT);
      assertClose(image, kind.golden("img"), ACCEPT_IMAGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void transformedInputGivesTheOfficialPictures(Kind kind) {
    Tensor u = kind.golden("transform");
    double[] matrix = new double[9];
    Arrays.setAll(matrix, u::at);
    Synthesis options = Synthesis.DEFAULT.with(Transform.ofInverse(matrix));
    try (Generator generator = kind.load()) {
      Tensor image = generator.synthesize(kind.golden("ws"), options);
      assertClose(image, kind.golden("img_transform"), ACCEPT_IMAGE);
    }
    Weights stored = kind.weights().with("synthesis.input.transform", u);
    try (Generator generator = new ReferenceEngine().load(kind.network(), stored)) {
      Tensor image = generator.synthesize(kind.golden("ws"), Synthesis.DEFAULT);
      assertClose(image, kind.golden("img_transform"), ACCEPT_IMAGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLayerMakesTheOfficialActivations(Kind kind) {
    Seen seen = new Seen();
    try (Generator generator = kind.load()) {
      generator.synthesize(kind.golden("ws"), Synthesis.DEFAULT.with(seen));
    }
    assertThat(seen.layers()).hasSize(16).containsKey("input");
    seen.layers()
        .forEach(
            (layer, activation) -> {
              Tensor golden = kind.golden("act_" + layer);
              assertClose(activation.slice(0), golden.slice(0), ACCEPT_ACTIVATION);
            });
  }
}
