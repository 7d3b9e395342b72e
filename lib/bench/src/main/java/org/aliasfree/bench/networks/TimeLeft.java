package org.aliasfree.bench.networks;

import java.util.function.LongSupplier;

/**
 * Foretells how long a program will take, whose parts take different times: the time so far,
 * divided by the share of the work that is done.
 */
final class TimeLeft {
  /** Loading and warming up take as long as so many turns. */
  private static final int PREPARATION = 3;

  private final double all;
  private final LongSupplier clock;
  private final long start;
  private double done;
  private Object last;

  /**
   * Begins to count.
   *
   * @param turns of every part
   * @param seconds of a turn of all parts together, roughly, in any unit
   * @param clock nanoseconds since any moment
   */
  TimeLeft(int turns, double seconds, LongSupplier clock) {
    this.clock = clock;
    all = seconds * (turns + PREPARATION);
    start = clock.getAsLong();
  }

  /**
   * Returns the seconds that are left after a turn of a part.
   *
   * @param part any name of it; its first turn came after its preparation
   * @param seconds of its turn, in the unit of all
   */
  double after(Object part, double seconds) {
    done += part.equals(last) ? seconds : seconds * (1 + PREPARATION);
    last = part;
    return Math.max(0, (clock.getAsLong() - start) / 1e9 / done * (all - done));
  }
}
