package org.aliasfree.widgets;

import java.util.Arrays;
import java.util.Locale;

/** Checks of what a caller hands in: the message says the rule and the value. */
final class Args {
  private static final String LIBRARY = "org.aliasfree.widgets.";

  private Args() {}

  /** Throws {@link IllegalArgumentException} unless {@code rule} holds. */
  static void check(boolean rule, String message, Object... values) {
    if (!rule) {
      throw failure(message, values);
    }
  }

  /** Returns an exception whose trace begins at the caller's own line, not inside this library. */
  static IllegalArgumentException failure(String message, Object... values) {
    IllegalArgumentException failure =
        new IllegalArgumentException(String.format(Locale.ROOT, message, values));
    StackTraceElement[] trace = failure.getStackTrace();
    int first = 0;
    while (first < trace.length && trace[first].getClassName().startsWith(LIBRARY)) {
      first++;
    }
    failure.setStackTrace(Arrays.copyOfRange(trace, first, trace.length));
    return failure;
  }

  /** Returns {@code number} as an int. */
  static int integer(String name, Object number) {
    double real = real(name, number);
    check(
        real == Math.rint(real) && Math.abs(real) <= Integer.MAX_VALUE,
        "%s must be a whole number, got %s",
        name,
        number);
    return (int) real;
  }

  /** Returns {@code number} as a finite double. */
  static double real(String name, Object number) {
    check(
        number instanceof Number n && Double.isFinite(n.doubleValue()),
        "%s must be a finite number, got %s",
        name,
        brief(number));
    return ((Number) number).doubleValue();
  }

  /** Returns a short text for anything a message may hold. */
  static String brief(Object value) {
    String text = value instanceof String s ? '"' + s + '"' : String.valueOf(value);
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
