package org.aliasfree.jupyter;

import java.util.List;
import org.aliasfree.signal.Require;

/**
 * Something a reader can turn in an interactive figure: a label, a list of values, where it starts,
 * and the values that a reader without a kernel sees as pictures. Made by {@link Show#slider},
 * {@link Show#wholeSlider}, {@link Show#values} and {@link Show#choice}. Immutable.
 *
 * @param <T> type of the values
 */
public sealed interface Knob<T> permits NumberKnob, ChoiceKnob {

  /** Returns the name a reader sees, without the unit. */
  String label();

  /** Returns the unit, "" if there is none. */
  String unit();

  /** Returns the values in their order, at least two. */
  List<T> values();

  /** Returns the index of the value at the start. */
  int startIndex();

  /** Returns the indices of the values that become pictures; none stands for the start alone. */
  List<Integer> twinIndices();

  /** Returns the index of {@code value}, −1 if it is none of the values. */
  int indexOf(Object value);

  /** Returns what all values are, in words. */
  String range();

  /** Returns value number {@code index} as people write it, without the unit. */
  default String text(int index) {
    T value = values().get(index);
    return value instanceof Number number
        ? Numbers.significant(number.doubleValue(), 6)
        : String.valueOf(value);
  }

  /** Returns the label with the unit in parentheses. */
  default String heading() {
    return unit().isEmpty() ? label() : label() + " (" + unit() + ")";
  }

  /** Returns value number {@code index} with name and unit, for instance {@code "f = 7 Hz"}. */
  default String position(int index) {
    return label() + " = " + text(index) + (unit().isEmpty() ? "" : " " + unit());
  }

  /**
   * Returns the index of {@code value}.
   *
   * @param role what the value is for
   * @throws IllegalArgumentException if it is none of the values
   */
  default int require(String role, Object value) {
    int index = indexOf(value);
    Require.that(
        index >= 0,
        "%s of %s must be one of its values, %s, got %s",
        role,
        label(),
        range(),
        value);
    return index;
  }

  /** Returns {@code label} if it may name a knob. */
  static String checked(String label) {
    Require.that(label != null && !label.isBlank(), "a control needs a label, got %s", label);
    return label.strip();
  }
}
