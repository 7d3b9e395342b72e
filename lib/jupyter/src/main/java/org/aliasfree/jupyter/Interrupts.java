package org.aliasfree.jupyter;

import java.util.concurrent.CancellationException;

/**
 * Lets the stop button stop a loop: a Java kernel can only ask a thread to stop, and a loop that
 * never looks burns a core until the kernel is restarted.
 */
public final class Interrupts {
  private Interrupts() {}

  /**
   * Ends the work if someone asked for it; call it in every loop that runs over 0.1 s.
   *
   * @throws CancellationException if the thread was interrupted; the request is then used up
   */
  public static void poll() {
    if (Thread.interrupted()) {
      throw new CancellationException("stopped on request");
    }
  }
}
