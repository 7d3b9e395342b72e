package org.aliasfree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aliasfree.signal.Require;

/** The page that holds the last measured table, between two marks. */
final class Readme {
  static final String BEGIN = "<!-- measured: begin -->\n";
  static final String END = "<!-- measured: end -->\n";

  private Readme() {}

  /**
   * Puts {@code measured} in place of what stood between the marks.
   *
   * @throws IOException if the file cannot be read or written
   * @throws IllegalArgumentException if it does not have both marks once, in their order
   */
  static void write(Path file, String measured) throws IOException {
    Files.writeString(file, replaced(Files.readString(file), measured));
  }

  static String replaced(String page, String measured) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    Require.that(
        begin >= 0
            && begin < end
            && begin == page.lastIndexOf(BEGIN)
            && end == page.lastIndexOf(END),
        "the page must have the marks %s and %s once each, in this order",
        BEGIN.strip(),
        END.strip());
    return page.substring(0, begin + BEGIN.length()) + measured + page.substring(end);
  }
}
