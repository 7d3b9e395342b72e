package org.aliasfree.lesson;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Long lines of output, folded between words before a notebook breaks them inside a number. */
final class Folded {
  /** Letters of fixed width that a page of 1280 pixels shows beside its list of files. */
  private static final int WIDTH = 96;

  private static final String INDENT = "      ";

  private Folded() {}

  /**
   * Returns a line as it is if it fits, else in parts: what stands behind three blanks, a remark,
   * on lines of its own, and long parts between words.
   *
   * @param line a word longer than a line stays whole
   */
  static String of(String line) {
    if (line.length() <= WIDTH) {
      return line;
    }
    return Arrays.stream(line.split(" {3}"))
        .map(Folded::betweenWords)
        .collect(Collectors.joining(System.lineSeparator() + INDENT));
  }

  private static String betweenWords(String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH - INDENT.length()) {
        lines.append(System.lineSeparator()).append(INDENT);
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
