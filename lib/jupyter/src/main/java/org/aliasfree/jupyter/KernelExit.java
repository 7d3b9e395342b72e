package org.aliasfree.jupyter;

/**
 * Ends the kernel's process soon after Jupyter asked it to shut down. A pool thread of the kernel
 * would keep it alive until Jupyter loses patience, 2.5 seconds later.
 */
final class KernelExit {
  /** Long enough for the reply to leave, short enough not to be noticed. */
  private static final long DELAY_MILLIS = 300;

  private KernelExit() {}

  /** Returns at once; after 300 ms a daemon thread runs {@code halt}. */
  static Thread soon(Runnable halt) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(DELAY_MILLIS);
              } catch (InterruptedException e) {
                // Then sooner.
              }
              halt.run();
            },
            "course-exit");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
