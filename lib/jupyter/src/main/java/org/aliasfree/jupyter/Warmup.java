package org.aliasfree.jupyter;

/**
 * Draws a small plot for nobody while the kernel starts, so that fonts and classes are there when a
 * reader asks for the first figure.
 */
final class Warmup {
  private static final int SIZE = 200;

  private Warmup() {}

  /** Starts it beside the kernel; a failure shows with the first figure. */
  static Thread start() {
    Thread thread = new Thread(Warmup::draw, "course-warm-up");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void draw() {
    try {
      Plot plot = Plot.of("warm", "x", "y").stems("s", new double[] {0, 1}, new double[] {0, 1});
      Png.bytes(plot.truth("f", x -> x, 0, 1).size(SIZE, SIZE).image());
    } catch (RuntimeException | LinkageError e) {
      // No font, for instance: the diagnosis says so.
    }
  }
}
