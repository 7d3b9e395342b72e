package org.aliasfree.bench.networks;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.aliasfree.engine.Watch;
import org.aliasfree.weights.Tensor;

/**
 * Looks a thousand times a second what the thread that makes pictures does.
 *
 * <p>The engine asks its {@link Watch} about each layer before it runs it, which tells the layer;
 * the stack tells the phase. In a phase of many threads the caller's is one of them and the last to
 * leave, so that its stack stands for all.
 */
final class PhaseClock implements Watch, AutoCloseable {
  private static final long INTERVAL = 1_000_000; // nanoseconds

  private final Thread drawing = Thread.currentThread();
  private final Thread looking;
  private final Map<String, Map<Phase, Double>> seconds = new LinkedHashMap<>();
  private volatile String layer = "";
  private volatile boolean running;
  private volatile boolean closed;

  /** Makes a clock for the calling thread, stopped. */
  PhaseClock() {
    looking = new Thread(this::look, "aliasfree-bench-clock");
    looking.setDaemon(true);
    looking.start();
  }

  /** Lets the time run during {@code work}. */
  void time(Runnable work) {
    running = true;
    try {
      work.run();
    } finally {
      running = false;
    }
  }

  /** Returns the seconds of every phase in a layer; the layer counts only for its own phases. */
  synchronized Map<Phase, Double> seconds(String name) {
    return new EnumMap<>(seconds.getOrDefault(name, new EnumMap<>(Phase.class)));
  }

  private void look() {
    long before = System.nanoTime();
    boolean counts = false;
    while (!closed) {
      LockSupport.parkNanos(INTERVAL);
      boolean now = running;
      String name = layer;
      Phase phase = now ? Phase.of(drawing.getStackTrace()) : Phase.OTHER;
      long time = System.nanoTime();
      if (now && counts) {
        add(name, phase, (time - before) / 1e9);
      }
      counts = now;
      before = time;
    }
  }

  private synchronized void add(String name, Phase phase, double time) {
    seconds
        .computeIfAbsent(name, any -> new EnumMap<>(Phase.class))
        .merge(phase, time, Double::sum);
  }

  @Override
  public boolean wants(String name) {
    layer = name;
    return false;
  }

  @Override
  public void seen(String name, Tensor activation) {}

  @Override
  public void close() {
    closed = true;
    try {
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
