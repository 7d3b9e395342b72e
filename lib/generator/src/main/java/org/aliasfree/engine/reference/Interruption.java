package org.aliasfree.engine.reference;

import java.util.concurrent.CancellationException;

/** Ends long work when its thread is interrupted. */
final class Interruption {
  private Interruption() {}

  /**
   * Returns if the current thread may go on.
   *
   * @throws CancellationException if it is interrupted; the interrupt flag stays set
   */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
