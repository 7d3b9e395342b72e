package org.aliasfree.lesson;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aliasfree.jupyter.Numbers;
import org.aliasfree.signal.Require;

/** A check of several numbers, compared one by one. */
public final class ArrayCheck extends Checked<double[], ArrayCheck> {
  private static final int SHOWN = 8;

  /** Digits of a value that is compared with nothing. */
  private static final int RULED = 4;

  private double[] expected;
  private String asked;
  private Predicate<? super double[]> rule;
  private Closeness closeness = new Closeness(0);

  ArrayCheck(String id, Answer.Of<double[]> answer) {
    super(id, answer);
  }

  /**
   * Compares with values.
   *
   * @param expected in the unit of the answer; copied
   * @param tolerance largest difference of any value that passes, at least 0
   */
  public ArrayCheck equalTo(double[] expected, double tolerance) {
    Require.that(tolerance >= 0, "a tolerance must be at least 0, got %s", tolerance);
    Require.that(expected.length > 0, "there must be a value to compare with, got none");
    this.expected = expected.clone();
    this.closeness = new Closeness(tolerance);
    return this;
  }

  /**
   * Asks for any values that obey a rule.
   *
   * @param words what is asked for, such as {@code "two numbers that sum to 1"}
   * @param obeyed says whether values of any number, NaN too, obey it
   */
  public ArrayCheck such(String words, Predicate<? super double[]> obeyed) {
    Require.that(!words.isBlank(), "a rule needs words that say it");
    this.asked = words.strip();
    this.rule = obeyed;
    return this;
  }

  /**
   * Says what to tell whose answer is {@code values}, each within the tolerance.
   *
   * @param values a typical mistake; copied
   * @param hint at most two sentences
   */
  public ArrayCheck typical(double[] values, String hint) {
    double[] mistake = values.clone();
    return when(found -> same(found, mistake), hint);
  }

  private boolean same(double[] a, double[] b) {
    boolean same = a.length == b.length;
    for (int i = 0; same && i < a.length; i++) {
      same = closeness.same(a[i], b[i]);
    }
    return same;
  }

  @Override
  ArrayCheck self() {
    return this;
  }

  @Override
  boolean right(double[] found) {
    return rule == null ? same(found, expected) : rule.test(found);
  }

  @Override
  double[] model() {
    return expected;
  }

  @Override
  String shown(double[] found) {
    return shown(
        found, rule == null ? closeness::text : value -> Numbers.significant(value, RULED));
  }

  private String shown(double[] found, DoubleFunction<String> text) {
    if (found.length == 0) {
      return "an empty array";
    }
    if (found.length <= SHOWN) {
      return list(found, found.length, text) + unit();
    }
    return found.length + " values " + list(found, 3, text) + ", …" + unit();
  }

  private static String list(double[] values, int count, DoubleFunction<String> text) {
    return Arrays.stream(values).limit(count).mapToObj(text).collect(Collectors.joining(", "));
  }

  @Override
  String success(double[] found) {
    if (rule != null) {
      return shown(found) + "   (" + asked + ")";
    }
    if (closeness.tolerance() == 0) {
      return shown(found) + "   (exactly)";
    }
    double largest = Closeness.difference(found[farthest(found)], expected[farthest(found)]);
    return shown(found, closeness::brief)
        + "   (largest |Δ| = "
        + closeness.text(largest)
        + ", tolerance "
        + closeness.tolerance(unit())
        + ")";
  }

  private int farthest(double[] found) {
    int farthest = 0;
    for (int i = 1; i < found.length; i++) {
      double here = Closeness.difference(found[i], expected[i]);
      if (here > Closeness.difference(found[farthest], expected[farthest])) {
        farthest = i;
      }
    }
    return farthest;
  }

  @Override
  String target() {
    if (rule != null) {
      return asked;
    }
    return expected == null
        ? null
        : shown(expected) + " (tolerance " + closeness.tolerance(unit()) + ")";
  }

  @Override
  Optional<String> oddity(double[] found) {
    if (rule != null) {
      return Optional.empty();
    }
    if (found.length != expected.length) {
      return Optional.of(
          "Asked for are " + expected.length + " values, these are " + found.length + ".");
    }
    for (int i = 0; i < found.length; i++) {
      Optional<String> notFinite = Closeness.notFinite(found[i]);
      if (notFinite.isPresent() && Double.isFinite(expected[i])) {
        return Optional.of("Look at index " + i + ". " + notFinite.get());
      }
    }
    return thousands(found).map(power -> Closeness.unitHint(power, unit()));
  }

  /** Returns the one power of 1000 that all values are off by; zeros go with any. */
  private Optional<Integer> thousands(double[] found) {
    Optional<Integer> common = Optional.empty();
    for (int i = 0; i < found.length; i++) {
      if (closeness.same(found[i], 0) && closeness.same(expected[i], 0)) {
        continue;
      }
      Optional<Integer> power = closeness.thousands(found[i], expected[i]);
      if (power.isEmpty() || (common.isPresent() && !common.equals(power))) {
        return Optional.empty();
      }
      common = power;
    }
    return common;
  }
}
