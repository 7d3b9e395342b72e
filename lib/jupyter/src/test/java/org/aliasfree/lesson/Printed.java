package org.aliasfree.lesson;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a piece of code prints to the standard output and the error stream. */
record Printed(String out, String err) {

  /** Runs {@code code} and returns what it printed, even if it throws. */
  static Printed by(Runnable code) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream toOut = new ByteArrayOutputStream();
    ByteArrayOutputStream toErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(toOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(toErr, true, StandardCharsets.UTF_8));
    try {
      code.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return new Printed(
        toOut.toString(StandardCharsets.UTF_8), toErr.toString(StandardCharsets.UTF_8));
  }
}
