package org.aliasfree.bench;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.aliasfree.signal.Require;

/** Values of options that several programs take. */
public final class OptionValues {
  private OptionValues() {}

  /**
   * Returns the pattern of {@code --only}, in which capitals do not count.
   *
   * @throws IllegalArgumentException if it is no regular expression
   */
  public static Pattern only(String text) {
    try {
      return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("--only takes a regular expression: " + e.getMessage(), e);
    }
  }

  /**
   * Returns how often something is done.
   *
   * @param name of the option
   * @throws IllegalArgumentException if it is not 1 to 99
   */
  public static int times(String name, String text) {
    Require.that(text.matches("[1-9][0-9]?"), "%s must be 1 to 99, got %s", name, text);
    return Integer.parseInt(text);
  }
}
