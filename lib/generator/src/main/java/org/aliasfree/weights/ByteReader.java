package org.aliasfree.weights;

import java.io.IOException;

/**
 * Bytes read from front to back, little-endian numbers among them. Every length that the bytes
 * themselves announce is compared with {@link #remaining} before anything is allocated for it.
 */
abstract class ByteReader {
  /** Returns the place of the next byte in the file, for messages. */
  abstract long position();

  /** Returns how many bytes can still come at most. */
  abstract long remaining();

  /** Returns the next byte, 0 … 255. */
  abstract int u1() throws IOException;

  /** Fills a part of {@code target}. */
  abstract void read(byte[] target, int offset, int count) throws IOException;

  /** Passes over {@code count} bytes. */
  abstract void skip(long count) throws IOException;

  /** Returns the next {@code count} bytes as something to be read later, and passes over them. */
  abstract Blob blob(long count) throws IOException;

  /** Returns the name of the file, for messages. */
  abstract String source();

  /** Returns an exception whose message begins with the file and the place. */
  abstract WeightFileException fail(String message, Object... values);

  /** Returns the next two bytes as a number in 0 … 65535. */
  final int u2() throws IOException {
    int low = u1();
    return low | u1() << 8;
  }

  /** Returns the next four bytes as a number with a sign. */
  final int i4() throws IOException {
    int low = u2();
    return low | u2() << 16;
  }

  /** Returns the next four bytes as a number in 0 … 2³² − 1. */
  final long u4() throws IOException {
    return i4() & 0xFFFFFFFFL;
  }

  /** Returns the next eight bytes as a number with a sign. */
  final long i8() throws IOException {
    long low = u4();
    return low | u4() << 32;
  }

  /** Returns a length if that many bytes can still come. */
  final long length(long announced, String what) throws IOException {
    if (announced < 0 || announced > remaining()) {
      throw fail(
          "%s of %s bytes announced, but at most %s are left",
          what, Long.toUnsignedString(announced), remaining());
    }
    return announced;
  }

  /** Returns the next {@code count} bytes, which are few. */
  final byte[] bytes(int count) throws IOException {
    length(count, "a block");
    byte[] block = new byte[count];
    read(block, 0, count);
    return block;
  }
}
