package org.aliasfree.weights;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.aliasfree.weights.ModulePickle.StoredTensor;
import org.aliasfree.weights.StoragePickle.Described;

/**
 * Reads the numbers of a tensor from the stream that older versions of {@code torch.save} wrote:
 * five pickles (a magic number, a version, the machine, a description, keys), a count, the raw
 * numbers.
 */
final class TorchStorage {
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final long VERSION = 1001;
  private static final long MOST_OBJECTS = 1 << 20;

  private final ByteReader in;
  private final String tensor;
  private final Heap heap = new Heap(MOST_OBJECTS);

  private TorchStorage(ByteReader in, String tensor) {
    this.in = in;
    this.tensor = tensor;
  }

  /**
   * Returns the numbers of a tensor in row-major order.
   *
   * @param name of the tensor, for messages
   * @param tensor where they lie
   * @param layout of the tensor, checked
   */
  static float[] read(String name, StoredTensor tensor, Strides layout) throws IOException {
    return new TorchStorage(tensor.storage().open(), name).read(tensor.offset(), layout);
  }

  private float[] read(long offset, Strides layout) throws IOException {
    expect(MAGIC.equals(pickle()), "a storage stream of torch.save");
    expect(Long.valueOf(VERSION).equals(pickle()), "version 1001 of torch.save");
    Object machine = pickle();
    expect(
        machine instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("little_endian")),
        "numbers with the least significant byte first");
    if (!(pickle() instanceof Described storage)) {
      throw fail("a storage and nothing else expected");
    }
    FloatFormat format = storage.kind().format();
    if (format == null) {
      throw fail("floating-point numbers expected, got %s", storage.kind());
    }
    expect(List.of(storage.key()).equals(pickle()), "the key of one storage");
    long count = storage.count();
    expect(in.i8() == count, "the announced number of values");
    expect(0 <= count && count <= in.remaining() / format.bytes(), "as many values as announced");
    if (offset < 0 || layout.span() > count - offset) {
      throw fail(
          "values %s to %s are wanted, but its storage has %s",
          offset, offset + layout.span() - 1, count);
    }
    FloatStream numbers = new FloatStream(in, format, count);
    numbers.skip(offset);
    float[] values = layout.read(numbers);
    numbers.skip(count - offset - layout.span());
    expect(in.remaining() == 0, "an end after the last value");
    return values;
  }

  private Object pickle() throws IOException {
    return new PickleMachine(in, new StoragePickle(), heap).load();
  }

  private void expect(boolean rule, String what) throws IOException {
    if (!rule) {
      throw fail("%s expected", what);
    }
  }

  private WeightFileException fail(String message, Object... values) {
    return in.fail("tensor " + tensor + ": " + message, values);
  }
}
