package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.ReferenceEngine;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Truncation;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast engine against the readable one, on published and unpublished shapes of networks. */
class EqualToReferenceTest {
  /** Rounding of two orders of summation through a dozen layers, relative to the largest value. */
  private static final double TOLERANCE = 1e-5;

  /** Which layer of {@link StyleGan3Config} variants to build. */
  private record Shape(
      int layers, int margin, int kernel, int filterSize, int upsampling, boolean radial) {}

  private static StyleGan3 build(Shape shape, double clamp) {
    return new StyleGan3Config(
            16,
            3,
            24,
            0,
            24,
            2,
            144,
            23,
            shape.layers,
            2,
            2,
            Math.pow(2, 2.1),
            Math.pow(2, 0.3),
            shape.margin,
            0.25,
            shape.kernel,
            shape.filterSize,
            shape.upsampling,
            shape.radial,
            clamp)
        .build();
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape(6, 10, 3, 6, 2, false),
        new Shape(6, 10, 1, 6, 2, true),
        new Shape(4, 10, 3, 6, 1, false),
        new Shape(5, 10, 3, 6, 4, false),
        new Shape(4, 5, 1, 6, 4, true),
        new Shape(5, 0, 3, 6, 2, false),
        new Shape(5, 5, 3, 4, 2, false),
        new Shape(4, 20, 3, 8, 2, false),
        new Shape(4, 10, 1, 4, 2, true),
        new Shape(4, 10, 1, 6, 1, true));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void chainsOfFilteredLayers(Shape shape) {
    assertEqual(build(shape, 256), Synthesis.DEFAULT, 2, 2);
  }

  @Test
  void clampedActivations() {
    Shape shape = new Shape(6, 10, 3, 6, 2, false);
    assertEqual(build(shape, 0.5), Synthesis.DEFAULT, 2, 3);
  }

  /** More than a block of channels, and neither whole blocks nor whole sixteens. */
  @ParameterizedTest
  @CsvSource({"stylegan3-t, 700, 53, 44", "stylegan3-r, 1000, 81, 62"})
  void channelsThatFillNoBlock(String kind, int base, int most, int fewer) {
    StyleGan3Config config = kind.endsWith("t") ? StyleGan3Config.t(16) : StyleGan3Config.r(16);
    StyleGan3 network =
        config.withLatents(16, 0, 16).withChannels(base, most).withLayers(6).build();
    assertThat(network.layers().stream().map(LayerSpec::outChannels).distinct())
        .containsExactly(most, fewer, 3);
    assertEqual(network, Synthesis.DEFAULT, 2, 2);
  }

  /** As configurations F and G of the ladder have it: features fixed, up to the band's edge. */
  @Test
  void featuresWithoutLearnedTransformAtTheEdgeOfTheBand() {
    StyleGan3 made = build(new Shape(4, 10, 3, 6, 2, false), 256);
    InputSpec input = new InputSpec(made.input().channels(), made.input().size(), 4, 2, false);
    StyleGan3 network = new StyleGan3(made.mapping(), input, made.layers(), 1);
    Synthesis still = Synthesis.DEFAULT.with(Transform.translate(0.1, -0.2));
    assertEqual(network, still, 2, 2);
    assertEqual(network, still.with(Transform.rotate(0.5)), 1, 1);
  }

  /** A picture cut out of a larger map by the last layer. */
  @Test
  void colourLayerThatCrops() {
    StyleGan3 made = build(new Shape(4, 10, 3, 6, 2, false), 256);
    LayerSpec last = made.layers().get(made.layers().size() - 1);
    LayerSpec crop =
        new LayerSpec(
            last.name(),
            last.inChannels(),
            last.outChannels(),
            1,
            last.inSize(),
            last.outSize() - 4,
            last.in(),
            last.out(),
            true,
            last.critical(),
            1,
            1,
            1,
            1,
            false,
            1,
            1,
            256);
    List<LayerSpec> layers =
        Stream.concat(made.layers().stream().filter(l -> !l.toRgb()), Stream.of(crop)).toList();
    StyleGan3 network = new StyleGan3(made.mapping(), made.input(), layers, 1);
    assertThat(network.resolution()).isEqualTo(12);
    assertEqual(network, Synthesis.DEFAULT, 2, 2);
  }

  static Stream<Network> pairs() {
    return Stream.of(
        new StyleGan2(new MappingSpec(16, 0, 16, 4, 2), 8, 3, 256, 37, 256),
        new StyleGan2(new MappingSpec(16, 0, 16, 6, 2), 16, 1, 256, 64, Double.POSITIVE_INFINITY),
        new StyleGan2(new MappingSpec(16, 0, 16, 8, 2), 32, 4, 32, 7, 0.6));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void skipNetworks(Network network) {
    assertEqual(network, Synthesis.DEFAULT, 2, 2);
    assertEqual(network, Synthesis.DEFAULT.with(Noise.NONE), 1, 1);
    assertEqual(network, Synthesis.DEFAULT.with(Noise.random(7)), 3, 2);
  }

  @Test
  void labels() {
    StyleGan3 network = StyleGan3Config.t(16).withLatents(16, 3, 16).withChannels(128, 16).build();
    Weights weights = RandomWeights.of(network, 9);
    Tensor z = Tensor.of(new int[] {5, 16}, numbers(80));
    Tensor labels = Tensor.of(new int[] {5, 3}, numbers(15));
    try (Generator fast = new CpuEngine(1).load(network, weights);
        Generator plain = new ReferenceEngine().load(network, weights)) {
      for (Truncation truncation : List.of(Truncation.NONE, new Truncation(0.6, 3))) {
        Tensor expected = plain.map(z, labels, truncation);
        assertThat(relative(fast.map(z, labels, truncation), expected)).isLessThan(TOLERANCE);
      }
    }
  }

  private static double[] numbers(int count) {
    return new Random(count).doubles(count, -1, 1).toArray();
  }

  private static void assertEqual(Network network, Synthesis options, int batch, int threads) {
    Weights weights = RandomWeights.of(network, 1);
    Tensor ws = RandomWeights.ws(network, batch, 2);
    Seen seenFast = new Seen();
    Seen seenPlain = new Seen();
    Tensor fast = run(new CpuEngine(threads), network, weights, ws, options.with(seenFast));
    Tensor plain = run(new ReferenceEngine(), network, weights, ws, options.with(seenPlain));
    assertThat(seenFast.activations().keySet())
        .containsExactlyElementsOf(seenPlain.activations().keySet());
    seenPlain
        .activations()
        .forEach(
            (layer, expected) ->
                assertThat(relative(seenFast.activations().get(layer), expected))
                    .as(layer)
                    .isLessThan(TOLERANCE));
    assertThat(relative(fast, plain)).isLessThan(TOLERANCE);
    Tensor unwatched = run(new CpuEngine(threads), network, weights, ws, options);
    assertThat(relative(unwatched, plain)).isLessThan(TOLERANCE);
  }

  private static Tensor run(
      Engine engine, Network network, Weights weights, Tensor ws, Synthesis options) {
    try (Generator generator = engine.load(network, weights)) {
      return generator.synthesize(ws, options);
    }
  }

  private static double relative(Tensor actual, Tensor expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    double most = 0;
    for (int i = 0; i < expected.size(); i++) {
      most = Math.max(most, Math.abs(expected.at(i)));
    }
    return Close.worst(actual, expected) / most;
  }
}
