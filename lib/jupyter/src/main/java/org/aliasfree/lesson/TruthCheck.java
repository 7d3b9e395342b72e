package org.aliasfree.lesson;

import java.util.Optional;

/** A check of a statement that should hold, or should not. */
public final class TruthCheck extends Checked<Boolean, TruthCheck> {
  private boolean expected = true;

  TruthCheck(String id, Answer.Of<Boolean> answer) {
    super(id, answer);
  }

  /** Asks for {@code expected}; without this call, for true. */
  public TruthCheck equalTo(boolean expected) {
    this.expected = expected;
    return this;
  }

  /**
   * Says what to tell whose answer is {@code value}.
   *
   * @param value the answer that is not asked for
   * @param hint at most two sentences
   */
  public TruthCheck typical(boolean value, String hint) {
    return when(found -> found == value, hint);
  }

  @Override
  TruthCheck self() {
    return this;
  }

  @Override
  boolean right(Boolean found) {
    return found == expected;
  }

  @Override
  Boolean model() {
    return expected;
  }

  @Override
  String shown(Boolean found) {
    return String.valueOf(found);
  }

  @Override
  String success(Boolean found) {
    return shown(found);
  }

  @Override
  String target() {
    return String.valueOf(expected);
  }

  @Override
  Optional<String> oddity(Boolean found) {
    return Optional.empty();
  }
}
