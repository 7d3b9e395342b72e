package org.aliasfree.jupyter;

import java.util.Arrays;
import java.util.List;

/**
 * Round values along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param values rising
 * @param step distance between neighbours
 */
record Ticks(List<Double> values, double step) {
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

  private static Ticks every(Range range, double step) {
    long first = (long) Math.ceil(range.from() / step - EDGE);
    long last = (long) Math.floor(range.to() / step + EDGE);
    double[] values = new double[(int) Math.max(0, last - first + 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (first + i) * step;
    }
    return new Ticks(Arrays.stream(values).boxed().toList(), step);
  }

  /** Returns the labels, without rounding noise. */
  List<String> labels() {
    return values.stream().map(value -> Numbers.significant(clean(value), DIGITS)).toList();
  }

  private double clean(double value) {
    return Math.abs(value) < step * EDGE ? 0 : value;
  }
}
