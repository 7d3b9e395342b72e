package org.aliasfree.bench;

import java.util.Locale;

/** Times as text. */
public final class Durations {
  private static final String[] UNITS = {"µs", "ms", "s"};

  private Durations() {}

  /** Returns a time with three digits: {@code 5.12 µs}, {@code 51.2 µs}, {@code 5.12 ms}. */
  public static String text(double seconds) {
    double value = seconds * 1e6;
    int unit = 0;
    while (value >= 999.5 && unit + 1 < UNITS.length) {
      value /= 1000;
      unit++;
    }
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, UNITS[unit]);
  }

  /** Returns a longer time to the second: {@code 1 min 02 s}. */
  public static String minutes(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
  }
}
