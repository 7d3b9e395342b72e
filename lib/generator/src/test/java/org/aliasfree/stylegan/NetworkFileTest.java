package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.weights.Golden;
import org.aliasfree.weights.Npz;
import org.aliasfree.weights.NumpyArray;
import org.aliasfree.weights.Safetensors;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.WeightFile;
import org.aliasfree.weights.WeightFileException;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFileTest {
  /** Powers of NumPy and of Java differ in the last bit. */
  private static final double LAST_BITS = 1e-12;

  @TempDir Path folder;

  private Path write(Weights weights, Map<String, String> metadata) throws Exception {
    Path file = folder.resolve("made.safetensors");
    Safetensors.write(file, weights, metadata);
    return file;
  }

  private static void assertSame(Network read, Network expected) {
    if (!(read instanceof StyleGan3 a && expected instanceof StyleGan3 b)) {
      assertThat(read).isEqualTo(expected);
      return;
    }
    assertThat(a.mapping()).isEqualTo(b.mapping());
    assertThat(a.input()).isEqualTo(b.input());
    assertThat(a.outputScale()).isEqualTo(b.outputScale());
    assertThat(a.layers()).hasSameSizeAs(b.layers());
    for (int i = 0; i < a.layers().size(); i++) {
      assertSame(a.layers().get(i).in(), b.layers().get(i).in());
      assertSame(a.layers().get(i).out(), b.layers().get(i).out());
      assertThat(withoutBands(a.layers().get(i))).isEqualTo(withoutBands(b.layers().get(i)));
    }
  }

  private static void assertSame(Band read, Band expected) {
    assertThat(read.rate()).isEqualTo(expected.rate());
    assertThat(read.cutoff()).isCloseTo(expected.cutoff(), within(LAST_BITS * expected.cutoff()));
    assertThat(read.halfWidth())
        .isCloseTo(expected.halfWidth(), within(LAST_BITS * expected.rate()));
  }

  private static LayerSpec withoutBands(LayerSpec layer) {
    Band none = new Band(1, 1, 1);
    return new LayerSpec(
        layer.name(),
        layer.inChannels(),
        layer.outChannels(),
        layer.kernel(),
        layer.inSize(),
        layer.outSize(),
        none,
        none,
        layer.toRgb(),
        layer.critical(),
        layer.up(),
        layer.down(),
        layer.upTaps(),
        layer.downTaps(),
        layer.radialDown(),
        layer.gain(),
        layer.slope(),
        layer.clamp());
  }

  private static StyleGan3Config small(StyleGan3Config config) {
    return config.withLatents(8, 0, 12).withChannels(256, 16);
  }

  /** Returns a configuration with other values of what the paper varies (Fig. 3, right). */
  private static StyleGan3Config ablation(
      StyleGan3Config c, int critical, double stopband, int margin, int n, int m) {
    return c.withCriticalLayers(critical)
        .withFirstStopband(stopband)
        .withMargin(margin)
        .withFilterSize(n)
        .withLreluUpsampling(m);
  }

  @ParameterizedTest
  @CsvSource({
    "stylegan3-t-32, StyleGAN3-T, 88184",
    "stylegan3-r-32, StyleGAN3-R, 29712",
    "stylegan2-32, StyleGAN2, 63467"
  })
  void anOfficialFileDescribesItself(String name, String kind, long parameters) throws Exception {
    NetworkFile file = NetworkFile.read(Golden.path(name + ".pkl"));
    assertThat(file.network().kind()).isEqualTo(kind);
    assertThat(file.network().parameterCount()).isEqualTo(parameters);
    assertThat(file.network().resolution()).isEqualTo(32);
    assertThat(file.assumptions()).isEmpty();
    assertThat(file.licence()).get().asString().contains("research and evaluation only");
    assertThat(file.weights().names()).containsExactlyElementsOf(file.network().shapes().keySet());
  }

  @Test
  void anOfficialFileDescribesTheScheduleOfThePaper() throws Exception {
    StyleGan3Config t = StyleGan3Config.t(32).withLatents(48, 0, 48).withChannels(512, 24);
    assertSame(NetworkFile.read(Golden.path("stylegan3-t-32.pkl")).network(), t.build());
    StyleGan3Config r = t.withKernel(1).withRadialFilters(true);
    assertSame(NetworkFile.read(Golden.path("stylegan3-r-32.pkl")).network(), r.build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stylegan3-t-32", "stylegan3-r-32", "stylegan2-32"})
  void namesShapesAndFiltersTellTheSameAsAttributes(String name) throws Exception {
    NetworkFile plain = NetworkFile.read(Golden.path(name + ".safetensors"));
    NetworkFile official = NetworkFile.read(Golden.path(name + ".pkl"));
    assertSame(plain.network(), official.network());
    assertThat(plain.weights()).isEqualTo(official.weights());
    assertThat(plain.assumptions()).contains("conv_clamp = 256.0");
    assertThat(plain.licence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stylegan3-t-32", "stylegan3-r-32", "stylegan2-32"})
  void aConvertedFileGivesTheSameNetworkAndWeights(String name) throws Exception {
    NetworkFile official = NetworkFile.read(Golden.path(name + ".pkl"));
    Path target = folder.resolve("converted.safetensors");
    official.writeSafetensors(target);
    NetworkFile converted = NetworkFile.read(target);
    assertThat(converted.network()).isEqualTo(official.network());
    assertThat(converted.weights()).isEqualTo(official.weights());
    assertThat(converted.assumptions()).isEmpty();
    assertThat(converted.licence()).isEqualTo(official.licence());
    Path again = folder.resolve("again.safetensors");
    converted.writeSafetensors(again);
    assertThat(again).hasSameBinaryContentAs(target);
  }

  @Test
  void aNetworkMadeHereIsReadBackAsItWas() throws Exception {
    StyleGan3 made =
        ablation(small(StyleGan3Config.r(64)).withLatents(8, 3, 12), 1, 5.5, 6, 4, 4).build();
    StyleGan2 other =
        new StyleGan2(new MappingSpec(7, 0, 9, 10, 3), 64, 1, 400, 20, Double.POSITIVE_INFINITY);
    for (Network network : List.of(made, other)) {
      Path target = folder.resolve("made.safetensors");
      NetworkFile.writeSafetensors(target, network, MadeUp.weights(network));
      NetworkFile read = NetworkFile.read(target);
      assertThat(read.network()).isEqualTo(network);
      assertThat(read.weights()).isEqualTo(MadeUp.weights(network));
      assertThat(read.assumptions()).isEmpty();
    }
    assertThatThrownBy(
            () -> NetworkFile.writeSafetensors(folder.resolve("a"), made, Weights.of(Map.of())))
        .hasMessageContaining("missing");
  }

  @ParameterizedTest
  @CsvSource({
    "T, 64, 2, 4.2870938501451725, 10, 6, 2",
    "T, 32, 2, 2.8284271247461903, 10, 6, 2",
    "T, 64, 3, 8.574187700290345, 10, 6, 2",
    "R, 64, 2, 4.2870938501451725, 10, 4, 2",
    "T, 64, 2, 4.2870938501451725, 10, 8, 2",
    "R, 32, 2, 4.2870938501451725, 10, 6, 4",
    "T, 64, 2, 4.2870938501451725, 10, 6, 1",
    "R, 64, 4, 4.2870938501451725, 7, 6, 2",
    "R, 256, 2, 4.2870938501451725, 10, 6, 2"
  })
  void variantsOfThePaperAreFoundFromTheirFilters(
      String kind, int resolution, int critical, double stopband, int margin, int n, int m)
      throws Exception {
    StyleGan3Config config =
        small(kind.equals("T") ? StyleGan3Config.t(resolution) : StyleGan3Config.r(resolution));
    StyleGan3 made =
        ablation(config.withChannels(resolution * 4, 16), critical, stopband, margin, n, m).build();
    NetworkFile read = NetworkFile.read(write(MadeUp.weights(made), Map.of()));
    assertSame(read.network(), made);
    assertThat(read.assumptions()).containsExactly("output_scale = 0.25", "conv_clamp = 256.0");
  }

  @Test
  void whatDoesNotFollowIsAskedFor() throws Exception {
    StyleGan3 made = ablation(small(StyleGan3Config.t(64)), 2, 4.4, 10, 6, 2).build();
    Path file = write(MadeUp.weights(made), Map.of());
    assertThatThrownBy(() -> NetworkFile.read(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("made.safetensors")
        .hasMessageContaining("first_stopband")
        .hasMessageContaining("the taps of synthesis.L");
    NetworkOptions options =
        NetworkOptions.none().with("first_stopband=4.4").with("output_scale=0.25");
    NetworkFile read = NetworkFile.read(file, options);
    assertSame(read.network(), made);
    assertThat(read.assumptions()).containsExactly("conv_clamp = 256.0");
    Path withMetadata = write(MadeUp.weights(made), Map.of("first_stopband", "4.4"));
    assertSame(NetworkFile.read(withMetadata).network(), made);
    assertThatThrownBy(() -> NetworkFile.read(withMetadata, options.with("first_stopband=4.5")))
        .hasMessageContaining("the file says first_stopband = 4.4");
  }

  @Test
  void sizesThatNoScheduleGivesAreSaidToBeThat() throws Exception {
    StyleGan3 made = ablation(small(StyleGan3Config.t(64)), 2, 5.5, 10, 6, 2).build();
    Path file = write(MadeUp.weights(made), Map.of());
    assertThatThrownBy(() -> NetworkFile.read(file)).hasMessageContaining("other sizes");
    assertSame(
        NetworkFile.read(file, NetworkOptions.none().with(NetworkSetting.FIRST_STOPBAND, 5.5))
            .network(),
        made);
  }

  @Test
  void optionsMustBeKnownAndNeeded() {
    NetworkOptions none = NetworkOptions.none();
    assertThatThrownBy(() -> none.with("stopband=5")).hasMessageContaining("first_stopband");
    assertThatThrownBy(() -> none.with("margin_size")).hasMessageContaining("then = and a number");
    assertThatThrownBy(() -> none.with("margin_size=a")).hasMessageContaining("needs a number");
    assertThatThrownBy(() -> none.with("margin_size=1.5")).hasMessageContaining("cannot be 1.5");
    assertThatThrownBy(() -> none.with("conv_clamp=-1")).hasMessageContaining("cannot be -1.0");
    assertThat(none.with("conv_clamp=Infinity").get(NetworkSetting.CONV_CLAMP)).isPresent();
    assertThatThrownBy(
            () -> NetworkFile.read(Golden.path("stylegan3-t-32.pkl"), none.with("filter_size=6")))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("filter_size follows from the file");
    assertThatThrownBy(
            () -> NetworkFile.read(Golden.path("stylegan2-32.pkl"), none.with("conv_clamp=1")))
        .hasMessageContaining("conv_clamp follows from the file");
  }

  @Test
  void missingExtraAndMisshapenTensorsAreNamed() throws Exception {
    StyleGan3 made = small(StyleGan3Config.t(32)).build();
    Weights good = MadeUp.weights(made);
    Map<String, Tensor> tensors = new LinkedHashMap<>(good.toMap());
    tensors.remove("synthesis.L3_36_16.bias");
    tensors.put("synthesis.L5_52_16.bias", Tensor.of(new int[] {3}, 1, 2, 3f));
    tensors.put("synthesis.surplus", Tensor.scalar(1));
    Path file = write(Weights.of(tensors), Map.of());
    assertThatThrownBy(() -> NetworkFile.read(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("made.safetensors")
        .hasMessageContaining("1 missing: synthesis.L3_36_16.bias [16]")
        .hasMessageContaining("synthesis.L5_52_16.bias must be [16], got [3]")
        .hasMessageContaining("1 not of this network: synthesis.surplus");
  }

  @Test
  void filtersMayBeMissingWhereTheFileDescribesThem() throws Exception {
    NetworkFile official = NetworkFile.read(Golden.path("stylegan3-r-32.pkl"));
    Path target = folder.resolve("whole.safetensors");
    official.writeSafetensors(target);
    Map<String, Tensor> tensors = new LinkedHashMap<>(official.weights().toMap());
    tensors.keySet().removeIf(name -> name.endsWith("_filter"));
    Path bare = write(Weights.of(tensors), WeightFile.read(target).metadata());
    NetworkFile read = NetworkFile.read(bare);
    assertThat(read.network()).isEqualTo(official.network());
    assertThat(read.weights().names()).hasSize(114 - 28);
    Path silent = write(Weights.of(tensors), Map.of());
    assertThatThrownBy(() -> NetworkFile.read(silent)).hasMessageContaining("follow");
  }

  @Test
  void filesOfOtherNetworksAreRefused() throws Exception {
    Path golden = Golden.path("filters.npz");
    assertThatThrownBy(() -> NetworkFile.read(golden)).hasMessageContaining("a generator expected");
    Weights t = MadeUp.weights(small(StyleGan3Config.t(32)).build());
    Path kind = write(t, Map.of("kind", "stylegan3-r"));
    assertThatThrownBy(() -> NetworkFile.read(kind))
        .hasMessageContaining("kind must be stylegan3-t");
    Path wide = write(t, Map.of("w_dim", "13"));
    assertThatThrownBy(() -> NetworkFile.read(wide)).hasMessageContaining("w_dim is 12");
    Path ringing = write(t, Map.of("margin_size", "\u0007" + "9".repeat(99)));
    assertThatThrownBy(() -> NetworkFile.read(ringing))
        .hasMessageContaining("cannot be ?999")
        .message()
        .satisfies(message -> assertThat(message.length()).isLessThan(200));
    Map<String, Tensor> gap = new LinkedHashMap<>(t.toMap());
    gap.remove("synthesis.L3_36_16.weight");
    Path hole = write(Weights.of(gap), Map.of());
    assertThatThrownBy(() -> NetworkFile.read(hole)).hasMessageContaining("without a gap");
    StyleGan2 two = new StyleGan2(new MappingSpec(4, 0, 4, 4, 1), 8, 3, 64, 8, 256);
    Path resnet = write(MadeUp.weights(two), Map.of("synthesis.b8.architecture", "resnet"));
    assertThatThrownBy(() -> NetworkFile.read(resnet)).hasMessageContaining("must be skip");
    Path clamp = write(MadeUp.weights(two), Map.of("conv_clamp", "many"));
    assertThatThrownBy(() -> NetworkFile.read(clamp)).hasMessageContaining("must be a number");
  }

  @Test
  void attributesThatContradictTheTensorsAreRefused() throws Exception {
    StyleGan3 made = small(StyleGan3Config.t(32)).build();
    Path target = folder.resolve("good.safetensors");
    NetworkFile.writeSafetensors(target, made, MadeUp.weights(made));
    Map<String, String> good = WeightFile.read(target).metadata();
    Map<String, String> changes =
        Map.of(
            "synthesis.L4_36_16.out_channels", "17",
            "synthesis.L4_36_16.up_taps", "13",
            "synthesis.L4_36_16.in_size", "52",
            "synthesis.L4_36_16.in_cutoff", "-1",
            "synthesis.L14_32_3.is_torgb", "false",
            "synthesis.input.bandwidth", "99",
            "synthesis.L4_36_16.conv_kernel", "1e99");
    for (Map.Entry<String, String> change : changes.entrySet()) {
      Map<String, String> changed = new LinkedHashMap<>(good);
      changed.put(change.getKey(), change.getValue());
      Path file = write(MadeUp.weights(made), changed);
      assertThatThrownBy(() -> NetworkFile.read(file))
          .as(change.toString())
          .isInstanceOf(WeightFileException.class)
          .hasMessageContaining("made.safetensors");
    }
  }

  @Test
  void anArchiveOfArraysIsANetworkToo() throws Exception {
    StyleGan3 made = small(StyleGan3Config.t(32)).build();
    Map<String, NumpyArray> arrays = new LinkedHashMap<>();
    MadeUp.weights(made).toMap().forEach((name, t) -> arrays.put(name, NumpyArray.of(t)));
    Path file = folder.resolve("made.npz");
    Npz.write(file, arrays);
    NetworkFile read = NetworkFile.read(file);
    assertSame(read.network(), made);
    assertThat(read.weights()).isEqualTo(MadeUp.weights(made));
  }

  @Test
  void aStyleGan2IsFoundFromItsShapes() throws Exception {
    List<StyleGan2> networks = new ArrayList<>();
    networks.add(new StyleGan2(new MappingSpec(6, 0, 5, 10, 8), 64, 3, 512, 64, 256));
    networks.add(new StyleGan2(new MappingSpec(6, 2, 5, 8, 2), 32, 1, 64, 16, 256));
    networks.add(new StyleGan2(new MappingSpec(6, 0, 5, 4, 2), 8, 3, 64, 8, 256));
    for (StyleGan2 made : networks) {
      NetworkFile read = NetworkFile.read(write(MadeUp.weights(made), Map.of()));
      StyleGan2 network = (StyleGan2) read.network();
      assertThat(network.mapping()).isEqualTo(made.mapping());
      for (int side : made.sides()) {
        assertThat(network.channels(side)).isEqualTo(made.channels(side));
      }
      Map<String, String> said =
          Map.of("channel_base", "" + made.channelBase(), "channel_max", "" + made.channelMax());
      assertThat(NetworkFile.read(write(MadeUp.weights(made), said)).network()).isEqualTo(made);
    }
    Path wrong =
        write(MadeUp.weights(networks.get(0)), Map.of("channel_base", "512", "channel_max", "32"));
    assertThatThrownBy(() -> NetworkFile.read(wrong)).hasMessageContaining("do not give channels");
  }
}
