package org.aliasfree.weights;

import java.io.IOException;

/** A run of bytes inside a file that nobody has read yet. */
interface Blob {
  /** Returns how many bytes there are at most. */
  long length();

  /** Returns a reader at the first byte. */
  ByteReader open() throws IOException;

  /**
   * Returns the bytes, which are few.
   *
   * @throws WeightFileException if there are more than {@code most}
   */
  default byte[] small(int most) throws IOException {
    ByteReader in = open();
    if (length() > 2L * most) {
      throw in.fail("at most %s bytes expected, got %s", most, length());
    }
    byte[] block = new byte[most];
    int count = 0;
    while (in.remaining() > 0) {
      if (count == most) {
        throw in.fail("at most %s bytes expected, got more", most);
      }
      block[count++] = (byte) in.u1();
    }
    return java.util.Arrays.copyOf(block, count);
  }
}
