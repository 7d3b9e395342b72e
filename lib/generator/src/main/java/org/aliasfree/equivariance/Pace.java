package org.aliasfree.equivariance;

import java.util.function.LongSupplier;
import org.aliasfree.signal.Require;

/**
 * Counts the steps of some work and tells a {@link ProgressListener} how long the rest will take:
 * the time so far, divided by the steps done in it, times the steps to do. May be used by several
 * threads.
 */
public final class Pace {
  private final ProgressListener progress;
  private final int total;
  private final int before;
  private final LongSupplier clock;
  private final long start;
  private int done;

  Pace(ProgressListener progress, int before, int total, LongSupplier clock) {
    Require.that(
        0 <= before && before <= total, "steps done must lie in 0 … %s, got %s", total, before);
    this.progress = progress;
    this.before = before;
    this.total = total;
    this.clock = clock;
    start = clock.getAsLong();
    done = before;
  }

  /**
   * Returns a count that begins now, and tells {@code progress} so.
   *
   * @param before steps done earlier, which say nothing about the pace
   * @param total steps in all
   * @throws IllegalArgumentException if {@code before} is not in 0 … {@code total}
   */
  public static Pace of(ProgressListener progress, int before, int total) {
    return of(progress, before, total, System::nanoTime);
  }

  /**
   * Returns a count like {@link #of(ProgressListener, int, int)} by another clock.
   *
   * @param clock nanoseconds since any moment
   * @throws IllegalArgumentException as there
   */
  public static Pace of(ProgressListener progress, int before, int total, LongSupplier clock) {
    Pace pace = new Pace(progress, before, total, clock);
    progress.at(before, total, total == before ? 0 : Double.NaN);
    return pace;
  }

  /** Counts one step as done. */
  public synchronized void step() {
    done++;
    double seconds = (clock.getAsLong() - start) / 1e9;
    progress.at(done, total, seconds / (done - before) * (total - done));
  }
}
