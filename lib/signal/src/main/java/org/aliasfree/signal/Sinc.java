package org.aliasfree.signal;

/**
 * The cardinal sine {@code sinc(x) = sin(πx)/(πx)}, {@code sinc(0) = 1}.
 *
 * <p>It is 1 at 0 and 0 at every other whole number, exactly. As a kernel it joins samples one
 * spacing apart; as a gain it is what holding a value does to a frequency.
 */
public final class Sinc {
  private Sinc() {}

  /** Returns {@code sin(πx)/(πx)}, 1 at 0; the error is a few units in the last place of 1. */
  public static double at(double x) {
    return x == 0 ? 1 : sinPi(x) / (Math.PI * x);
  }

  /** Returns {@code sin(πx)}, exactly 0 at whole x. */
  static double sinPi(double x) {
    // Whole turns are taken off first, without rounding: they do not change a sine, but would cost
    // digits.
    double r = x - 2 * Math.rint(x / 2);
    return Math.abs(r) == 1 ? 0 : Math.sin(Math.PI * r);
  }
}
