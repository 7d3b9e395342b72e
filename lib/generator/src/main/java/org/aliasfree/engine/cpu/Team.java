package org.aliasfree.engine.cpu;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of threads that share tasks by number; the caller is one of them.
 *
 * <p>Helpers are daemons and end by themselves when idle for long, so that a team that nobody
 * closed holds nobody up.
 */
final class Team implements AutoCloseable {
  private static final int IDLE_SECONDS = 20;

  /** One numbered task. */
  interface Task {
    /**
     * Does it.
     *
     * @param task number of the task
     * @param worker number of the thread, for memory of its own
     */
    void run(int task, int worker);
  }

  private final int threads;
  private final ThreadPoolExecutor helpers;

  /** Makes a team of so many threads. */
  Team(int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    helpers =
        new ThreadPoolExecutor(
            Math.max(1, threads - 1),
            Math.max(1, threads - 1),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            job -> {
              Thread thread = new Thread(job, "aliasfree-cpu-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    helpers.allowCoreThreadTimeOut(true);
  }

  /** Returns the number of threads, the caller's included. */
  int threads() {
    return threads;
  }

  /**
   * Runs the tasks 0 … count − 1, each once, and returns when all are done.
   *
   * @throws CancellationException if the calling thread is interrupted, before or meanwhile; its
   *     flag stays set, and no task runs any more
   */
  void run(int count, Task task) {
    checkInterrupt();
    Shared shared = new Shared(count, task, Math.min(threads, count) - 1);
    for (int worker = 1; worker <= shared.helping; worker++) {
      int me = worker;
      helpers.execute(() -> shared.help(me));
    }
    shared.lead();
    shared.rethrow();
    checkInterrupt();
  }

  /** Throws if the calling thread is interrupted; its flag stays set. */
  static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the thread was interrupted");
    }
  }

  @Override
  public void close() {
    helpers.shutdown();
  }

  /** The state of one call. */
  private static final class Shared {
    private final int count;
    private final Task task;
    private final int helping;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch done;
    private volatile Throwable failure;

    Shared(int count, Task task, int helping) {
      this.count = count;
      this.task = task;
      this.helping = Math.max(0, helping);
      done = new CountDownLatch(this.helping);
    }

    void help(int worker) {
      try {
        for (int i; (i = next.getAndIncrement()) < count; ) {
          task.run(i, worker);
        }
      } catch (RuntimeException | Error e) {
        stop(e);
      } finally {
        done.countDown();
      }
    }

    void lead() {
      try {
        for (int i; (i = next.getAndIncrement()) < count; ) {
          task.run(i, 0);
          if (Thread.currentThread().isInterrupted()) {
            next.set(count);
          }
        }
      } catch (RuntimeException | Error e) {
        stop(e);
      }
      awaitHelpers();
    }

    private void stop(Throwable reason) {
      failure = reason;
      next.set(count);
    }

    /** Waits even when interrupted: helpers must not outlive the call. */
    private void awaitHelpers() {
      boolean interrupted = false;
      while (true) {
        try {
          done.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          next.set(count);
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void rethrow() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }
  }
}
