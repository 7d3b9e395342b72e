package org.aliasfree.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  @TempDir Path folder;

  private Path write(String header, byte[] data) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("some.safetensors");
    Files.write(file, new PickleBytes().i8(json.length).raw(json).raw(data).bytes());
    return file;
  }

  private void assertRefused(String header, int bytes, String... parts) throws IOException {
    Path file = write(header, new byte[bytes]);
    assertThatThrownBy(() -> WeightFile.read(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("some.safetensors")
        .hasMessageContainingAll(parts);
  }

  private static String tensor(String type, String shape, long begin, long end) {
    return "{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
        .formatted(type, shape, begin, end);
  }

  @Test
  void whatIsWrittenIsReadWithItsMetadata() throws Exception {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("b", Tensor.of(new int[] {2, 3}, 1, -2, Float.NaN, 1e-40f, Float.MAX_VALUE, -0f));
    tensors.put("a", Tensor.scalar(5));
    tensors.put("none", Tensor.of(new int[] {0, 4}, new float[0]));
    tensors.put("long", RandomState.seed(1).normal(3, 2345));
    Path file = folder.resolve("written.safetensors");
    Map<String, String> metadata = Map.of("kind", "stylegan3-t", "note", "ä \"quoted\"\n");
    Safetensors.write(file, Weights.of(tensors), metadata);

    WeightFile read = WeightFile.read(file);
    assertThat(read.weights()).isEqualTo(Weights.of(tensors));
    assertThat(read.weights().names()).containsExactly("b", "a", "none", "long");
    assertThat(read.metadata()).isEqualTo(metadata);
    byte[] once = Files.readAllBytes(file);
    Safetensors.write(file, Weights.of(tensors), metadata);
    assertThat(Files.readAllBytes(file)).isEqualTo(once);
  }

  @Test
  void everyFloatingPointTypeIsRead() throws Exception {
    byte[] data =
        new PickleBytes()
            .codes(0x00, 0x3E, 0x01, 0x80)
            .codes(0x20, 0x3E, 0xC0, 0x7F)
            .i8(Double.doubleToLongBits(0.1))
            .u4(Float.floatToIntBits(-3))
            .bytes();
    String header =
        "{\"h\":"
            + tensor("F16", "[2]", 0, 4)
            + ",\"b\":"
            + tensor("BF16", "[2,1]", 4, 8)
            + ",\"s\":"
            + tensor("F32", "[]", 16, 20)
            + ",\"d\":"
            + tensor("F64", "[1]", 8, 16)
            + "}";
    Weights weights = WeightFile.read(write(header, data)).weights();
    assertThat(weights.get("h")).isEqualTo(Tensor.of(new int[] {2}, 1.5f, -0x1p-24f));
    assertThat(weights.get("b")).isEqualTo(Tensor.of(new int[] {2, 1}, 0.15625f, Float.NaN));
    assertThat(weights.get("d")).isEqualTo(Tensor.of(new int[] {1}, 0.1f));
    assertThat(weights.get("s")).isEqualTo(Tensor.scalar(-3));
  }

  @Test
  void halfPrecisionHasTheValuesOfItsStandard() {
    for (int bits = 0; bits < 0x10000; bits++) {
      int exponent = bits >> 10 & 31;
      double fraction = (bits & 1023) / 1024.0;
      double value =
          exponent == 0
              ? Math.scalb(fraction, -14)
              : exponent < 31
                  ? Math.scalb(1 + fraction, exponent - 15)
                  : fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
      float read = FloatFormat.F16.read(new byte[] {(byte) bits, (byte) (bits >> 8)}, 0);
      float expected = (float) (bits < 0x8000 ? value : -value);
      assertThat(Float.compare(read, expected)).as("bits %x", bits).isZero();
    }
  }

  @Test
  void aHeaderThatIsNotOneIsRefused() throws Exception {
    assertRefused("{", 0, "header in JSON");
    assertRefused("", 0, "an object expected");
    assertRefused("[]", 0, "an object expected");
    assertRefused("{} {}", 0, "an end after the object");
    assertRefused("{\"a\":1}", 0, "an object for every name");
    assertRefused("{\"a\":{}}", 0, "tensor a: dtype, shape and two data_offsets");
    assertRefused("{\"a\":{\"x\":1}}", 0, "tensor a: unknown key x");
    assertRefused("{\"a b\":" + tensor("F32", "[]", 0, 4) + "}", 4, "names of ASCII");
    assertRefused("{\"__metadata__\":{\"a\":1}}", 0, "texts as metadata");
    assertRefused("{\"a\":" + tensor("F32", "[1.5]", 0, 4) + "}", 4, "whole numbers");
    assertRefused("{\"a\":" + tensor("F32", "[[1]]", 0, 4) + "}", 4, "whole numbers");
    assertRefused("{\"a\":" + tensor("F32", "1", 0, 4) + "}", 4, "a list");
    assertRefused("{\"a\":" + tensor("F32", "[1,1,1,1,1,1,1,1,1]", 0, 4) + "}", 4, "at most 8");
    assertRefused("{\"a\":" + tensor("F32", "[99999999999999999999]", 0, 4) + "}", 4, "JSON");
    assertRefused("{\"a\":" + tensor("F32", "[-1]", 0, 4) + "}", 4, "not negative");
    assertRefused("{\"a\":" + "[".repeat(100_000), 0, "a");
    assertRefused("{\"" + "n".repeat(1000) + "\":1}", 0, "JSON");
  }

  @Test
  void aTensorThatIsThereTwiceIsRefused() throws Exception {
    String twice = "{\"a\":" + tensor("F32", "[]", 0, 4) + ",\"a\":" + tensor("F32", "[]", 4, 8);
    assertRefused(twice + "}", 8, "Duplicate", "a");
  }

  @Test
  void theDataMustBeExactlyWhatTheHeaderSays() throws Exception {
    assertRefused(
        "{\"a\":" + tensor("F32", "[2]", 0, 4) + "}", 4, "tensor a: shape [2]", "4 bytes");
    assertRefused("{\"a\":" + tensor("F32", "[1]", 0, 8) + "}", 4, "tensor a: data from 0");
    assertRefused("{\"a\":" + tensor("F32", "[1]", 4, 8) + "}", 8, "tensor a: data from 0");
    assertRefused("{\"a\":" + tensor("F32", "[1]", 0, 4) + "}", 9, "take 4 bytes, but 9");
    assertRefused("{\"a\":" + tensor("F32", "[1]", 4, 0) + "}", 4, "tensor a");
    String overlap = "{\"a\":" + tensor("F32", "[2]", 0, 8) + ",\"b\":";
    assertRefused(overlap + tensor("F32", "[2]", 4, 12) + "}", 12, "tensor b: data from 8");
    assertRefused("{\"a\":" + tensor("I64", "[1]", 0, 8) + "}", 8, "tensor a", "got I64");
    assertRefused(
        "{\"a\":" + tensor("F32", "[4294967296,4294967296]", 0, 4) + "}", 4, "tensor a: shape");
    assertRefused("{\"a\":" + tensor("F32", "[4294967297,0]", 0, 0) + "}", 0, "tensor a: shape");
    assertRefused("{\"a\":" + tensor("F16", "[3]", 0, 4) + "}", 4, "tensor a: shape");
  }

  @Test
  void aHeaderLongerThanTheFileOrThanAnyoneNeedsIsRefused() throws Exception {
    Path file = folder.resolve("some.safetensors");
    for (long length : List.of(3L, 1L << 40, -1L, Long.MIN_VALUE)) {
      Files.write(file, new PickleBytes().i8(length).raw("{}").bytes());
      assertThatThrownBy(() -> WeightFile.read(file)).hasMessageContaining("a header of");
    }
    assertRefused(" ".repeat(5 << 20), 0, "a header of at most 4194304");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesNothingBehind() throws Exception {
    Path target = folder.resolve("absent").resolve("a.safetensors");
    assertThatThrownBy(() -> Safetensors.write(target, Weights.of(Map.of()), Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> Safetensors.write(folder, Weights.of(Map.of()), Map.of()))
        .hasMessageContaining("is a folder");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    folder.resolve("half"),
                    out -> {
                      out.write(1);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
