package org.aliasfree.weights;

import static org.aliasfree.weights.OfficialBytes.entry;
import static org.aliasfree.weights.OfficialBytes.floats;
import static org.aliasfree.weights.OfficialBytes.storage;
import static org.aliasfree.weights.OfficialBytes.stream;
import static org.aliasfree.weights.OfficialBytes.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie about lengths, sizes and places, or never end. */
class HostilePickleTest {
  private static final int MANY = 6_000_000;

  @TempDir Path folder;

  private Path write(byte[] bytes) throws Exception {
    Path file = folder.resolve("hostile.pkl");
    Files.write(file, bytes);
    return file;
  }

  private void assertRefused(byte[] bytes, String... parts) throws Exception {
    Path file = write(bytes);
    assertThatThrownBy(() -> WeightFile.read(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("hostile.pkl")
        .hasMessageContainingAll(parts);
  }

  private void assertTensorRefused(PickleBytes tensor, String... parts) throws Exception {
    assertRefused(OfficialBytes.file(entry("weight", tensor)), parts);
  }

  private static PickleBytes p4() {
    return PickleBytes.protocol(4);
  }

  @Test
  void theBuilderOfTheseTestsMakesFilesThatAreRead() throws Exception {
    PickleBytes honest = tensor(floats(1, 2, 3, 4, 5), 1, new long[] {2, 2}, new long[] {1, 2});
    Weights weights = WeightFile.read(write(OfficialBytes.file(entry("weight", honest)))).weights();
    assertThat(weights.get("weight")).isEqualTo(Tensor.of(new int[] {2, 2}, 2, 4, 3, 5f));
  }

  @Test
  void aLengthBeyondTheFileIsRefusedBeforeAnythingIsAllocated() throws Exception {
    String announced = "announced, but at most";
    assertRefused(p4().raw("B").u4(0xFFFFFFFFL).end(), "a block of 4294967295 bytes", announced);
    assertRefused(p4().raw("X").u4(0x7FFFFFFFL).end(), "a text of 2147483647 bytes", announced);
    assertRefused(p4().raw("T").u4(0x80000000L).end(), announced);
    assertRefused(p4().codes(0x8E).i8(1L << 62).end(), "a block of 4611686018427387904", announced);
    assertRefused(p4().codes(0x8D).i8(-1).end(), "18446744073709551615", announced);
    assertRefused(PickleBytes.protocol(5).codes(0x96).i8(-5).end(), announced);
    assertRefused(p4().codes(0x95).i8(Long.MAX_VALUE).raw("N").end(), "a frame", announced);
    assertRefused(p4().codes(0x8B).u4(0x7FFFFFFFL).end(), "an integer of 2147483647 bytes");
    assertRefused(p4().codes(0x8A, 255).end(), "an integer of 255 bytes");
    assertRefused(p4().raw("c" + "a".repeat(5000)).end(), "a name of more than 256 bytes");
  }

  @Test
  void aMillionObjectsAreMoreThanWeightsNeed() throws Exception {
    for (String object : new String[] {"}", "]", "N", "(", ")"}) {
      assertRefused(p4().raw(object.repeat(MANY)).end(), "more objects than any weight file");
    }
    byte[] kept = p4().raw("N").raw("\u0094".repeat(MANY)).end();
    assertRefused(kept, "more objects");
    assertRefused(p4().raw("]q\0(").raw("h\0".repeat(MANY)).raw("e").end(), "more objects");
    assertRefused(p4().raw("G12345678".repeat(MANY / 4)).end(), "more objects");
  }

  @Test
  void aProgramThatMisusesItsStackIsRefused() throws Exception {
    assertRefused(p4().raw("0").end(), "takes more from its stack");
    assertRefused(p4().raw("N(0b").end(), "takes more");
    assertRefused(p4().raw("(R").end(), "takes more");
    assertRefused(p4().raw("(").codes(0x85).end(), "takes more");
    assertRefused(p4().raw("t").end(), "a mark that it did not set");
    assertRefused(p4().raw("u").end(), "a mark");
    assertRefused(p4().raw("h\7").end(), "recalls object 7");
    assertRefused(p4().raw("j").u4(0xFFFFFFFFL).end(), "recalls object 4294967295");
    assertRefused(p4().raw("NN").end(), "something left on its stack");
    assertRefused(p4().raw("(N").end(), "something left");
    assertRefused(p4().end(), "takes more");
    assertRefused(p4().raw("N(NNu").end(), "not a dictionary");
    assertRefused(p4().raw("}(Nu").end(), "not a dictionary");
    assertRefused(p4().raw(")(Ne").end(), "not a list");
    assertRefused(p4().raw("}]Ns").end(), "a key of a dictionary");
    assertRefused(p4().raw("X").u4(2).codes(0xC0, 0x80).end(), "not UTF-8");
    assertRefused(p4().whole(1).whole(2).codes(0x93).end(), "a short text");
  }

  @Test
  void aFileThatHoldsSomethingElseSaysSo() throws Exception {
    assertRefused(p4().raw("N").end(), "a dictionary with the networks");
    assertRefused(p4().raw("}").end(), "network G_ema expected, but there is none");
    assertRefused(OfficialBytes.root(new PickleBytes().raw("]")), "network G_ema expected");
    assertRefused(
        OfficialBytes.file(entry("a", new PickleBytes().raw("]"))), "a: a tensor expected");
    assertRefused(
        OfficialBytes.root(OfficialBytes.module(new PickleBytes().raw("]"))),
        "_parameters of a module must be a dictionary");
    for (String name : new String[] {"", "a b", "\u00e4", "a\n", "n".repeat(257)}) {
      assertRefused(OfficialBytes.file(entry(name, floats(1))), "");
    }
  }

  @Test
  void aKeyOrATensorThatIsThereTwiceIsRefused() throws Exception {
    PickleBytes one = tensor(floats(1), 0, new long[] {1}, new long[] {1});
    assertRefused(
        OfficialBytes.file(entry("weight", one).value(entry("weight", one))),
        "the key weight twice");
    PickleBytes parts = new PickleBytes().raw("}").value(entry("weight", one)).raw("s");
    assertRefused(
        OfficialBytes.root(
            OfficialBytes.moduleOf(
                new PickleBytes()
                    .raw("}(")
                    .value(entry("_parameters", parts))
                    .value(entry("_buffers", parts))
                    .raw("u"))),
        "tensor weight is there twice");
  }

  @Test
  void containersThatContainThemselvesEndInAMessage() throws Exception {
    assertRefused(p4().raw("]q\0h\0a").end(), "a dictionary with the networks");
    assertRefused(p4().raw("}q\0").text("G_ema").raw("h\0s").end(), "network G_ema expected");
    PickleBytes modules = new PickleBytes().raw("}q\1").text("_modules").raw("}q\2");
    PickleBytes own =
        new PickleBytes()
            .value(OfficialBytes.moduleOf(modules.raw("s")))
            .raw("q\3h\2")
            .text("again")
            .raw("h\3s0");
    assertRefused(OfficialBytes.root(own), "contain each other without end");
  }

  @Test
  void modulesThatMultiplyWithoutEndAreRefused() throws Exception {
    PickleBytes inner = OfficialBytes.moduleOf(new PickleBytes().raw("}"));
    for (int level = 0; level < 14; level++) {
      PickleBytes children =
          new PickleBytes().raw("}(").text("a").value(inner).codes('q', level).text("b");
      children.codes('h', level).text("c").codes('h', level).raw("u");
      inner =
          OfficialBytes.moduleOf(
              new PickleBytes().raw("}").text("_modules").value(children).raw("s"));
    }
    assertRefused(OfficialBytes.root(inner), "contain each other without end");
  }

  @Test
  void aTensorMustLieInItsStorage() throws Exception {
    PickleBytes four = floats(1, 2, 3, 4);
    long[] two = {2};
    long[] step = {1};
    assertTensorRefused(tensor(four, -1, two, step), "tensor weight", "values -1 to 0");
    assertTensorRefused(tensor(four, 3, two, step), "tensor weight", "its storage has 4");
    assertTensorRefused(tensor(four, Long.MAX_VALUE, two, step), "tensor weight");
    assertTensorRefused(tensor(four, 0, new long[] {3}, two), "values 0 to 4");
    assertTensorRefused(tensor(four, 0, new long[] {5, 1}, new long[] {1, 1}), "values 0 to 4");
  }

  @Test
  void stridesThatOverlapOrGoBackAreRefused() throws Exception {
    PickleBytes four = floats(1, 2, 3, 4);
    String expected = "sides and strides of separate values expected";
    assertTensorRefused(tensor(four, 0, new long[] {9}, new long[] {0}), "weight", expected);
    assertTensorRefused(tensor(four, 0, new long[] {2, 2}, new long[] {1, 1}), expected);
    assertTensorRefused(tensor(four, 0, new long[] {3, 2}, new long[] {1, 2}), expected);
    assertTensorRefused(tensor(four, 3, new long[] {2}, new long[] {-1}), expected);
    assertTensorRefused(tensor(four, 0, new long[] {-2}, new long[] {1}), expected);
    assertTensorRefused(
        tensor(four, 0, new long[] {1L << 31, 1L << 31}, new long[] {1L << 31, 1}), expected);
    assertTensorRefused(
        tensor(four, 0, new long[] {2, 2}, new long[] {Long.MAX_VALUE, 1}), expected);
    assertTensorRefused(
        tensor(four, 0, new long[9], new long[9]), "_rebuild_tensor_v2", "arguments");
    assertTensorRefused(tensor(four, 0, new long[] {2}, new long[] {1, 1}), "arguments");
  }

  @Test
  void aStorageMustBeWhatItSays() throws Exception {
    long[] one = {1};
    byte[] raw = new byte[8];
    assertTensorRefused(
        tensor(storage(stream("FloatStorage", 3, 3, raw)), 0, one, one), "as many values");
    assertTensorRefused(
        tensor(storage(stream("FloatStorage", 2, 1, raw)), 0, one, one), "number of values");
    assertTensorRefused(
        tensor(storage(stream("FloatStorage", 1, 1, raw)), 0, one, one), "after the last value");
    assertTensorRefused(
        tensor(storage(stream("FloatStorage", -1, -1, raw)), 0, one, one), "tensor weight");
    assertTensorRefused(
        tensor(storage(stream("FloatStorage", 1L << 62, 1L << 62, raw)), 0, one, one), "as many");
    assertTensorRefused(
        tensor(storage(stream("LongStorage", 1, 1, raw)), 0, one, one),
        "floating-point numbers expected, got torch.LongStorage");
    assertTensorRefused(
        tensor(storage(stream("StringStorage", 1, 1, raw)), 0, one, one), "torch.StringStorage");
    assertTensorRefused(
        tensor(storage(OfficialBytes.head(false).raw(raw).bytes()), 0, one, one),
        "least significant byte first");
    assertTensorRefused(tensor(storage(new byte[0]), 0, one, one), "more was expected");
    assertTensorRefused(
        tensor(storage(PickleBytes.protocol(2).whole(7).end()), 0, one, one), "torch.save");
    byte[] cut = stream("FloatStorage", 2, 2, raw);
    assertTensorRefused(
        tensor(storage(Arrays.copyOf(cut, cut.length - 1)), 0, one, one), "as many values");
  }

  @Test
  void oneStorageCannotBecomeManyTensors() throws Exception {
    PickleBytes entries = new PickleBytes();
    PickleBytes shared = floats(new float[1000]).raw("q\1");
    for (int i = 0; i < 1000; i++) {
      entries.value(entry("t" + i, tensor(shared, 0, new long[] {1000}, new long[] {1})));
      shared = new PickleBytes().raw("h\1");
    }
    assertRefused(OfficialBytes.file(entries), "claim more values than the file holds");
  }
}
