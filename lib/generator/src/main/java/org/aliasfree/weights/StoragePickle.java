package org.aliasfree.weights;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The few names inside a storage stream: classes that say how numbers are stored. */
final class StoragePickle implements PickleCalls {
  /** A storage: how and how many numbers lie in it, and the key of its data. */
  record Described(Kind kind, String key, long count) {}

  /** The class of a storage; {@code format} is null for those that hold no weights. */
  record Kind(String name, FloatFormat format) implements Global {
    @Override
    public boolean container() {
      return false;
    }

    @Override
    public String toString() {
      return "torch." + name;
    }
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          "FloatStorage", new Kind("FloatStorage", FloatFormat.F32),
          "DoubleStorage", new Kind("DoubleStorage", FloatFormat.F64),
          "HalfStorage", new Kind("HalfStorage", FloatFormat.F16),
          "BFloat16Storage", new Kind("BFloat16Storage", FloatFormat.BF16),
          "LongStorage", new Kind("LongStorage", null),
          "IntStorage", new Kind("IntStorage", null),
          "ShortStorage", new Kind("ShortStorage", null),
          "CharStorage", new Kind("CharStorage", null),
          "ByteStorage", new Kind("ByteStorage", null),
          "BoolStorage", new Kind("BoolStorage", null));

  @Override
  public Global global(String module, String name) {
    return module.equals("torch") ? KINDS.get(name) : null;
  }

  @Override
  public Object call(Global callee, List<?> arguments, ByteReader at) throws IOException {
    throw at.fail("a call of %s inside a storage is refused", callee);
  }

  @Override
  public void build(Object target, Object state, ByteReader at) throws IOException {
    throw at.fail("BUILD inside a storage is refused");
  }

  @Override
  public Object persistent(Object id, ByteReader at) throws IOException {
    if (id instanceof List<?> parts
        && (parts.size() == 5 || (parts.size() == 6 && parts.get(5) == null))
        && "storage".equals(parts.get(0))
        && parts.get(1) instanceof Kind kind
        && parts.get(2) instanceof String key
        && parts.get(4) instanceof Long count) {
      return new Described(kind, key, count);
    }
    throw at.fail("a storage must be described by (storage, class, key, place, count, None)");
  }
}
