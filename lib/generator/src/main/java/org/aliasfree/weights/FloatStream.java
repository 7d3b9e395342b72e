package org.aliasfree.weights;

import java.io.IOException;

/** Numbers of one format, read from front to back. */
final class FloatStream {
  private static final int CHUNK = 1 << 13;

  private final ByteReader in;
  private final FloatFormat format;
  private final byte[] chunk;
  private long left;
  private int at;
  private int end;

  /** Makes a stream of {@code count} numbers. */
  FloatStream(ByteReader in, FloatFormat format, long count) {
    this.in = in;
    this.format = format;
    this.left = count;
    this.chunk = new byte[(int) Math.min(CHUNK, count * format.bytes())];
  }

  /** Returns the next number. */
  float next() throws IOException {
    int here = take();
    return format.read(chunk, here);
  }

  /** Returns the next number without rounding. */
  double nextDouble() throws IOException {
    int here = take();
    return format.readDouble(chunk, here);
  }

  private int take() throws IOException {
    if (at == end) {
      if (left == 0) {
        throw in.fail("more numbers are wanted than there are");
      }
      end = (int) Math.min(chunk.length, left * format.bytes());
      in.read(chunk, 0, end);
      left -= end / format.bytes();
      at = 0;
    }
    int here = at;
    at += format.bytes();
    return here;
  }

  /** Passes over {@code count} numbers. */
  void skip(long count) throws IOException {
    long here = Math.min(count, (end - at) / format.bytes());
    at += (int) here * format.bytes();
    if (count > here) {
      long beyond = count - here;
      if (beyond > left) {
        throw in.fail("more numbers are wanted than there are");
      }
      in.skip(beyond * format.bytes());
      left -= beyond;
    }
  }
}
