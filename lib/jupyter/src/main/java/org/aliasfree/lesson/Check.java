package org.aliasfree.lesson;

/**
 * Compares an answer with what the library computes and says one line about it.
 *
 * <pre>{@code
 * Check.that("04.e1", () -> e1()).unit("Hz").equalTo(Alias.of(900, 1500), 0.5)
 *     .typical(900, "That is the frequency that went in. Fold it around the nearest multiple of the rate.")
 *     .otherwise("Look at |f − s·round(f/s)|.")
 *     .verify();
 *
 * ✔ 04.e1  600 Hz   (|Δ| = 0, tolerance 0.5 Hz)
 * ✘ 04.e1  got 900 Hz. That is the frequency that went in. Fold it around the nearest multiple of the rate.
 * }</pre>
 *
 * <p>Give the answer as a value, or as {@code () -> value}: then an exercise nobody has answered
 * yet (it throws {@link UnsupportedOperationException}) says so in one line.
 */
public final class Check {
  private Check() {}

  /** Returns a check of a number. */
  public static NumberCheck that(String id, double answer) {
    return new NumberCheck(id, () -> answer);
  }

  /** Returns a check of numbers; the array is copied. */
  public static ArrayCheck that(String id, double[] answer) {
    double[] copy = answer == null ? null : answer.clone();
    return new ArrayCheck(id, () -> copy);
  }

  /** Returns a check of a text. */
  public static TextCheck that(String id, String answer) {
    return new TextCheck(id, () -> answer);
  }

  /** Returns a check of a statement. */
  public static TruthCheck that(String id, boolean answer) {
    return new TruthCheck(id, () -> answer);
  }

  /** Returns a check of a number that {@link Checked#verify} asks for. */
  public static NumberCheck that(String id, Answer.OfNumber answer) {
    return new NumberCheck(id, answer::get);
  }

  /** Returns a check of numbers that {@link Checked#verify} asks for. */
  public static ArrayCheck that(String id, Answer.OfArray answer) {
    return new ArrayCheck(id, answer::get);
  }

  /** Returns a check of a text that {@link Checked#verify} asks for. */
  public static TextCheck that(String id, Answer.OfText answer) {
    return new TextCheck(id, answer::get);
  }

  /** Returns a check of a statement that {@link Checked#verify} asks for. */
  public static TruthCheck that(String id, Answer.OfTruth answer) {
    return new TruthCheck(id, answer::get);
  }

  /**
   * A part of a graded answer.
   *
   * @param worth points it earns
   * @param earned whether it holds
   */
  public record Part(double worth, boolean earned) {}

  /**
   * Returns a part that earns its points if {@code holds} says so; one that throws earns none.
   *
   * @param worth points
   * @param holds the statement to try
   */
  public static Part part(double worth, Answer.OfTruth holds) {
    try {
      return new Part(worth, holds.get());
    } catch (Exception | AssertionError | StackOverflowError e) {
      return new Part(worth, false);
    }
  }

  /** Returns the points earned: the value of a graded cell with partial credit. */
  public static double points(Part... parts) {
    double points = 0;
    for (Part part : parts) {
      points += part.earned() ? part.worth() : 0;
    }
    return points;
  }
}
