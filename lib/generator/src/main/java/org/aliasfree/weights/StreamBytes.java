package org.aliasfree.weights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Bytes of an entry in an archive, unpacked as they are asked for, or of a short text. */
final class StreamBytes extends ByteReader {
  private final InputStream in;
  private final String name;
  private final long most;
  private long read;

  /**
   * Makes a reader of an entry.
   *
   * @param in its bytes, buffered
   * @param name of file and entry, for messages
   * @param most how many bytes may come
   */
  StreamBytes(InputStream in, String name, long most) {
    this.in = in;
    this.name = name;
    this.most = most;
  }

  /** Returns bytes that are in memory already, few of them. */
  static Blob of(byte[] bytes, String name) {
    return new Few(bytes, name);
  }

  @Override
  long position() {
    return read;
  }

  @Override
  long remaining() {
    return most - read;
  }

  @Override
  int u1() throws IOException {
    int next = in.read();
    if (next < 0 || ++read > most) {
      throw fail("the data end here, but more was expected");
    }
    return next;
  }

  @Override
  void read(byte[] target, int offset, int count) throws IOException {
    length(count, "a block");
    if (in.readNBytes(target, offset, count) < count) {
      throw fail("the data end here, but more was expected");
    }
    read += count;
  }

  @Override
  void skip(long count) throws IOException {
    length(count, "a block");
    in.skipNBytes(count);
    read += count;
  }

  @Override
  Blob blob(long count) throws IOException {
    throw fail("a block of %s bytes inside an archive", count);
  }

  @Override
  String source() {
    return name;
  }

  @Override
  WeightFileException fail(String message, Object... values) {
    String text = String.format(Locale.ROOT, message, values);
    return new WeightFileException(name + ": byte " + read + ": " + text);
  }

  private static final class Few implements Blob {
    private final byte[] bytes;
    private final String name;

    private Few(byte[] bytes, String name) {
      this.bytes = bytes;
      this.name = name;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public ByteReader open() {
      return new StreamBytes(new ByteArrayInputStream(bytes), name, bytes.length);
    }
  }
}
