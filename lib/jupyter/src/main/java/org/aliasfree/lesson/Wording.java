package org.aliasfree.lesson;

import java.util.regex.Pattern;
import org.aliasfree.signal.Require;

/** The rules for what a check may say: at most two sentences, no verdict, no shouting. */
final class Wording {
  private static final Pattern VERDICT =
      Pattern.compile("\\b(wrong|wrongly|simple|simply)\\b|!", Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE_END = Pattern.compile("[.?]\\s+(?=\\p{Lu})");
  private static final int MOST_SENTENCES = 2;

  private Wording() {}

  /**
   * Returns {@code hint} as it is.
   *
   * @throws IllegalArgumentException if it breaks a rule; the message names it
   */
  static String checked(String hint) {
    Require.that(hint != null && !hint.isBlank(), "a hint must say something, got %s", hint);
    Require.that(!hint.contains("\n"), "a hint must be one line, got %s", hint);
    Require.that(
        !VERDICT.matcher(hint).find(),
        "a hint must not contain \"wrong\", \"simple\" or an exclamation mark, got %s",
        hint);
    int sentences = SENTENCE_END.split(hint).length;
    Require.that(
        sentences <= MOST_SENTENCES,
        "a hint must have at most %s sentences, got %s in: %s",
        MOST_SENTENCES,
        sentences,
        hint);
    return hint;
  }
}
