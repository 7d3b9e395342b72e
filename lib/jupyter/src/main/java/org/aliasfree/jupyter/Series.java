package org.aliasfree.jupyter;

import org.aliasfree.signal.Require;

/** What a plot draws of one thing. Its arrays are its own and are not changed. */
final class Series {
  /** For the legend. */
  final String name;

  /** What it means. */
  final Role role;

  final Kind kind;

  /** Positions. */
  final double[] x;

  /** Values; NaN leaves a gap. */
  final double[] y;

  private Series(String name, Role role, Kind kind, double[] x, double[] y) {
    this.name = name;
    this.role = role;
    this.kind = kind;
    this.x = x;
    this.y = y;
  }

  /** Returns this series with the exponents of 2 of its values; not positive ones leave a gap. */
  Series inOctaves() {
    double[] exponents = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      exponents[i] = y[i] > 0 ? Math.log(y[i]) / Math.log(2) : Double.NaN;
    }
    return new Series(name, role, kind, x, exponents);
  }

  /** How a series is drawn. */
  enum Kind {
    LINE,
    POINTS,
    STEMS
  }

  /** Returns a series with copies of the arrays. */
  static Series copyOf(String name, Role role, Kind kind, double[] x, double[] y) {
    Require.that(
        x.length == y.length && x.length > 0,
        "%s needs as many positions as values, at least one, got %s and %s",
        name,
        x.length,
        y.length);
    for (double position : x) {
      Require.that(
          Double.isFinite(position), "positions of %s must be finite, got %s", name, position);
    }
    double[] values = y.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isFinite(values[i]) ? values[i] : Double.NaN;
    }
    return new Series(name, role, kind, x.clone(), values);
  }
}
