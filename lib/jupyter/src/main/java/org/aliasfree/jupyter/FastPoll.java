package org.aliasfree.jupyter;

import java.lang.reflect.Field;
import java.util.function.LongSupplier;

/**
 * Makes the kernel answer sooner while it is in use. JJava sleeps 50 ms after every look at its
 * shell channel; this lets it sleep 2 ms for two seconds after it had something to do. It reaches
 * into the kernel by reflection, so any failure is ignored: without it all works, later. The
 * environment variable {@code ALIASFREE_FAST_POLL=0} switches it off.
 */
final class FastPoll {
  private static final long BUSY_NANOS = 1_000_000L;
  private static final long AWAKE_NANOS = 2_000_000_000L;
  private static final long NAP_MILLIS = 2;
  private static final int MOST_FAILURES = 20;
  private static final int ATTEMPTS = 100;
  private static final long ATTEMPT_MILLIS = 50;

  private FastPoll() {}

  /** Starts a daemon thread that waits for the kernel's loops and adapts them. */
  static void start(String environmentSwitch) {
    if ("0".equals(environmentSwitch)) {
      return;
    }
    Thread thread = new Thread(FastPoll::adaptWhenThere, "course-fast-poll");
    thread.setDaemon(true);
    thread.start();
  }

  private static void adaptWhenThere() {
    try {
      for (int i = 0; i < ATTEMPTS && !adaptLoops(); i++) {
        Thread.sleep(ATTEMPT_MILLIS);
      }
    } catch (InterruptedException | ReflectiveOperationException | RuntimeException e) {
      // The kernel keeps its own pace.
    }
  }

  private static boolean adaptLoops() throws ReflectiveOperationException {
    boolean found = false;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("Shell-")
          && thread.getClass().getName().endsWith(".channels.Loop")) {
        Field body = thread.getClass().getDeclaredField("loopBody");
        body.setAccessible(true);
        body.set(thread, awakeAfterWork((LongSupplier) body.get(thread), System::nanoTime));
        found = true;
      }
    }
    return found;
  }

  /**
   * Returns a loop body that does what {@code body} does and asks for a short sleep for two seconds
   * after a call that took over 1 ms. A call that throws is logged and taken for an empty one, up
   * to twenty in a row.
   *
   * @param body does a round and returns the milliseconds to sleep after it
   * @param clock nanoseconds
   */
  static LongSupplier awakeAfterWork(LongSupplier body, LongSupplier clock) {
    return new LongSupplier() {
      private long lastWork = clock.getAsLong() - AWAKE_NANOS;

      private int failures;

      @Override
      public long getAsLong() {
        long before = clock.getAsLong();
        long sleep = survive(body);
        long after = clock.getAsLong();
        if (after - before > BUSY_NANOS) {
          lastWork = after;
        }
        return after - lastWork < AWAKE_NANOS ? Math.min(sleep, NAP_MILLIS) : sleep;
      }

      /** A message the kernel cannot read would end its thread, and with it every later cell. */
      private long survive(LongSupplier body) {
        try {
          long sleep = body.getAsLong();
          failures = 0;
          return sleep;
        } catch (RuntimeException e) {
          if (++failures > MOST_FAILURES) {
            throw e; // not a message but the channel itself: the kernel is closing
          }
          System.getLogger(FastPoll.class.getName())
              .log(System.Logger.Level.WARNING, "ignored a message that cannot be read: " + e);
          return NAP_MILLIS;
        }
      }
    };
  }
}
