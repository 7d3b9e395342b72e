package org.aliasfree.weights;

import java.io.IOException;

/**
 * Bytes that were written as text: pickles of protocol 2 have no other way. Byte b is the character
 * of code b in UTF-8, so bytes from 128 take two.
 */
final class Latin1Bytes extends ByteReader {
  private final ByteReader text;

  Latin1Bytes(ByteReader text) {
    this.text = text;
  }

  @Override
  long position() {
    return text.position();
  }

  @Override
  long remaining() {
    return text.remaining();
  }

  @Override
  int u1() throws IOException {
    int lead = text.u1();
    if (lead < 0x80) {
      return lead;
    }
    if (lead != 0xC2 && lead != 0xC3) {
      throw text.fail("bytes written as text must have characters below 256");
    }
    int trail = text.u1();
    if ((trail & 0xC0) != 0x80) {
      throw text.fail("bytes written as text must be UTF-8");
    }
    return (lead & 3) << 6 | (trail & 0x3F);
  }

  @Override
  void read(byte[] target, int offset, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      target[offset + i] = (byte) u1();
    }
  }

  @Override
  void skip(long count) throws IOException {
    length(count, "a block");
    for (long i = 0; i < count; i++) {
      u1();
    }
  }

  @Override
  Blob blob(long count) throws IOException {
    throw text.fail("a block of %s bytes inside a storage", count);
  }

  @Override
  String source() {
    return text.source();
  }

  @Override
  WeightFileException fail(String message, Object... values) {
    return text.fail(message, values);
  }

  /** Returns what {@code text} spells, to be read later. */
  static Blob of(Blob text) {
    return new Spelled(text);
  }

  private record Spelled(Blob text) implements Blob {
    @Override
    public long length() {
      return text.length();
    }

    @Override
    public ByteReader open() throws IOException {
      return new Latin1Bytes(text.open());
    }
  }
}
