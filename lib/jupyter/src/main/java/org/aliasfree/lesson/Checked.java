package org.aliasfree.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.aliasfree.signal.Require;

/**
 * One check being described: an answer, the value it is compared with, and what to say about the
 * mistakes that people make. {@link #verify} carries it out.
 *
 * @param <T> type of the answer
 * @param <S> the check's own type
 */
public abstract sealed class Checked<T, S extends Checked<T, S>>
    permits NumberCheck, ArrayCheck, TextCheck, TruthCheck {
  private static final Pattern EXERCISE = Pattern.compile(".*\\.e\\d+.*");

  private final String id;
  private final Answer.Of<T> answer;
  private final List<Mistake<T>> mistakes = new ArrayList<>();
  private String general = "";
  private String unit = "";

  private record Mistake<T>(Predicate<? super T> made, String hint) {}

  Checked(String id, Answer.Of<T> answer) {
    Require.that(id != null && !id.isBlank(), "a check must have an id, got %s", id);
    this.id = id;
    this.answer = answer;
  }

  /**
   * Names the unit of the answer.
   *
   * @param unit as it stands behind the number, for instance {@code "Hz"}
   */
  public S unit(String unit) {
    this.unit = unit.isBlank() ? "" : " " + unit.strip();
    return self();
  }

  /**
   * Says what to tell whose answer has a certain property. Mistakes are tried in the order they are
   * given.
   *
   * @param made whether the answer shows this mistake
   * @param hint at most two sentences
   */
  public S when(Predicate<? super T> made, String hint) {
    mistakes.add(new Mistake<>(made, Wording.checked(hint)));
    return self();
  }

  /**
   * Says what to tell whose answer is none of the typical mistakes: the formula to look at, not the
   * number. An exercise must have it.
   *
   * @param hint at most two sentences
   */
  public S otherwise(String hint) {
    general = Wording.checked(hint);
    return self();
  }

  /**
   * Prints a line if the answer is right, folded where it is long.
   *
   * @throws CheckFailed if it is not, or if there is none yet; its message is one line
   * @throws IllegalStateException if this check has nothing to compare with, or is an exercise
   *     without {@link #otherwise}, or takes the right answer for a mistake
   */
  public final void verify() {
    requireComplete();
    T found = find();
    if (found != null && right(found)) {
      System.out.println(Folded.of("✔ " + id + "  " + success(found)));
      return;
    }
    String got = found == null ? "got nothing" : "got " + shown(found);
    throw failed(got + ". " + hint(found));
  }

  private T find() {
    try {
      return answer.get();
    } catch (UnsupportedOperationException e) {
      throw failed("not answered yet. Replace the line that throws by your own.");
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String hint(T found) {
    if (found == null) {
      return "The answer is null: return a value.";
    }
    for (Mistake<T> mistake : mistakes) {
      if (mistake.made().test(found)) {
        return mistake.hint();
      }
    }
    return oddity(found)
        .orElseGet(() -> general.isEmpty() ? "Compared with " + target() + "." : general);
  }

  private void requireComplete() {
    require(target() != null, "needs something to compare with: equalTo(…)");
    require(
        !general.isEmpty() || !EXERCISE.matcher(id).matches(),
        "is an exercise, so it needs otherwise(hint)");
    T model = model();
    require(
        model == null || mistakes.stream().noneMatch(m -> m.made().test(model)),
        "takes the right answer for a typical mistake");
  }

  private void require(boolean rule, String message) {
    if (!rule) {
      throw Require.cut(new IllegalStateException("check " + id + " " + message));
    }
  }

  private CheckFailed failed(String what) {
    return new CheckFailed("✘ " + id + "  " + what);
  }

  final String unit() {
    return unit;
  }

  abstract S self();

  /** Returns whether {@code found} passes. */
  abstract boolean right(T found);

  /** Returns a right answer, or null if there are many. */
  abstract T model();

  /** Returns the answer with its unit. */
  abstract String shown(T found);

  /** Returns the answer, what it was compared with and how close it came. */
  abstract String success(T found);

  /** Returns what it is compared with, in words, or null if that was not said. */
  abstract String target();

  /** Returns what is remarkable about an answer apart from being off: NaN, unit, length. */
  abstract Optional<String> oddity(T found);
}
