package org.aliasfree.signal;

/**
 * Levels in decibels and the ratios they stand for.
 *
 * <p>A level is always relative to something that the caller names. A ratio of amplitudes counts
 * 20·log₁₀, a ratio of powers 10·log₁₀, so that both give the same level for the same sound.
 */
public final class Decibels {
  private Decibels() {}

  /**
   * Returns the level of an amplitude ratio: {@code 20·log₁₀|ratio|} dB; −∞ for zero.
   *
   * @param ratio of amplitudes; its sign is a phase, not a level, and is ignored
   * @throws IllegalArgumentException if {@code ratio} is NaN
   */
  public static double ofAmplitude(double ratio) {
    Require.that(!Double.isNaN(ratio), "amplitude ratio must be a number, got %s", ratio);
    return 20 * Math.log10(Math.abs(ratio));
  }

  /**
   * Returns the level of a power ratio: {@code 10·log₁₀(ratio)} dB; −∞ for zero.
   *
   * @param ratio of powers, not negative
   * @throws IllegalArgumentException if {@code ratio} is NaN or negative
   */
  public static double ofPower(double ratio) {
    Require.that(ratio >= 0, "power ratio must not be negative, got %s", ratio);
    return 10 * Math.log10(ratio);
  }

  /**
   * Returns the amplitude ratio of a level: {@code 10^(db/20)}; 0 for −∞.
   *
   * @throws IllegalArgumentException if {@code db} is NaN
   */
  public static double toAmplitude(double db) {
    Require.that(!Double.isNaN(db), "level must be a number (dB), got %s", db);
    return Math.pow(10, db / 20);
  }

  /**
   * Returns the power ratio of a level: {@code 10^(db/10)}; 0 for −∞.
   *
   * @throws IllegalArgumentException if {@code db} is NaN
   */
  public static double toPower(double db) {
    Require.that(!Double.isNaN(db), "level must be a number (dB), got %s", db);
    return Math.pow(10, db / 10);
  }
}
