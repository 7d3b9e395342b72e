package org.aliasfree.bench.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.stream.Stream;
import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.ReferenceEngine;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.signal.Seeded;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The peer against the library's engines: both must make the same picture before times count. */
class TorchGeneratorTest {
  /** Single precision through all layers, relative to the largest value. */
  private static final double TOLERANCE = 1e-4;

  private static NDManager manager;

  @BeforeAll
  static void open() {
    manager = Libtorch.open(2);
  }

  @AfterAll
  static void close() {
    manager.close();
  }

  static Stream<Network> networks() {
    return Stream.of(
        small(StyleGan3Config.t(32)).build(),
        small(StyleGan3Config.r(32)).build(),
        new StyleGan2(new MappingSpec(24, 0, 20, 8, 3), 32, 3, 256, 16, 4));
  }

  private static StyleGan3Config small(StyleGan3Config config) {
    return config.withLatents(24, 0, 20).withChannels(256, 18).withLayers(6);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void thePictureIsThatOfBothEngines(Network network) {
    Weights weights = RandomWeights.of(network, 3);
    Tensor z = Tensor.of(new int[] {1, 24}, Seeded.normal(4, 24));
    Tensor peers;
    try (TorchGenerator peer = new TorchGenerator(network, weights, manager)) {
      peers = peer.picture(z);
      assertThat(peer.picture(z)).isEqualTo(peers);
    }
    for (Engine engine : new Engine[] {new ReferenceEngine(), new CpuEngine(2)}) {
      try (Generator ours = engine.load(network, weights)) {
        Tensor picture = ours.synthesize(ours.map(z, Truncation.NONE), Synthesis.DEFAULT);
        assertThat(difference(picture, peers)).isCloseTo(0, within(TOLERANCE));
      }
    }
  }

  @Test
  void aLatentOfAnotherSizeIsRefused() {
    Network network = small(StyleGan3Config.t(32)).build();
    try (TorchGenerator peer = new TorchGenerator(network, RandomWeights.of(network, 3), manager)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> peer.picture(Tensor.of(new int[] {2, 24}, new float[48])))
          .withMessage("z must have the shape [1, 24], got Tensor[2, 24]");
    }
  }

  private static double difference(Tensor a, Tensor b) {
    assertThat(a.shape()).isEqualTo(b.shape());
    double most = 0;
    double largest = 0;
    for (int i = 0; i < a.size(); i++) {
      most = Math.max(most, Math.abs(a.at(i) - b.at(i)));
      largest = Math.max(largest, Math.abs(a.at(i)));
    }
    assertThat(largest).isPositive();
    return most / largest;
  }
}
