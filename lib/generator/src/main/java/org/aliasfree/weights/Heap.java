package org.aliasfree.weights;

import java.io.IOException;

/**
 * Counts what the objects of one pickle take, so that a file of a million empty lists ends in a
 * message. The largest official generator with its discriminator and both copies needs 20 MB.
 */
final class Heap {
  /** Most bytes of a whole file's objects, by estimate. */
  static final long MOST = 40L << 20;

  /** A boxed number, or any small object. */
  static final int SMALL = 24;

  /** A list, tuple or text, without what is in it. */
  static final int OBJECT = 64;

  /** A dictionary with its first table. */
  static final int DICTIONARY = 144;

  /** A pair in a dictionary, or an entry of the memo with its number. */
  static final int PAIR = 72;

  /** A place on the stack, in a list or in a tuple. */
  static final int PLACE = 8;

  private final long most;
  private long used;

  /** Makes a count that ends at {@code most} bytes. */
  Heap(long most) {
    this.most = most;
  }

  /** The answer to a call, or the state of an array: at most sixteen numbers. */
  static final int ANSWER = 512;

  /** Counts {@code bytes} more. */
  void charge(long bytes, ByteReader at) throws IOException {
    used += bytes;
    if (used > most) {
      throw at.fail("more objects than any weight file needs: their limit is %s MB", most >> 20);
    }
  }
}
