package org.aliasfree.weights;

/** Builds files of the official structure around parts that a test gives. */
final class OfficialBytes {
  private static final byte[] MAGIC = {
    0x6C, (byte) 0xFC, (byte) 0x9C, 0x46, (byte) 0xF9, 0x20, 0x6A, (byte) 0xA8, 0x50, 0x19
  };

  private OfficialBytes() {}

  /** Returns a file whose generator has these entries among its parameters. */
  static byte[] file(PickleBytes parameters) {
    return root(module(new PickleBytes().raw("}(").value(parameters).raw("u")));
  }

  /** Returns a file whose {@code G_ema} is this value. */
  static byte[] root(PickleBytes generator) {
    return PickleBytes.protocol(4).raw("}").text("G_ema").value(generator).raw("s").end();
  }

  /** Returns a module whose parameters are this dictionary. */
  static PickleBytes module(PickleBytes parameters) {
    return moduleOf(new PickleBytes().raw("}(").text("_parameters").value(parameters).raw("u"));
  }

  /** Returns a module whose state is this dictionary. */
  static PickleBytes moduleOf(PickleBytes state) {
    return new PickleBytes()
        .global("torch_utils.persistence", "_reconstruct_persistent_obj")
        .raw("}(")
        .text("type")
        .text("class")
        .text("class_name")
        .text("Generator")
        .text("module_src")
        .text("never shown")
        .text("state")
        .value(state)
        .raw("u")
        .codes(0x85)
        .raw("R");
  }

  /** Returns a tensor in a storage. */
  static PickleBytes tensor(PickleBytes storage, long offset, long[] sides, long[] strides) {
    return new PickleBytes()
        .global("torch._utils", "_rebuild_tensor_v2")
        .raw("(")
        .value(storage)
        .whole(offset)
        .tuple(sides)
        .tuple(strides)
        .codes(0x89)
        .global("collections", "OrderedDict")
        .raw(")R")
        .raw("tR");
  }

  /** Returns a parameter of a name: an entry for {@link #file}. */
  static PickleBytes entry(String name, PickleBytes tensor) {
    return new PickleBytes().text(name).value(tensor);
  }

  /** Returns a storage of single-precision numbers. */
  static PickleBytes floats(float... values) {
    PickleBytes raw = new PickleBytes();
    for (float value : values) {
      raw.u4(Float.floatToIntBits(value));
    }
    return storage(stream("FloatStorage", values.length, values.length, raw.bytes()));
  }

  /** Returns a storage whose stream holds these bytes. */
  static PickleBytes storage(byte[] stream) {
    return new PickleBytes()
        .global("torch.storage", "_load_from_bytes")
        .block(stream)
        .codes(0x85)
        .raw("R");
  }

  /** Returns a stream of torch.save. */
  static byte[] stream(String kind, long described, long counted, byte[] raw) {
    return stream(new PickleBytes().global("torch", kind), described, counted, raw);
  }

  /** Returns a stream of torch.save whose storage class is this value. */
  static byte[] stream(PickleBytes kind, long described, long counted, byte[] raw) {
    return head(true)
        .raw(
            PickleBytes.protocol(2)
                .raw("(")
                .text("storage")
                .value(kind)
                .text("0")
                .text("cpu")
                .whole(described)
                .raw("NtQ")
                .end())
        .raw(PickleBytes.protocol(2).raw("]").text("0").raw("a").end())
        .i8(counted)
        .raw(raw)
        .bytes();
  }

  /** Returns the three pickles at the head of a stream. */
  static PickleBytes head(boolean littleEndian) {
    return new PickleBytes()
        .raw(PickleBytes.protocol(2).codes(0x8A, MAGIC.length).raw(MAGIC).end())
        .raw(PickleBytes.protocol(2).whole(1001).end())
        .raw(
            PickleBytes.protocol(2)
                .raw("}")
                .text("little_endian")
                .codes(littleEndian ? 0x88 : 0x89)
                .raw("s")
                .end());
  }
}
