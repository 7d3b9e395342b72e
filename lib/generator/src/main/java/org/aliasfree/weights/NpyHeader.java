package org.aliasfree.weights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The head of a {@code .npy} array: eight bytes, a length, and a dictionary in Python's notation
 * with the keys descr, fortran_order and shape.
 *
 * @param type {@code <f4} and the like
 * @param columnMajor whether the first index runs fastest
 * @param shape sides
 */
record NpyHeader(String type, boolean columnMajor, List<Long> shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 4096;
  private static final int ALIGNMENT = 64;

  /** Reads a head; {@code in} then stands at the first value. */
  static NpyHeader read(ByteReader in) throws IOException {
    if (!Arrays.equals(in.bytes(MAGIC.length), MAGIC)) {
      throw in.fail("an array of NumPy expected");
    }
    int version = in.u1();
    in.u1();
    long length = version == 1 ? in.u2() : in.u4();
    if (version < 1 || version > 3 || length > LONGEST) {
      throw in.fail("a head of version 1 to 3 with at most %s bytes expected", LONGEST);
    }
    String text = new String(in.bytes((int) length), StandardCharsets.ISO_8859_1).strip();
    Map<String, String> entries = entries(text);
    if (entries == null
        || !entries.keySet().equals(java.util.Set.of("descr", "fortran_order", "shape"))) {
      throw in.fail("a head with descr, fortran_order and shape expected");
    }
    String type = entries.get("descr");
    String order = entries.get("fortran_order");
    List<Long> shape = shape(entries.get("shape"));
    if (type.length() < 3 || !order.matches("True|False") || shape == null) {
      throw in.fail("a head with a type, True or False, and a tuple of sides expected");
    }
    return new NpyHeader(type.substring(1, type.length() - 1), order.equals("True"), shape);
  }

  /** Splits {@code {'a': x, 'b': (1, 2), }} at commas outside brackets; null if it is not that. */
  private static Map<String, String> entries(String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return null;
    }
    Map<String, String> entries = new HashMap<>();
    int start = 1;
    boolean inside = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      inside = c == '(' || (inside && c != ')');
      if ((c == ',' && !inside) || i == text.length() - 1) {
        String entry = text.substring(start, i).strip();
        start = i + 1;
        if (entry.isEmpty()) {
          continue;
        }
        int colon = entry.indexOf(':');
        if (colon < 3 || entry.charAt(0) != '\'' || entry.charAt(colon - 1) != '\'') {
          return null;
        }
        String key = entry.substring(1, colon - 1);
        if (entries.put(key, entry.substring(colon + 1).strip()) != null) {
          return null;
        }
      }
    }
    return entries;
  }

  private static List<Long> shape(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return null;
    }
    List<Long> sides = new ArrayList<>();
    for (String side : text.substring(1, text.length() - 1).split(",", -1)) {
      String digits = side.strip();
      if (digits.isEmpty()) {
        continue;
      }
      if (digits.length() > 10 || !digits.chars().allMatch(c -> '0' <= c && c <= '9')) {
        return null;
      }
      sides.add(Long.parseLong(digits));
    }
    return sides.size() <= 8 ? sides : null;
  }

  /** Returns how the values lie, or null if they are too many. */
  Strides layout() {
    Long[] strides = new Long[shape.size()];
    long stride = 1;
    for (int i = 0; i < strides.length; i++) {
      int axis = columnMajor ? i : strides.length - 1 - i;
      strides[axis] = stride;
      stride *= Math.max(1, shape.get(axis));
      if (stride > Integer.MAX_VALUE) {
        return null;
      }
    }
    return Strides.of(shape, Arrays.asList(strides));
  }

  /** Returns the format of the values, or null if they are not floating-point numbers. */
  FloatFormat format() {
    return switch (type) {
      case "<f2" -> FloatFormat.F16;
      case "<f4" -> FloatFormat.F32;
      case "<f8" -> FloatFormat.F64;
      default -> null;
    };
  }

  /** Returns the bytes before the first value, a multiple of 64 as NumPy writes them. */
  static byte[] bytes(String type, int[] shape) {
    StringBuilder sides = new StringBuilder();
    for (int side : shape) {
      sides.append(sides.length() == 0 ? "" : ", ").append(side);
    }
    String tuple = shape.length == 1 ? sides + "," : sides.toString();
    String text =
        String.format(
            Locale.ROOT, "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", type, tuple);
    int head = MAGIC.length + 4;
    int length = text.length() + 1;
    int padded = (head + length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - head;
    byte[] bytes = new byte[head + padded];
    Arrays.fill(bytes, (byte) ' ');
    System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
    bytes[6] = 1;
    bytes[7] = 0;
    bytes[8] = (byte) padded;
    bytes[9] = (byte) (padded >> 8);
    System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, head, text.length());
    bytes[bytes.length - 1] = '\n';
    return bytes;
  }
}
