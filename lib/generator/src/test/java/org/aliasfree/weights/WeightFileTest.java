package org.aliasfree.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFileTest {
  @TempDir Path folder;

  private static Path resource(String name) throws Exception {
    return Path.of(WeightFileTest.class.getResource(name).toURI());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stylegan3-t-32", "stylegan3-r-32", "stylegan2-32"})
  void anOfficialPickleHoldsTheTensorsOfItsSafetensorsFile(String name) throws Exception {
    WeightFile pickle = WeightFile.read(Golden.path(name + ".pkl"));
    WeightFile plain = WeightFile.read(Golden.path(name + ".safetensors"));
    assertThat(pickle.weights().names()).hasSize(name.equals("stylegan2-32") ? 87 : 114);
    assertThat(pickle.weights()).isEqualTo(plain.weights());
    assertThat(pickle.format()).isEqualTo(WeightFile.Format.PICKLE);
    assertThat(plain.format()).isEqualTo(WeightFile.Format.SAFETENSORS);
    assertThat(plain.metadata()).isEmpty();
  }

  @Test
  void attributesOfModulesAreMetadataUnderTheirFullNames() throws Exception {
    Map<String, String> metadata = WeightFile.read(Golden.path("stylegan3-r-32.pkl")).metadata();
    assertThat(metadata)
        .containsEntry("z_dim", "48")
        .containsEntry("channel_base", "512")
        .containsEntry("mapping_kwargs.num_layers", "2")
        .containsEntry("use_radial_filters", "true")
        .containsEntry("synthesis.output_scale", "0.25")
        .containsEntry("synthesis.input.size", "[36, 36]")
        .containsEntry("synthesis.L14_32_3.in_half_width", "3.698310613518661")
        .containsEntry("synthesis.L5_52_24.padding", "[-2, -5, -2, -5]");
  }

  @Test
  void programTextNeverLeavesTheFile() throws Exception {
    for (String name : new String[] {"protocol2.pkl", "protocol4.pkl"}) {
      Path file = resource(name);
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .contains("program text");
      WeightFile read = WeightFile.read(file);
      assertThat(read.metadata().toString()).doesNotContain("module_src", "sentence");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void everyProtocolAndStorageThatPythonWritesIsRead(int protocol) throws Exception {
    WeightFile file = WeightFile.read(resource("protocol" + protocol + ".pkl"));
    Weights weights = file.weights();
    assertThat(weights.get("layer.weight"))
        .isEqualTo(Tensor.of(new int[] {2, 3}, 1, 2, 3, 4, 5, 6f));
    assertThat(weights.get("layer.double"))
        .isEqualTo(Tensor.of(new int[] {2, 2}, 0.1f, Float.NEGATIVE_INFINITY, 0, 3));
    assertThat(weights.get("layer.half"))
        .isEqualTo(Tensor.of(new int[] {4}, 1.5f, -65504, 0x1p-24f, Float.POSITIVE_INFINITY));
    assertThat(weights.get("layer.brain")).isEqualTo(Tensor.of(new int[] {3}, 1, -2, 0.15625f));
    assertThat(weights.get("layer.turned"))
        .isEqualTo(Tensor.of(new int[] {3, 2}, 1, 4, 2, 5, 3, 6f));
    assertThat(weights.get("layer.part")).isEqualTo(Tensor.of(new int[] {2}, 4, 5f));
    assertThat(weights.get("layer.stepped")).isEqualTo(Tensor.of(new int[] {2, 2}, 2, 3, 5, 6f));
    assertThat(weights.get("layer.scalar")).isEqualTo(Tensor.scalar(-7.25));
    assertThat(weights.get("layer.empty").hasShape(0, 3)).isTrue();
    assertThat(weights.names()).hasSize(9);
    assertThat(file.metadata())
        .containsEntry("layer.cutoff", "2.5")
        .containsEntry("layer.critical", "true")
        .containsEntry("layer.size", "[36, 37]")
        .containsEntry("layer.narrow", "0.75")
        .containsEntry("layer.short", "-3")
        .containsEntry("layer.big", "1099511627776")
        .containsEntry("layer.clamp", "None")
        .containsEntry("layer.options.slope", "0.2")
        .containsEntry("nested.depth", "2");
    assertThat(file.metadata("layer.activation")).isEqualTo("lrelu");
    assertThatThrownBy(() -> file.metadata("layer.gain")).hasMessageContaining("layer.gain");
  }

  @Test
  void aNetworkOtherThanTheAveragedGeneratorComesOnRequest() throws Exception {
    Path file = resource("protocol4.pkl");
    WeightFile discriminator = WeightFile.read(file, WeightFile.Part.D);
    assertThat(discriminator.weights().get("b")).isEqualTo(Tensor.of(new int[] {1}, 8f));
    assertThatThrownBy(() -> WeightFile.read(file, WeightFile.Part.G))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("network G expected, but there is D, G_ema");
    assertThatThrownBy(
            () -> WeightFile.read(Golden.path("stylegan2-32.safetensors"), WeightFile.Part.D))
        .hasMessageContaining("holds one");
  }

  @Test
  void theFormatIsToldByTheFirstBytesNotByTheName() throws Exception {
    Path disguised = folder.resolve("weights.bin");
    Files.copy(Golden.path("stylegan2-32.pkl"), disguised);
    assertThat(WeightFile.read(disguised).format()).isEqualTo(WeightFile.Format.PICKLE);
    Files.write(disguised, Files.readAllBytes(Golden.path("filters.npz")));
    assertThat(WeightFile.read(disguised).format()).isEqualTo(WeightFile.Format.NPZ);
    Files.write(disguised, "hello".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> WeightFile.read(disguised)).hasMessageContaining(".npz file expected");
    Files.write(disguised, new byte[0]);
    assertThatThrownBy(() -> WeightFile.read(disguised)).hasMessageContaining(".npz file expected");
  }

  @Test
  void whatIsNoFileIsSaidToBeNone() {
    assertThatThrownBy(() -> WeightFile.read(folder.resolve("absent.pkl")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("absent.pkl: no such file");
    assertThatThrownBy(() -> WeightFile.read(folder)).hasMessageContaining("no such file");
  }

  @Test
  void aFileCutAtAnyByteIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(resource("protocol4.pkl"));
    Path cut = folder.resolve("cut.pkl");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> WeightFile.read(cut))
          .as("%s bytes", length)
          .isInstanceOf(WeightFileException.class)
          .hasMessageContaining("cut.pkl");
    }
  }

  @Test
  void anythingBehindTheEndIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(resource("protocol4.pkl"));
    Path longer = folder.resolve("longer.pkl");
    Files.write(longer, Arrays.copyOf(whole, whole.length + 3));
    assertThatThrownBy(() -> WeightFile.read(longer)).hasMessageContaining("3 bytes follow");
  }
}
