package org.aliasfree.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.aliasfree.equivariance.ProgressListener;

/**
 * How far work has come and how long it will take, on the error stream.
 *
 * <p>The first two seconds are silent. On a terminal one line is rewritten; in a log there is a
 * line every ten seconds.
 */
final class ConsoleProgress implements ProgressListener, AutoCloseable {
  private static final long SILENT = 2_000_000_000L;
  private static final long ON_TERMINAL = 200_000_000L;
  private static final long IN_LOG = 10_000_000_000L;

  private final PrintWriter err;
  private final String what;
  private final boolean terminal;
  private final LongSupplier clock;
  private final long start;
  private long last;
  private int shown;

  ConsoleProgress(PrintWriter err, String what) {
    this(err, what, terminal(), System::nanoTime);
  }

  ConsoleProgress(PrintWriter err, String what, boolean terminal, LongSupplier clock) {
    this.err = err;
    this.what = what;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start - IN_LOG;
  }

  @Override
  public void at(int done, int total, double secondsLeft) {
    long now = clock.getAsLong();
    if (now - start < SILENT
        || now - last < (terminal ? ON_TERMINAL : IN_LOG)
        || Double.isNaN(secondsLeft)) {
      return;
    }
    last = now;
    String text =
        String.format(Locale.ROOT, "%s: %d of %d, %s left", what, done, total, time(secondsLeft));
    if (terminal) {
      err.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
      err.flush();
      shown = text.length();
    } else {
      err.println(text);
    }
  }

  /** Removes the line from a terminal. */
  @Override
  public void close() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
    }
  }

  private static String time(double seconds) {
    long s = Math.round(seconds);
    if (s < 60) {
      return s + " s";
    } else if (s < 3600) {
      return s / 60 + " min " + s % 60 + " s";
    }
    return s / 3600 + " h " + s % 3600 / 60 + " min";
  }

  /** Since Java 22 there may be a console without a terminal. */
  @SuppressWarnings("SystemConsoleNull") // before 22 that is how to ask
  private static boolean terminal() {
    try {
      Console console = System.console();
      return console != null
          && (Runtime.version().feature() < 22
              || (Boolean) Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
