package org.aliasfree.lesson;

import java.util.Optional;
import org.aliasfree.jupyter.Numbers;
import org.aliasfree.signal.Require;

/** A check of one number. */
public final class NumberCheck extends Checked<Double, NumberCheck> {
  private enum Rule {
    EQUAL,
    AT_MOST,
    AT_LEAST
  }

  private Rule rule;
  private double expected;
  private Closeness closeness = new Closeness(0);

  NumberCheck(String id, Answer.Of<Double> answer) {
    super(id, answer);
  }

  /**
   * Compares with a value.
   *
   * @param expected in the unit of the answer, computed from first principles
   * @param tolerance largest difference that passes, at least 0
   */
  public NumberCheck equalTo(double expected, double tolerance) {
    Require.that(tolerance >= 0, "a tolerance must be at least 0, got %s", tolerance);
    this.rule = Rule.EQUAL;
    this.expected = expected;
    this.closeness = new Closeness(tolerance);
    return this;
  }

  /** Asks for a value of {@code limit} or less. */
  public NumberCheck atMost(double limit) {
    rule = Rule.AT_MOST;
    expected = limit;
    return this;
  }

  /** Asks for a value of {@code limit} or more. */
  public NumberCheck atLeast(double limit) {
    rule = Rule.AT_LEAST;
    expected = limit;
    return this;
  }

  /**
   * Says what to tell whose answer is {@code value}, within the tolerance of the right one.
   *
   * @param value a typical mistake; NaN and infinities are values like others here
   * @param hint at most two sentences
   */
  public NumberCheck typical(double value, String hint) {
    return when(
        found -> (Double.isNaN(found) && Double.isNaN(value)) || closeness.same(found, value),
        hint);
  }

  @Override
  NumberCheck self() {
    return this;
  }

  @Override
  boolean right(Double found) {
    return switch (rule) {
      case EQUAL -> closeness.same(found, expected);
      case AT_MOST -> found <= expected;
      case AT_LEAST -> found >= expected;
    };
  }

  @Override
  Double model() {
    return expected;
  }

  @Override
  String shown(Double found) {
    String text = text(found);
    boolean looksRight = rule == Rule.EQUAL && text.equals(closeness.text(expected));
    return (looksRight && !right(found) ? String.valueOf(found) : text) + unit();
  }

  private String text(double value) {
    return rule == Rule.EQUAL ? closeness.text(value) : Numbers.significant(value, 4);
  }

  @Override
  String success(Double found) {
    return shown(found) + "   (" + comparison(found) + ")";
  }

  private String comparison(double found) {
    return switch (rule) {
      case EQUAL ->
          closeness.tolerance() == 0
              ? "exactly"
              : "|Δ| = "
                  + closeness.text(Closeness.difference(found, expected))
                  + ", tolerance "
                  + closeness.tolerance(unit());
      case AT_MOST, AT_LEAST -> target();
    };
  }

  @Override
  String target() {
    if (rule == null) {
      return null;
    }
    return switch (rule) {
      case EQUAL ->
          closeness.text(expected) + unit() + " (tolerance " + closeness.tolerance(unit()) + ")";
      case AT_MOST -> "at most " + text(expected) + unit();
      case AT_LEAST -> "at least " + text(expected) + unit();
    };
  }

  @Override
  Optional<String> oddity(Double found) {
    Optional<String> notFinite = Closeness.notFinite(found);
    if (notFinite.isPresent() || rule != Rule.EQUAL) {
      return notFinite;
    }
    return closeness.thousands(found, expected).map(p -> Closeness.unitHint(p, unit()));
  }
}
