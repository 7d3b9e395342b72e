package org.aliasfree.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A check of a text, such as the letters of a multiple choice: case and outer spaces do not count.
 */
public final class TextCheck extends Checked<String, TextCheck> {
  private String expected;

  TextCheck(String id, Answer.Of<String> answer) {
    super(id, answer);
  }

  /** Compares with {@code expected}. */
  public TextCheck equalTo(String expected) {
    this.expected = expected;
    return this;
  }

  /**
   * Says what to tell whose answer is {@code text}.
   *
   * @param text a typical mistake
   * @param hint at most two sentences
   */
  public TextCheck typical(String text, String hint) {
    return when(found -> plain(found).equals(plain(text)), hint);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String lettersInOrder(String text) {
    return plain(text)
        .chars()
        .filter(Character::isLetterOrDigit)
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Override
  TextCheck self() {
    return this;
  }

  @Override
  boolean right(String found) {
    return plain(found).equals(plain(expected));
  }

  @Override
  String model() {
    return expected;
  }

  @Override
  String shown(String found) {
    return found.isBlank() ? "an empty text" : found.strip().replaceAll("\\s+", " ") + unit();
  }

  @Override
  String success(String found) {
    return shown(found);
  }

  @Override
  String target() {
    return expected;
  }

  @Override
  Optional<String> oddity(String found) {
    return lettersInOrder(found).equals(plain(expected))
        ? Optional.of("Write the letters in alphabetical order with nothing between them.")
        : Optional.empty();
  }
}
