package org.aliasfree.bench;

import java.util.Locale;
import java.util.Map;
import org.aliasfree.resample.Upfirdn;

/** A change of rate as a benchmark's parameter, such as {@code up 2}. */
record Rate(int up, int down) {

  /** Returns what {@code text} names: "up" or "down" and a factor. */
  static Rate parse(String text) {
    String[] words = text.split(" ", -1);
    int factor = Integer.parseInt(words[1]);
    return switch (words[0]) {
      case "up" -> new Rate(factor, 1);
      case "down" -> new Rate(1, factor);
      default ->
          throw new IllegalArgumentException(
              String.format(Locale.ROOT, "a rate is 'up N' or 'down N', got '%s'", text));
    };
  }

  /** Returns the operation with the pads that the lessons use. */
  Upfirdn operation(int taps) {
    return down == 1 ? Upfirdn.upsampling(taps, up) : Upfirdn.downsampling(taps, down);
  }

  /**
   * Returns the numbers that a peer needs which computes the full result, without pads: the rates,
   * which of its values is our first, and how many are ours.
   */
  Map<String, Integer> numbers(int size, int taps) {
    int start = taps - 1 - operation(taps).padBefore();
    return Map.of(
        "up",
        up,
        "down",
        down,
        "start",
        start / down,
        "count",
        operation(taps).outputSize(size, taps));
  }
}
