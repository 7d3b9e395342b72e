package org.aliasfree.signal;

/** How close two numbers must be to count as equal, by where they come from. */
public final class Tolerance {
  private Tolerance() {}

  /**
   * Identities that hold in exact mathematics, relative to the scale of the values: a few thousand
   * roundings of 1e-16.
   */
  public static final double EXACT = 1e-12;

  /**
   * Sums over a transform, relative to its largest bin: up to millions of roundings, each relative
   * to values that may be far larger than the result.
   */
  public static final double FFT_SUM = 1e-9;

  /** Deterministic tables in decibels, in dB: they are printed with two digits at most. */
  public static final double DECIBEL_TABLE = 0.05;

  /**
   * Levels from networks in single precision, in dB: 24-bit sums in an order that the engine
   * chooses, averaged over random draws.
   */
  public static final double NETWORK_DECIBEL = 0.5;
}
