package org.aliasfree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aliasfree.signal.Require;

/** The page that holds the last measured tables, each between two marks of its name. */
public final class Readme {
  private Readme() {}

  /**
   * Puts {@code measured} in place of what stood between the marks.
   *
   * @param name of the marks
   * @param measured text that ends with a line break
   * @throws IOException if the file cannot be read or written
   * @throws IllegalArgumentException if it does not have both marks once, in their order
   */
  public static void write(Path file, String name, String measured) throws IOException {
    Files.writeString(file, replaced(Files.readString(file), name, measured));
  }

  /** Returns the line before a table. */
  static String begin(String name) {
    return "<!-- " + name + ": begin -->\n";
  }

  /** Returns the line after it. */
  static String end(String name) {
    return "<!-- " + name + ": end -->\n";
  }

  static String replaced(String page, String name, String measured) {
    String before = begin(name);
    String after = end(name);
    int begin = page.indexOf(before);
    int end = page.indexOf(after);
    Require.that(
        begin >= 0
            && begin < end
            && begin == page.lastIndexOf(before)
            && end == page.lastIndexOf(after),
        "the page must have the marks %s and %s once each, in this order",
        before.strip(),
        after.strip());
    return page.substring(0, begin + before.length()) + measured + page.substring(end);
  }
}
