package org.aliasfree.bench.networks;

import java.io.IOException;
import java.util.Locale;
import org.aliasfree.bench.Machine;
import org.aliasfree.bench.Readme;

/** What a program of this package prints, and writes into the page in the end. */
final class Report {
  /** From this load on, others take time that the benchmarks need. */
  private static final double BUSY = 0.5;

  private final Options options;
  private final double load;

  /** What a program does. */
  interface Program {
    /** Does it. */
    void run() throws IOException;
  }

  private Report(Options options, double load) {
    this.options = options;
    this.load = load;
  }

  /** Runs a program and ends the virtual machine; what native libraries left running ends too. */
  static void main(Program program) {
    int status = 0;
    try {
      program.run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      status = 2;
    } catch (IOException | IllegalStateException e) {
      System.err.println(e.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  /** Begins, and notes how busy the computer is before. */
  static Report begin(Options options) {
    double load = Machine.load();
    if (load > BUSY && !options.smoke()) {
      say("Others use this computer (load %.1f): take the times for no more than a trial.", load);
    }
    return new Report(options, load);
  }

  /**
   * Prints a table with its circumstances, and writes it into the page if it is complete.
   *
   * @param name of the marks in the page
   * @param with whom or what was measured
   */
  void finish(String name, String with, String table) throws IOException {
    String measured = Machine.measured(with, load, options.turns(), table);
    say("\n%s", measured);
    if (options.complete()) {
      Readme.write(options.page(), name, measured);
      say("Written to %s.", options.page());
    } else {
      say("Not written to %s: this was no complete run.", options.page());
    }
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
