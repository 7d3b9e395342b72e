package org.aliasfree.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * NumPy's numbers inside a pickle: attributes such as a layer's cutoff or sizes. Arrays longer than
 * {@value #MOST_VALUES} are only noted; nothing that describes a network is that long.
 */
final class NumpyPickle {
  private static final int MOST_VALUES = 16;
  private static final int MOST_SIDES = 8;
  private static final int WIDEST = 8;

  private NumpyPickle() {}

  /** The type of an array's values: {@code f8}, {@code i8}, {@code b1}, … */
  static final class Type {
    private final char kind;
    private final int bytes;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    private Type(char kind, int bytes) {
      this.kind = kind;
      this.bytes = bytes;
    }

    /** Takes {@code (version, order, …)} and returns whether it was that. */
    boolean setState(Object state) {
      if (!(state instanceof List<?> parts && parts.size() >= 2)) {
        return false;
      }
      Object sign = parts.get(1);
      order = ">".equals(sign) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      return sign instanceof String text && text.length() == 1 && "<>|=".contains(text);
    }

    private Object value(ByteBuffer from) {
      from.order(order);
      return switch (kind) {
        case 'b' -> from.get() != 0;
        case 'f' -> bytes == 8 ? (Object) from.getDouble() : (Object) (double) from.getFloat();
        default ->
            switch (bytes) {
              case 1 -> (long) from.get();
              case 2 -> (long) from.getShort();
              case 4 -> (long) from.getInt();
              default -> from.getLong();
            };
      };
    }
  }

  /** An array, empty until it is given a state. */
  static final class Array {
    private List<Object> values = List.of();

    /** Returns the values in the order in which they lie in the file. */
    List<Object> values() {
      return values;
    }

    /** Takes {@code (version, shape, type, order, bytes)} and returns whether it was that. */
    boolean setState(Object state) throws IOException {
      return state instanceof List<?> parts
          && parts.size() == 5
          && fill(parts.get(4), parts.get(2), parts.get(1));
    }

    private boolean fill(Object bytes, Object type, Object shape) throws IOException {
      List<Long> sides =
          shape instanceof List<?> list && list.size() <= MOST_SIDES ? integers(list) : null;
      if (sides == null || !(type instanceof Type of)) {
        return false;
      }
      long count = 1;
      for (long side : sides) {
        if (side < 0) {
          return false;
        }
        count = side > MOST_VALUES ? MOST_VALUES + 1 : Math.min(count * side, MOST_VALUES + 1);
      }
      if (count > MOST_VALUES) {
        values = List.of();
        return true;
      }
      byte[] block = small(bytes, MOST_VALUES * WIDEST);
      if (block == null || block.length != count * of.bytes) {
        return false;
      }
      List<Object> read = new ArrayList<>();
      ByteBuffer from = ByteBuffer.wrap(block);
      for (int i = 0; i < count; i++) {
        read.add(of.value(from));
      }
      values = List.copyOf(read);
      return true;
    }
  }

  /** Returns the type of a name such as {@code f8}, or null. */
  static Type type(Object name) {
    if (name instanceof String text && text.matches("b1|f[48]|[iu][1248]")) {
      return new Type(text.charAt(0), text.charAt(1) - '0');
    }
    return null;
  }

  /** Returns a Double, Long or Boolean, or null. */
  static Object scalar(Object type, Object bytes) throws IOException {
    if (!(type instanceof Type of)) {
      return null;
    }
    byte[] block = small(bytes, WIDEST);
    return block == null || block.length != of.bytes ? null : of.value(ByteBuffer.wrap(block));
  }

  /** Returns an array whose bytes lie in the pickle, as protocol 5 writes it, or null. */
  static Array array(Object bytes, Object type, Object shape) throws IOException {
    Array array = new Array();
    return array.fill(bytes, type, shape) ? array : null;
  }

  /** Returns the bytes of a text written for them, as protocol 2 does, or null. */
  static Blob encoded(Object text, Object encoding, ByteReader at) {
    if (!"latin1".equals(encoding)) {
      return null;
    }
    if (text instanceof PickleMachine.LongText far) {
      return Latin1Bytes.of(far.utf8());
    }
    return text instanceof String near && near.chars().allMatch(c -> c < 256)
        ? StreamBytes.of(near.getBytes(StandardCharsets.ISO_8859_1), at.source())
        : null;
  }

  private static byte[] small(Object bytes, int most) throws IOException {
    return bytes instanceof Blob blob ? blob.small(most) : null;
  }

  /** Returns the items if all are whole numbers, otherwise null. */
  static List<Long> integers(List<?> items) {
    List<Long> whole = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof Long number)) {
        return null;
      }
      whole.add(number);
    }
    return whole;
  }
}
