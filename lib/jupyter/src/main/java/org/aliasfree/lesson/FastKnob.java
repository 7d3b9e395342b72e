package org.aliasfree.lesson;

/**
 * Whether lessons shall draw fewer random signals: with {@code ALIASFREE_FAST=1} in the environment
 * the long averages are shortened and their checks widened, for a quick look. Committed notebooks
 * are full runs.
 */
public final class FastKnob {
  private static final boolean ON = isOn(System.getenv("ALIASFREE_FAST"));

  private FastKnob() {}

  static boolean isOn(String setting) {
    return "1".equals(setting);
  }

  /** Returns a count: {@code full}, or {@code fast} with the knob on. */
  public static int count(int full, int fast) {
    return ON ? fast : full;
  }

  /** Returns a tolerance: {@code full}, or {@code fast} with the knob on. */
  public static double tolerance(double full, double fast) {
    return ON ? fast : full;
  }
}
