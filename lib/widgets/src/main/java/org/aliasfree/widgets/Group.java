package org.aliasfree.widgets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Controls that answer together: one place for the newest change of each, one worker for all.
 *
 * <p>A change that comes while a callback runs replaces the one that waits, so a fast drag never
 * queues and the last position is always computed.
 */
final class Group {
  /** Where the outcome of a round appears: prints, then the error or "" if there is none. */
  interface Outcome {
    void show(String prints, String error);
  }

  /** One worker: callbacks of a notebook never run beside each other. It ends when idle. */
  private static final Executor WORKER = worker();

  private static final int IDLE_SECONDS = 5;

  private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
  private final List<Runnable> after = new ArrayList<>();
  private final Outcome outcome;
  private boolean busy;

  Group(Outcome outcome) {
    this.outcome = outcome;
  }

  private static Executor worker() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "jupyter-widgets");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Adds what runs after each round of changes. */
  synchronized void after(Runnable listener) {
    after.add(listener);
  }

  /** Lets {@code work} run soon; work still waiting under the same key is dropped. */
  synchronized void offer(Object key, Runnable work) {
    waiting.remove(key);
    waiting.put(key, work);
    if (!busy) {
      busy = true;
      WORKER.execute(this::round);
    }
  }

  /** Shows a problem that no callback caused. */
  void warn(String text) {
    outcome.show("", text);
  }

  private void round() {
    List<Runnable> now;
    synchronized (this) {
      now = new ArrayList<>(waiting.values());
      waiting.clear();
      now.addAll(after);
    }
    try {
      run(now);
    } finally {
      synchronized (this) {
        busy = !waiting.isEmpty();
        if (busy) {
          WORKER.execute(this::round); // behind other groups that wait
        } else {
          notifyAll();
        }
      }
    }
  }

  private void run(List<Runnable> callbacks) {
    StringBuilder errors = new StringBuilder();
    String prints =
        Capture.during(
            () -> {
              for (Runnable callback : callbacks) {
                try {
                  callback.run();
                } catch (
                    Throwable e) { // an Error too: the reader must see it, the worker must live
                  errors.append(errors.isEmpty() ? "" : "\n").append(describe(e));
                }
                Thread.interrupted(); // a callback's leftover must not stop the next one
              }
            });
    outcome.show(prints, errors.toString());
  }

  private static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.toString());
    for (Throwable e = failure.getCause(); e != null; e = e.getCause()) {
      text.append("\ncaused by ").append(e);
      if (text.length() > 2000) {
        break; // a cause may be its own cause's cause
      }
    }
    return text.toString();
  }

  /** Waits until nothing runs or waits; returns whether that came within {@code limit}. */
  synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (busy) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }
}
