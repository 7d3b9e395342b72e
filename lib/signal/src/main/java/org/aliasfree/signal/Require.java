package org.aliasfree.signal;

import java.util.Arrays;
import java.util.Locale;

/**
 * Argument checks whose message says rule and value.
 *
 * <p>The exception's stack trace begins at the caller's own code: the frames inside this library
 * are cut, because the mistake is not there. Start the JVM with {@code -Daliasfree.fullTrace=true}
 * to keep them.
 */
public final class Require {
  private static final String LIBRARY = "org.aliasfree.";

  private Require() {}

  /**
   * Checks a rule about an argument.
   *
   * @param rule whether the argument obeys the rule
   * @param message a {@link String#format} pattern that states rule and value
   * @param values what the pattern mentions
   * @throws IllegalArgumentException if {@code rule} is false
   */
  public static void that(boolean rule, String message, Object... values) {
    if (!rule) {
      throw cut(new IllegalArgumentException(String.format(Locale.ROOT, message, values)));
    }
  }

  /**
   * Returns {@code failure} without the frames of this library at the top of its stack trace.
   *
   * @param failure an exception about to be thrown; its stack trace is replaced
   * @param <T> type of the exception
   */
  public static <T extends Throwable> T cut(T failure) {
    if (!Boolean.getBoolean("aliasfree.fullTrace")) {
      StackTraceElement[] trace = failure.getStackTrace();
      int first = 0;
      while (first < trace.length && trace[first].getClassName().startsWith(LIBRARY)) {
        first++;
      }
      failure.setStackTrace(Arrays.copyOfRange(trace, first, trace.length));
    }
    return failure;
  }
}
