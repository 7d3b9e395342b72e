package org.aliasfree.jupyter;

import java.util.Arrays;
import java.util.List;

/**
 * Round values along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param values rising
 * @param step distance between neighbours
 * @param octaves whether a value stands for its power of 2, which is its label
 */
record Ticks(List<Double> values, double step, boolean octaves) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int DIGITS = 12;

  /** A tick this part of a step outside the range still counts as on its edge. */
  private static final double EDGE = 1e-9;

  /** Returns at most {@code most} ticks in {@code range}, and as many as round steps allow. */
  static Ticks of(Range range, int most) {
    double rough = (range.to() - range.from()) / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : STEPS) {
      Ticks ticks = every(range, factor * power);
      if (ticks.values().size() <= most) {
        return ticks;
      }
    }
    return every(range, 20 * power);
  }

  /** Returns a tick for every power of 2 in a range of exponents. */
  static Ticks octaves(Range exponents) {
    Ticks whole = every(exponents, 1);
    return new Ticks(whole.values(), 1, true);
  }

  private static Ticks every(Range range, double step) {
    long first = (long) Math.ceil(range.from() / step - EDGE);
    long last = (long) Math.floor(range.to() / step + EDGE);
    double[] values = new double[(int) Math.max(0, last - first + 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (first + i) * step;
    }
    return new Ticks(Arrays.stream(values).boxed().toList(), step, false);
  }

  /** Returns the labels, without rounding noise. */
  List<String> labels() {
    return values.stream()
        .map(value -> octaves ? Math.pow(2, value) : clean(value))
        .map(value -> Numbers.significant(value, DIGITS))
        .toList();
  }

  private double clean(double value) {
    return Math.abs(value) < step * EDGE ? 0 : value;
  }
}
