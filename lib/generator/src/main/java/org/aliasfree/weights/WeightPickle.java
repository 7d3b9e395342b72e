package org.aliasfree.weights;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.aliasfree.weights.ModulePickle.Module;
import org.aliasfree.weights.ModulePickle.StoredTensor;

/** Reads one network of an official {@code .pkl}. */
final class WeightPickle {
  /** What one network holds. */
  record Content(Weights weights, Map<String, String> attributes) {}

  /** Half-precision numbers double on the way to single precision, none grows more. */
  private static final long GROWTH = 2;

  /** Few tensors share a storage; this bounds the time that reading it again and again takes. */
  private static final long READ_AGAIN = 4;

  private WeightPickle() {}

  /**
   * Returns a network.
   *
   * @param in the whole file
   * @param part key of the network, {@code G_ema}, {@code G} or {@code D}
   */
  static Content read(ByteReader in, String part) throws IOException {
    long fileSize = in.remaining();
    Object root = new PickleMachine(in, new ModulePickle(), new Heap(Heap.MOST)).load();
    if (in.remaining() > 0) {
      throw in.fail("an end expected, but %s bytes follow", in.remaining());
    }
    if (!(root instanceof Map<?, ?> parts)) {
      throw in.fail("a dictionary with the networks G, D and G_ema expected");
    }
    if (!(parts.get(part) instanceof Module network)) {
      String there =
          parts.entrySet().stream()
              .filter(e -> e.getValue() instanceof Module)
              .map(e -> Names.shown(String.valueOf(e.getKey())))
              .limit(8)
              .collect(Collectors.joining(", "));
      throw in.fail("network %s expected, but there is %s", part, there.isEmpty() ? "none" : there);
    }
    ModuleTree tree = ModuleTree.of(network, in);
    return new Content(decode(tree, fileSize, in), tree.attributes());
  }

  private static Weights decode(ModuleTree tree, long fileSize, ByteReader at) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    long total = 0;
    long read = 0;
    for (Map.Entry<String, StoredTensor> entry : tree.tensors().entrySet()) {
      String name = Names.shown(entry.getKey());
      StoredTensor stored = entry.getValue();
      Strides layout = Strides.of(stored.sizes(), stored.strides());
      if (layout == null) {
        throw at.fail(
            "tensor %s: sides and strides of separate values expected, got sides %s, strides %s",
            name, stored.sizes(), stored.strides());
      }
      total += (long) Float.BYTES * layout.size();
      read += stored.storage().length();
      if (total > GROWTH * fileSize || read > READ_AGAIN * fileSize) {
        throw at.fail(
            "tensor %s: the tensors together claim more values than the file holds", name);
      }
      float[] values = TorchStorage.read(name, stored, layout);
      int[] shape = stored.sizes().stream().mapToInt(Long::intValue).toArray();
      tensors.put(entry.getKey(), Tensor.unsafeOf(shape, values));
    }
    return Weights.of(tensors);
  }
}
