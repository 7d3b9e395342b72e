package org.aliasfree.jupyter;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.aliasfree.signal.Require;

/**
 * A progress bar with the time left, for work of known length.
 *
 * <p>Use it in a try statement with resources. Nothing shows for work that takes less than half a
 * second; after that the bar changes at most ten times a second, and its last state stays: {@code
 * training: 40 of 40 in 2.1 s}.
 */
public final class Progress implements AutoCloseable {
  private static final long FIRST_SHOWN_NANOS = 500_000_000L;
  private static final long BETWEEN_NANOS = 100_000_000L;

  private final String name;
  private final int steps;
  private final Screen screen;
  private final LongSupplier clock;
  private final long start;
  private int done;
  private String id;
  private long shown;
  private boolean closed;
  private boolean silent;

  private Progress(String name, int steps, Screen screen, LongSupplier clock) {
    this.name = name;
    this.steps = steps;
    this.screen = screen;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /**
   * Returns a bar at 0 of {@code steps}.
   *
   * @param name what is going on, for instance {@code "training"}
   * @param steps at least 1
   */
  public static Progress of(String name, int steps) {
    return of(name, steps, Screen.current(), System::nanoTime).watched(Screen.watched());
  }

  /** Without someone who watches, nothing is shown: a notebook must not keep how long it took. */
  Progress watched(boolean watched) {
    silent = !watched;
    return this;
  }

  static Progress of(String name, int steps, Screen screen, LongSupplier clock) {
    Require.that(steps >= 1, "a progress bar needs at least 1 step, got %s", steps);
    return new Progress(name, steps, screen, clock);
  }

  /**
   * Counts one step as done.
   *
   * @throws java.util.concurrent.CancellationException if the stop button was pressed
   */
  public void step() {
    Interrupts.poll();
    done++;
    long now = clock.getAsLong();
    if (!silent
        && now - start >= FIRST_SHOWN_NANOS
        && (id == null || now - shown >= BETWEEN_NANOS)) {
      shown = now;
      show(bar(running(now)));
    }
  }

  /** Leaves the final state, if the bar was shown at all. */
  @Override
  public void close() {
    if (!closed && id != null) {
      String end = done >= steps ? " in " : ", stopped after ";
      show(bar(counts() + end + seconds(clock.getAsLong() - start)));
    }
    closed = true;
  }

  private void show(MimeBundle bar) {
    if (id == null) {
      id = screen.open(bar);
    } else {
      screen.update(id, bar);
    }
  }

  private String running(long now) {
    long left = Math.max(0, (now - start) / done * (steps - done));
    return counts() + ", " + seconds(left) + " left";
  }

  private String counts() {
    return name + ": " + done + " of " + steps;
  }

  private MimeBundle bar(String text) {
    double part = Math.min(1, done / (double) steps);
    return MimeBundle.html(
        String.format(
            Locale.ROOT,
            "<progress max=\"1\" value=\"%.3f\"></progress> %s",
            part,
            Markup.escape(text)),
        text);
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, nanos < 10_000_000_000L ? "%.1f s" : "%.0f s", nanos / 1e9);
  }
}
