package org.aliasfree.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
  @TempDir Path folder;

  private static byte[] npy(String type, boolean fortran, String shape, byte[] data) {
    String text =
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n"
            .formatted(type, fortran ? "True" : "False", shape);
    return npy(text, data);
  }

  private static byte[] npy(String head, byte[] data) {
    return new PickleBytes()
        .codes(0x93)
        .raw("NUMPY")
        .codes(1, 0, head.length() & 255, head.length() >> 8)
        .raw(head)
        .raw(data)
        .bytes();
  }

  private Path zip(String name, byte[] content) throws IOException {
    Path file = folder.resolve("some.npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return file;
  }

  private void assertRefused(Path file, String... parts) {
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("some.npz")
        .satisfies(e -> assertThat(List.of(parts)).allMatch(e.getMessage()::contains));
  }

  private static byte[] singles(float... values) {
    PickleBytes bytes = new PickleBytes();
    for (float value : values) {
      bytes.u4(Float.floatToIntBits(value));
    }
    return bytes.bytes();
  }

  @Test
  void arraysOfNumpyAreRead() throws Exception {
    Map<String, NumpyArray> arrays = Npz.read(Golden.path("operators.npz"));
    assertThat(arrays.get("x")).hasToString("float32[2, 3, 40, 40]");
    assertThat(arrays.get("angles").precision()).isEqualTo(NumpyArray.Precision.DOUBLE);
    assertThat(arrays.get("angles").size()).isEqualTo(3);
    assertThat(WeightFile.read(Golden.path("stylegan3-t-32.npz")).weights().get("ws_trunc"))
        .hasToString("Tensor[2, 16, 48]");
  }

  @Test
  void whatIsWrittenIsReadAndItsBytesAreAlwaysTheSame() throws Exception {
    Map<String, NumpyArray> arrays = new LinkedHashMap<>();
    arrays.put("z", NumpyArray.of(RandomState.seed(3).normal(3, 1111)));
    arrays.put("angle", NumpyArray.of(new int[] {2}, 0.1, -Math.PI));
    arrays.put("one", NumpyArray.of(Tensor.scalar(2)));
    arrays.put("none", NumpyArray.of(new int[] {0, 2}));
    Path file = folder.resolve("written.npz");
    Npz.write(file, arrays);
    byte[] once = Files.readAllBytes(file);
    Map<String, NumpyArray> read = Npz.read(file);
    assertThat(read.keySet()).containsExactly("z", "angle", "one", "none");
    assertThat(read.get("z").toTensor()).isEqualTo(arrays.get("z").toTensor());
    assertThat(read.get("angle").toDoubles()).containsExactly(0.1, -Math.PI);
    assertThat(read.get("angle").toTensor().toArray()).containsExactly(0.1f, (float) -Math.PI);
    assertThat(read.get("one").shape()).isEmpty();
    assertThat(read.get("none").shape()).containsExactly(0, 2);
    Npz.write(file, arrays);
    assertThat(Files.readAllBytes(file)).isEqualTo(once);
  }

  @Test
  void columnMajorArraysAreTurned() throws Exception {
    byte[] data = singles(1, 4, 2, 5, 3, 6);
    NumpyArray array = Npz.read(zip("a.npy", npy("<f4", true, "(2, 3)", data))).get("a");
    assertThat(array.toTensor()).isEqualTo(Tensor.of(new int[] {2, 3}, 1, 2, 3, 4, 5, 6f));
  }

  @Test
  void otherTypesOfValuesAreRefusedByName() throws Exception {
    byte[] data = new byte[8];
    for (String type : new String[] {"<i8", ">f4", "|O", "<c8", "|b1", "<f16"}) {
      assertRefused(
          zip("a.npy", npy(type, false, "(1,)", data)), "a.npy", "<f2, <f4 or <f8", "got " + type);
    }
  }

  @Test
  void headsThatAreNoneAreRefused() throws Exception {
    assertRefused(zip("a.npy", "hello world".getBytes(StandardCharsets.US_ASCII)), "an array of");
    assertRefused(zip("a.npy", new byte[0]), "more was expected");
    assertRefused(zip("a.txt", new byte[3]), "a.txt", "ends in .npy");
    assertRefused(zip("a\u0007\u00e4.npy", new byte[3]), "a??.npy", "ASCII name");
    String start = "{'descr': '<f4', 'fortran_order': False, 'shape': ";
    assertRefused(zip("a.npy", npy(start + "(1, ", singles(1))), "a head with");
    assertRefused(zip("a.npy", npy(start + "(-1,), }", singles(1))), "a tuple of sides");
    assertRefused(zip("a.npy", npy(start + "(1), 'shape': (1), }", singles(1))), "a head with");
    assertRefused(zip("a.npy", npy(start + "(1,), 'x': 1}", singles(1))), "a head with");
    assertRefused(zip("a.npy", npy("{}", singles(1))), "a head with");
    assertRefused(zip("a.npy", npy("(".repeat(4000), singles(1))), "a head with");
    byte[] long2 = new PickleBytes().codes(0x93).raw("NUMPY").codes(2, 0).u4(-1).bytes();
    assertRefused(zip("a.npy", long2), "at most 4096 bytes");
  }

  @Test
  void shapesMustAgreeWithTheData() throws Exception {
    assertRefused(zip("a.npy", npy("<f4", false, "(3,)", singles(1, 2))), "more was expected");
    assertRefused(zip("a.npy", npy("<f4", false, "(1,)", singles(1, 2))), "after the last value");
    assertRefused(
        zip("a.npy", npy("<f4", false, "(99999, 99999)", singles(1))), "[99999, 99999]", "at most");
    assertRefused(zip("a.npy", npy("<f4", false, "(9999999999,)", singles(1))), "at most");
    assertRefused(
        zip("a.npy", npy("<f4", false, "(1,1,1,1,1,1,1,1,1)", singles(1))), "a tuple of sides");
  }

  @Test
  void anArchiveThatUnpacksToMuchMoreThanItsSizeIsRefused() throws Exception {
    int count = 12 << 20;
    byte[] zeros = new byte[4 * count];
    Path file = zip("a.npy", npy("<f4", false, "(" + count + ",)", zeros));
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertRefused(file, "a file of this size");
  }

  @Test
  void damagedArchivesAreRefused() throws Exception {
    byte[] good = Files.readAllBytes(Golden.path("filters.npz"));
    Path file = folder.resolve("some.npz");
    for (int length = 0; length < good.length; length += 331) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertRefused(file);
    }
    byte[] flipped = good.clone();
    flipped[good.length / 3] ^= 1;
    Files.write(file, flipped);
    assertRefused(file, "checksum");
    assertRefused(folder.resolve("absent-some.npz"), "no such file");
  }

  @Test
  void anArrayThatIsThereTwiceIsRefused() throws Exception {
    Path file = folder.resolve("some.npz");
    Npz.write(
        file, Map.of("aa", NumpyArray.of(Tensor.scalar(1)), "ab", NumpyArray.of(Tensor.scalar(2))));
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Files.write(file, bytes.replace("ab.npy", "aa.npy").getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(file, "aa.npy");
  }

  @Test
  void anArrayKeepsItsOwnCopies() {
    double[] values = {1, 2};
    NumpyArray array = NumpyArray.of(new int[] {2}, values);
    values[0] = 9;
    array.toDoubles()[1] = 9;
    array.shape()[0] = 9;
    assertThat(array.toDoubles()).containsExactly(1, 2);
    assertThat(array.shape()).containsExactly(2);
    assertThatThrownBy(() -> NumpyArray.of(new int[] {3}, 1, 2)).hasMessageContaining("needs 3");
  }
}
