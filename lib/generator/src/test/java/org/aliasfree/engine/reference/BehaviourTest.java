package org.aliasfree.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.ReferenceEngine;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Truncation;
import org.aliasfree.engine.Watch;
import org.aliasfree.stylegan.FreshWeights;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BehaviourTest {
  /** Pictures of a batch share one division that demodulation undoes up to its 1e-8. */
  private static final double ACCEPT_BATCH = 1e-5;

  private static Generator load(Network network) {
    return new ReferenceEngine().load(network, weights(network));
  }

  private static Weights weights(Network network) {
    return network instanceof StyleGan3 third
        ? MicroModel.weights(third)
        : MicroModel.weights(MicroModel.styleGan2());
  }

  static Network[] networks() {
    return new Network[] {MicroModel.t(), MicroModel.r(), MicroModel.styleGan2()};
  }

  @ParameterizedTest
  @MethodSource("networks")
  void sameInputGivesTheSameBitsAgain(Network network) {
    try (Generator generator = load(network)) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.of(0.7));
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT);
      assertThat(generator.map(MicroModel.z(), Truncation.of(0.7))).isEqualTo(ws);
      assertThat(generator.synthesize(ws, Synthesis.DEFAULT)).isEqualTo(image);
      assertThat(generator.network()).isSameAs(network);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void pictureDoesNotDependOnItsCompanyInTheBatch(Network network) {
    try (Generator generator = load(network)) {
      Tensor ws = generator.map(RandomTensors.of(5, 3, 16), Truncation.NONE);
      Tensor together = generator.synthesize(ws, Synthesis.DEFAULT);
      for (int n = 0; n < 3; n++) {
        Tensor alone = ws.slice(n).reshape(1, ws.side(1), 16);
        Tensor image = generator.synthesize(alone, Synthesis.DEFAULT);
        Golden.assertClose(image.slice(0), together.slice(n), ACCEPT_BATCH);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void filtersMissingInTheFileAreThoseOfTheDescription(Network network) {
    Weights bare = weights(network);
    Weights designed = FreshWeights.of(network, 1);
    Weights full = bare;
    for (String name : designed.names()) {
      if (name.endsWith("_filter")) {
        assertThat(bare.has(name)).isFalse();
        full = full.with(name, designed.get(name));
      }
    }
    Tensor ws = RandomTensors.of(3, 1, network.mapping().rows(), 16);
    try (Generator without = new ReferenceEngine().load(network, bare);
        Generator with = new ReferenceEngine().load(network, full)) {
      assertThat(with.synthesize(ws, Synthesis.DEFAULT))
          .isEqualTo(without.synthesize(ws, Synthesis.DEFAULT));
    }
  }

  @Test
  void filtersInTheFileAreUsed() {
    StyleGan3 network = MicroModel.t();
    String name = "synthesis." + network.layers().get(4).name() + ".down_filter";
    Weights changed =
        MicroModel.weights(network).with(name, Tensor.of(new int[] {12}, new float[12]));
    Tensor ws = RandomTensors.of(3, 1, 16, 16);
    Seen seen = new Seen();
    try (Generator generator = new ReferenceEngine().load(network, changed)) {
      generator.synthesize(ws, Synthesis.DEFAULT.with(seen));
    }
    assertThat(seen.layers().get(network.layers().get(4).name()).toArray()).containsOnly(0);
  }

  @Test
  void noiseOfStyleGan3IsIgnored() {
    try (Generator generator = load(MicroModel.t())) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.NONE);
      assertThat(generator.synthesize(ws, Synthesis.DEFAULT.with(Noise.random(3))))
          .isEqualTo(generator.synthesize(ws, Synthesis.DEFAULT));
    }
  }

  @Test
  void randomNoiseDiffersByPictureAndSeedAndIsRepeatable() {
    try (Generator generator = load(MicroModel.styleGan2())) {
      Tensor one = generator.map(MicroModel.z(), Truncation.NONE);
      float[] twice = new float[2 * one.size()];
      one.copyTo(0, twice, 0, one.size());
      one.copyTo(0, twice, one.size(), one.size());
      Tensor ws = Tensor.of(new int[] {2, 8, 16}, twice);
      Tensor images = generator.synthesize(ws, Synthesis.DEFAULT.with(Noise.random(3)));
      assertThat(images.slice(0)).isNotEqualTo(images.slice(1));
      assertThat(generator.synthesize(ws, Synthesis.DEFAULT.with(Noise.random(3))))
          .isEqualTo(images);
      assertThat(generator.synthesize(ws, Synthesis.DEFAULT.with(Noise.random(4))))
          .isNotEqualTo(images);
    }
  }

  @Test
  void missingTensorIsNamedWithItsShape() {
    StyleGan3 network = MicroModel.t();
    assertThatThrownBy(() -> new ReferenceEngine().load(network, Weights.of(java.util.Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "StyleGAN3-T needs a tensor mapping.fc0.weight of shape [16, 16], and the weights have"
                + " none of that name");
  }

  @Test
  void tensorOfAnotherShapeIsNamedWithBothShapes() {
    StyleGan3 network = MicroModel.t();
    String name = "synthesis.L3_36_16.up_filter";
    Weights wrong = MicroModel.weights(network).with(name, Tensor.of(new int[] {6}, new float[6]));
    assertThatThrownBy(() -> new ReferenceEngine().load(network, wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tensor synthesis.L3_36_16.up_filter must have the shape [12], got [6]");
  }

  @Test
  void inputsOfAnotherShapeAreErrors() {
    try (Generator generator = load(MicroModel.t())) {
      assertThatThrownBy(() -> generator.map(RandomTensors.of(1, 1, 15), Truncation.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("z must have the shape [batch, 16], got [1, 15]");
      Tensor label = Tensor.of(new int[] {1, 3}, 0, 1, 0);
      assertThatThrownBy(() -> generator.map(MicroModel.z(), label, Truncation.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("labels must have the shape [1, 0], one for each z, got [1, 3]");
      assertThatThrownBy(
              () -> generator.synthesize(RandomTensors.of(1, 1, 15, 16), Synthesis.DEFAULT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("ws must have the shape [batch, 16, 16], got [1, 15, 16]");
    }
  }

  @Test
  void styleGan2HasNoInputToTransform() {
    try (Generator generator = load(MicroModel.styleGan2())) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.NONE);
      Synthesis moved = Synthesis.DEFAULT.with(Transform.translate(0.1, 0));
      assertThatThrownBy(() -> generator.synthesize(ws, moved))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot be transformed");
    }
  }

  @Test
  void interruptedRunEndsWithTheFlagSetAndTheGeneratorGoesOn() {
    Watch interrupting =
        new Watch() {
          @Override
          public boolean wants(String layer) {
            return layer.startsWith("L5_");
          }

          @Override
          public void seen(String layer, Tensor activation) {
            Thread.currentThread().interrupt();
          }
        };
    try (Generator generator = load(MicroModel.t())) {
      Tensor ws = generator.map(MicroModel.z(), Truncation.NONE);
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT);
      assertThatThrownBy(() -> generator.synthesize(ws, Synthesis.DEFAULT.with(interrupting)))
          .isInstanceOf(CancellationException.class);
      assertThatThrownBy(() -> generator.map(MicroModel.z(), Truncation.NONE))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).as("flag, now cleared").isTrue();
      assertThat(generator.synthesize(ws, Synthesis.DEFAULT)).isEqualTo(image);
    }
  }

  @Test
  void closedGeneratorSaysSo() {
    Generator generator = load(MicroModel.t());
    generator.close();
    generator.close();
    assertThatThrownBy(() -> generator.map(MicroModel.z(), Truncation.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this generator is closed: load it again");
  }

  @Test
  void networkTooLargeForTheMemoryIsRefusedBeforeItStarts() {
    StyleGan3 large = StyleGan3Config.r(1024).build();
    assertThatThrownBy(() -> Memory.check(large, 3_000_000_000L))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("StyleGAN3-R of 1024 pixels needs ")
        .hasMessageContaining("and 3000 MB are free");
    Memory.check(StyleGan3Config.t(256).build(), 3_000_000_000L);
  }
}
