package org.aliasfree.signal;

/**
 * A real function of position: seconds for a sound, canvas widths for a row of a picture.
 *
 * <p>Frequencies are in cycles per unit of that position.
 */
@FunctionalInterface
public interface Signal {

  /**
   * Returns the value at a position.
   *
   * @param x position in units (seconds, canvas widths)
   */
  double at(double x);

  /**
   * Returns the cosine {@code cos(2π f x + phase)}.
   *
   * @param frequency f in cycles per unit, may be zero or negative
   * @param phase in radians
   * @throws IllegalArgumentException if an argument is NaN or infinite
   */
  static Signal cosine(double frequency, double phase) {
    checkTone(frequency, phase);
    return x -> Math.cos(2 * Math.PI * frequency * x + phase);
  }

  /**
   * Returns the sine {@code sin(2π f x + phase)}.
   *
   * @param frequency f in cycles per unit, may be zero or negative
   * @param phase in radians
   * @throws IllegalArgumentException if an argument is NaN or infinite
   */
  static Signal sine(double frequency, double phase) {
    checkTone(frequency, phase);
    return x -> Math.sin(2 * Math.PI * frequency * x + phase);
  }

  /** Returns the sum of this signal and {@code other}, position by position. */
  default Signal plus(Signal other) {
    Require.that(other != null, "the other signal must not be null");
    return x -> at(x) + other.at(x);
  }

  /**
   * Returns this signal, {@code factor} times as high.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  default Signal times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    return x -> factor * at(x);
  }

  /**
   * Returns this signal moved to the right: its value at {@code x} is this one's at {@code x -
   * distance}.
   *
   * @param distance in units; negative moves to the left
   * @throws IllegalArgumentException if {@code distance} is NaN or infinite
   */
  default Signal shiftedBy(double distance) {
    Require.that(Double.isFinite(distance), "distance must be finite, got %s", distance);
    return x -> at(x - distance);
  }

  private static void checkTone(double frequency, double phase) {
    Require.that(
        Double.isFinite(frequency),
        "frequency must be finite (cycles per unit), got %s",
        frequency);
    Require.that(Double.isFinite(phase), "phase must be finite (radians), got %s", phase);
  }
}
