package org.aliasfree.weights;

/** Names that come from files and go into messages. */
final class Names {
  private static final int LONGEST_SHOWN = 256;

  private Names() {}

  /**
   * Returns a name as a message may show it: one line of printable characters of bounded length,
   * whatever the file holds.
   */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_SHOWN)
        .forEach(c -> shown.append(c >= ' ' && c < 0x7F ? Character.toString(c) : "?"));
    if (name.codePointCount(0, name.length()) > LONGEST_SHOWN) {
      shown.append('…');
    }
    return shown.toString();
  }
}
