package org.aliasfree.widgets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Collects what one thread prints, and lets the prints of all others pass.
 *
 * <p>A kernel replaces {@code System.out} for the length of a cell and puts back what it found. So
 * the streams are wrapped on the kernel's own message thread, between cells, once, and stay
 * wrapped; swapping them around each callback would race with a cell that starts meanwhile. What a
 * callback prints <em>while a cell runs</em> therefore lands in that cell's output.
 */
final class Capture {
  /** Enough to read; a runaway loop must not fill the page. */
  private static final int LIMIT = 4000;

  private static final ThreadLocal<ByteArrayOutputStream> COLLECTED = new ThreadLocal<>();
  private static final Charset CHARSET =
      Charset.forName(
          System.getProperty(
              "stdout.encoding",
              System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name())));

  private Capture() {}

  /** Wraps {@code System.out} and {@code System.err}, unless they are. */
  static void watch() {
    if (!(System.out instanceof Switch)) {
      System.setOut(new Switch(System.out));
    }
    if (!(System.err instanceof Switch)) {
      System.setErr(new Switch(System.err));
    }
  }

  /** Runs {@code work} and returns what this thread prints meanwhile. */
  static String during(Runnable work) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    COLLECTED.set(bytes);
    try {
      work.run();
    } finally {
      System.out.flush();
      System.err.flush();
      COLLECTED.remove();
    }
    String text = bytes.toString(CHARSET);
    return text.length() > LIMIT ? text.substring(0, LIMIT) + "…" : text;
  }

  private static final class Switch extends PrintStream {
    Switch(PrintStream usual) {
      super(new Sorter(usual), true, CHARSET);
    }
  }

  private static final class Sorter extends OutputStream {
    private final PrintStream usual;

    Sorter(PrintStream usual) {
      this.usual = usual;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      ByteArrayOutputStream collected = COLLECTED.get();
      if (collected == null) {
        usual.write(bytes, from, count);
      } else if (collected.size() <= 4 * LIMIT) {
        collected.write(bytes, from, count);
      }
    }

    @Override
    public void flush() throws IOException {
      if (COLLECTED.get() == null) {
        usual.flush();
      }
    }
  }
}
