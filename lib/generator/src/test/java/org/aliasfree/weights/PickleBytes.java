package org.aliasfree.weights;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes pickles by hand, code by code, for files that no honest program would write. */
final class PickleBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Returns a pickle that begins with its protocol. */
  static PickleBytes protocol(int number) {
    return new PickleBytes().codes(0x80, number);
  }

  /** Writes bytes as they are. */
  PickleBytes codes(int... codes) {
    for (int code : codes) {
      out.write(code);
    }
    return this;
  }

  /** Writes characters as they are. */
  PickleBytes raw(String characters) {
    return raw(characters.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes bytes as they are. */
  PickleBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** Writes a pickle in the place of a value. */
  PickleBytes value(PickleBytes inner) {
    return raw(inner.out.toByteArray());
  }

  /** Writes a number of four bytes. */
  PickleBytes u4(long value) {
    return little(value, 4);
  }

  /** Writes a number of eight bytes. */
  PickleBytes i8(long value) {
    return little(value, 8);
  }

  private PickleBytes little(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >> (8 * i)));
    }
    return this;
  }

  /** Writes a text. */
  PickleBytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return raw("X").u4(utf8.length).raw(utf8);
  }

  /** Writes bytes. */
  PickleBytes block(byte[] bytes) {
    return raw("B").u4(bytes.length).raw(bytes);
  }

  /** Writes a whole number. */
  PickleBytes whole(long value) {
    if (value == (int) value) {
      return raw("J").u4(value);
    }
    return codes(0x8A, 8).i8(value);
  }

  /** Writes a tuple of whole numbers. */
  PickleBytes tuple(long... values) {
    raw("(");
    for (long value : values) {
      whole(value);
    }
    return raw("t");
  }

  /** Writes a name with the code of protocols up to 3. */
  PickleBytes global(String module, String name) {
    return raw("c" + module + "\n" + name + "\n");
  }

  /** Writes a name with the code of protocol 4. */
  PickleBytes stackGlobal(String module, String name) {
    return text(module).text(name).codes(0x93);
  }

  /** Returns what has been written and a STOP. */
  byte[] end() {
    raw(".");
    return out.toByteArray();
  }

  /** Returns what has been written. */
  byte[] bytes() {
    return out.toByteArray();
  }
}
