package org.aliasfree.jupyter;

import java.util.stream.DoubleStream;
import org.aliasfree.signal.Require;

/** The part of an axis that is drawn. */
record Range(double from, double to) {
  /** A span this small beside the values is rounding noise, not a range to draw. */
  private static final double SMALLEST_SPAN = 1e-12;

  Range {
    Require.that(
        Double.isFinite(from) && Double.isFinite(to) && from < to,
        "a range must be finite and rise, got %s to %s",
        from,
        to);
  }

  /** Returns the range of {@code values}, wider by {@code margin} on each side; never empty. */
  static Range around(DoubleStream values, double margin) {
    var all = values.summaryStatistics();
    if (all.getCount() == 0) {
      return new Range(0, 1);
    }
    double span = all.getMax() - all.getMin();
    double size = Math.max(Math.abs(all.getMin()), Math.abs(all.getMax()));
    double more = span > SMALLEST_SPAN * size ? span * margin : size > 0 ? size / 2 : 1;
    return new Range(all.getMin() - more, all.getMax() + more);
  }

  boolean holds(double value) {
    return value >= from && value <= to;
  }

  /** Returns where {@code value} lies between {@code start} and {@code end}, or beyond. */
  double onto(double value, double start, double end) {
    return start + (value - from) / (to - from) * (end - start);
  }
}
