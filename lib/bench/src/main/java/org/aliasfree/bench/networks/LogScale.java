package org.aliasfree.bench.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A logarithmic axis.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from place on the page
 * @param to place on the page
 */
record LogScale(double low, double high, double from, double to) {
  private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7};
  private static final double[] FEW = {1, 3};
  private static final double WIDE = 100;
  private static final double ROOM = 1.15;

  /** Returns an axis on which all values lie, with a little room beyond them. */
  static LogScale of(double[] values, double from, double to) {
    double low = Arrays.stream(values).min().orElseThrow() / ROOM;
    double high = Arrays.stream(values).max().orElseThrow() * ROOM;
    return new LogScale(low, high, from, to);
  }

  /** Returns the place of a value. */
  double at(double value) {
    return from + (to - from) * Math.log(value / low) / Math.log(high / low);
  }

  /** Returns round values on the axis, fewer if it spans more. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    double[] steps = high / low > WIDE ? FEW : STEPS;
    for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
      for (double step : steps) {
        double tick = step * Math.pow(10, power);
        if (low <= tick && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
