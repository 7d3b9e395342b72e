package org.aliasfree.jupyter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.aliasfree.signal.Require;

/**
 * A knob with numbers in rising order: a slider. Immutable.
 *
 * @param label the name a reader sees
 * @param unit of the values, "" for none
 * @param values rising, at least two
 * @param step the distance between neighbours, 0 if they are not evenly spaced
 * @param startIndex index of the value at the start
 * @param twinIndices indices of the values that become pictures
 * @param <T> {@link Double} or {@link Integer}
 */
public record NumberKnob<T extends Number>(
    String label,
    String unit,
    List<T> values,
    double step,
    int startIndex,
    List<Integer> twinIndices)
    implements Knob<T> {
  /** Two numbers count as one if they differ by less than this part of the larger. */
  private static final double SAME = 1e-9;

  /** A slider with more positions than pixels cannot be set. */
  private static final int MOST_VALUES = 10_001;

  public NumberKnob {
    Knob.checked(label);
    values = List.copyOf(values);
    twinIndices = List.copyOf(twinIndices);
    Require.that(values.size() >= 2, "%s must have at least two values, got %s", label, values);
    for (int i = 1; i < values.size(); i++) {
      Require.that(
          values.get(i - 1).doubleValue() < values.get(i).doubleValue(),
          "values of %s must rise, got %s before %s",
          label,
          values.get(i - 1),
          values.get(i));
    }
  }

  /** Returns a slider over {@code from}, {@code from + step}, …, {@code to}. */
  static NumberKnob<Double> evenly(String label, double from, double to, double step) {
    return grid(label, from, to, step, BigDecimal::doubleValue);
  }

  /** Returns a slider over whole numbers. */
  static NumberKnob<Integer> evenly(String label, int from, int to, int step) {
    return grid(label, from, to, step, BigDecimal::intValueExact);
  }

  private static <T extends Number> NumberKnob<T> grid(
      String label, double from, double to, double step, Function<BigDecimal, T> number) {
    Require.that(
        Double.isFinite(from) && Double.isFinite(to) && from < to,
        "%s must run from a smaller to a larger number, got %s to %s",
        label,
        from,
        to);
    Require.that(step > 0, "the step of %s must be positive, got %s", label, step);
    double steps = (to - from) / step;
    Require.that(
        Math.abs(steps - Math.rint(steps)) < 1e-6 && steps < MOST_VALUES,
        "%s must run over a whole number of steps, at most %s, got %s to %s by %s",
        label,
        MOST_VALUES - 1,
        from,
        to,
        step);
    List<T> values = new ArrayList<>();
    for (int i = 0; i <= Math.rint(steps); i++) {
      BigDecimal exact = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(i));
      values.add(number.apply(exact.add(BigDecimal.valueOf(from))));
    }
    return new NumberKnob<>(label, "", values, step, 0, List.of());
  }

  /** Returns a slider over given numbers. */
  static <T extends Number> NumberKnob<T> listed(String label, List<T> values) {
    return new NumberKnob<>(label, "", values, 0, 0, List.of());
  }

  /** Returns this knob with a unit, shown behind label and values. */
  public NumberKnob<T> unit(String unit) {
    return new NumberKnob<>(label, unit.strip(), values, step, startIndex, twinIndices);
  }

  /** Returns this knob with another start; without one it is the first value. */
  public NumberKnob<T> start(double value) {
    int start = require("the start", value);
    return new NumberKnob<>(label, unit, values, step, start, twinIndices);
  }

  /** Returns this knob with the values that become pictures for readers without a kernel. */
  public NumberKnob<T> twin(double... values) {
    List<Integer> indices =
        Arrays.stream(values).mapToObj(value -> require("a picture", value)).distinct().toList();
    return new NumberKnob<>(label, unit, this.values, step, startIndex, indices);
  }

  @Override
  public int indexOf(Object value) {
    if (value instanceof Number number) {
      int nearest = nearest(number.doubleValue());
      double there = values.get(nearest).doubleValue();
      double scale = Math.max(Math.abs(there), step);
      return Math.abs(there - number.doubleValue()) <= SAME * scale ? nearest : -1;
    }
    return -1;
  }

  /** Returns the index of the value next to {@code number}. */
  int nearest(double number) {
    int best = 0;
    for (int i = 1; i < values.size(); i++) {
      if (Math.abs(values.get(i).doubleValue() - number)
          < Math.abs(values.get(best).doubleValue() - number)) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public String range() {
    int last = values.size() - 1;
    return step == 0
        ? values.toString()
        : text(0) + " to " + text(last) + " by " + Numbers.significant(step, 6);
  }
}
