package org.aliasfree.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;

/** A part of a file. Holds one buffer, however long the part is. */
final class FileBytes extends ByteReader {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final long end;
  private byte[] buffer = {};
  private long fetched;
  private int next;
  private int filled;

  /** Makes a reader of {@code length} bytes from {@code start}. */
  FileBytes(Path file, FileChannel channel, long start, long length) {
    this.file = file;
    this.channel = channel;
    this.end = start + length;
    this.fetched = start;
  }

  @Override
  long position() {
    return fetched - (filled - next);
  }

  @Override
  long remaining() {
    return end - position();
  }

  @Override
  int u1() throws IOException {
    if (next == filled) {
      fetch();
    }
    return buffer[next++] & 0xFF;
  }

  private void fetch() throws IOException {
    if (fetched >= end) {
      throw fail("the data end here, but more was expected");
    }
    if (buffer.length == 0) {
      buffer = new byte[(int) Math.min(BUFFER, end - fetched)];
    }
    int wanted = (int) Math.min(buffer.length, end - fetched);
    int got = channel.read(ByteBuffer.wrap(buffer, 0, wanted), fetched);
    if (got <= 0) {
      throw fail("the file ends here, but it was longer before");
    }
    next = 0;
    filled = got;
    fetched += got;
  }

  @Override
  void read(byte[] target, int offset, int count) throws IOException {
    length(count, "a block");
    int done = 0;
    while (done < count) {
      if (next == filled) {
        fetch();
      }
      int piece = Math.min(count - done, filled - next);
      System.arraycopy(buffer, next, target, offset + done, piece);
      next += piece;
      done += piece;
    }
  }

  @Override
  void skip(long count) throws IOException {
    length(count, "a block");
    if (count <= filled - next) {
      next += (int) count;
      return;
    }
    fetched = position() + count;
    next = 0;
    filled = 0;
  }

  @Override
  Blob blob(long count) throws IOException {
    long start = position();
    skip(count);
    return new Part(file, channel, start, count);
  }

  @Override
  String source() {
    return file.toString();
  }

  @Override
  WeightFileException fail(String message, Object... values) {
    String text = String.format(Locale.ROOT, message, values);
    return new WeightFileException(file + ": byte " + position() + ": " + text);
  }

  private record Part(Path file, FileChannel channel, long start, long length) implements Blob {
    @Override
    public ByteReader open() {
      return new FileBytes(file, channel, start, length);
    }
  }
}
