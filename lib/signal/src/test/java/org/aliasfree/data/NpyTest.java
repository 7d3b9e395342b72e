package org.aliasfree.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NpyTest {
  private static final Path FILTERS =
      Path.of(System.getProperty("aliasfree.root"), "data", "golden", "filters.npz");

  private static byte[] array(String header, byte... values) {
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer file = ByteBuffer.allocate(10 + text.length + values.length);
    file.order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x93);
    file.put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
    return file.putShort((short) text.length).put(text).put(values).array();
  }

  private static String header(String type, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n";
  }

  @Test
  void readsDoublesAndFloatsOfTheGoldenFile() throws IOException {
    Npy cases = Npy.read(FILTERS, "cases");
    Npy taps = Npy.read(FILTERS, "kaiser_0");

    assertThat(cases.shape()).containsExactly(5, 4);
    assertThat(cases.toArray()).startsWith(12, 2, 2.4, 32);
    assertThat(taps.shape()).containsExactly(12);
    assertThat(taps.toArray())
        .containsExactly(Arrays.stream(taps.toArray()).map(tap -> (float) tap).toArray());
    assertThat(Npy.read(FILTERS, "beta_0").shape()).isEmpty();
  }

  @Test
  void valuesAreLittleEndian() {
    byte[] one = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, (byte) 0xc0};

    assertThat(Npy.parse(array(header("<f4", "2,"), one)).toArray()).containsExactly(1, -2);
  }

  @Test
  void copiesItsArraysOut() {
    Npy npy = Npy.parse(array(header("<f4", "1,"), new byte[4]));
    npy.toArray()[0] = 7;
    npy.shape()[0] = 7;

    assertThat(npy.toArray()).containsExactly(0);
    assertThat(npy.shape()).containsExactly(1);
    assertThat(npy).hasToString("Npy[1]");
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertThatThrownBy(() -> Npy.read(FILTERS, "nothing"))
        .isInstanceOf(IOException.class)
        .hasMessage("filters.npz has no array nothing");
  }

  @Test
  void otherKindsOfArraysAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Npy.parse(new byte[20]))
        .withMessageContaining("signature");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Npy.parse(array(header(">f4", "1,"), new byte[4])))
        .withMessageContaining("little-endian");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Npy.parse(array(header("<f8", "2, 3"), new byte[8])))
        .withMessage("shape [2, 3] must fill the 8 bytes of values");
  }

  @Test
  void aHeaderThatLeavesTheFileIsRefused() {
    byte[] bytes = array(header("<f4", "1,"), new byte[4]);
    bytes[9] = 1; // 256 bytes longer

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Npy.parse(bytes))
        .withMessageContaining("the header must end in the file");
  }
}
