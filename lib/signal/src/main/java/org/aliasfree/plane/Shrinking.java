package org.aliasfree.plane;

import org.aliasfree.filter.FilterSpec;
import org.aliasfree.filter.Jinc;
import org.aliasfree.resample.Downsampling;
import org.aliasfree.resample.ResamplingFilter;
import org.aliasfree.signal.Require;

/**
 * Ways to make a picture smaller by a whole factor, from the worst to the best against aliases.
 *
 * <p>All treat both directions alike, with zeros outside.
 */
public enum Shrinking {
  /** Keeps the first pixel of each block; nothing is filtered. */
  KEEP("keep pixel 0"),

  /** Averages each block. */
  BOX("box"),

  /** [1, 3, 3, 1] for each halving; the factor must be a power of 2. */
  BINOMIAL("[1, 3, 3, 1]"),

  /** {@link ResamplingFilter#KAISER_CRITICAL}. */
  KAISER_CRITICAL("Kaiser critical"),

  /** {@link ResamplingFilter#KAISER_NON_CRITICAL}. */
  KAISER_NON_CRITICAL("Kaiser non-critical"),

  /** The radial filter with the specification of {@link #KAISER_NON_CRITICAL}. */
  JINC("jinc non-critical");

  private static final int SIZE = 6;

  private final String label;

  Shrinking(String label) {
    this.label = label;
  }

  /**
   * Returns the picture with one pixel for each block of {@code factor × factor}.
   *
   * @param factor d, at least 2
   * @throws IllegalArgumentException if {@code factor < 2}, or no power of 2 for {@link #BINOMIAL}
   */
  public Plane applyTo(Plane plane, int factor) {
    Require.that(factor >= 2, "factor must be at least 2, got %s", factor);
    return switch (this) {
      case KEEP -> plane.everyNth(factor, 0, 0);
      case BOX -> down(plane, factor, ResamplingFilter.NEAREST);
      case BINOMIAL -> halved(plane, factor);
      case KAISER_CRITICAL -> down(plane, factor, ResamplingFilter.KAISER_CRITICAL);
      case KAISER_NON_CRITICAL -> down(plane, factor, ResamplingFilter.KAISER_NON_CRITICAL);
      case JINC -> {
        double s = plane.rate() / factor;
        double halfWidth = FilterSpec.PAPER_HALF_WIDTH * s / 2;
        FilterSpec spec = FilterSpec.nonCritical(SIZE, factor, s, halfWidth);
        yield PlaneResampling.down(plane, factor, Jinc.design(spec));
      }
    };
  }

  private static Plane down(Plane plane, int factor, ResamplingFilter filter) {
    return PlaneResampling.down(plane, Downsampling.of(factor, filter));
  }

  private static Plane halved(Plane plane, int factor) {
    Require.that(
        Integer.bitCount(factor) == 1,
        "[1, 3, 3, 1] halves: the factor must be a power of 2, got %s",
        factor);
    Plane result = plane;
    for (int left = factor; left > 1; left /= 2) {
      result = down(result, 2, ResamplingFilter.BINOMIAL);
    }
    return result;
  }

  /** Returns the name that people use, for instance {@code Kaiser non-critical}. */
  @Override
  public String toString() {
    return label;
  }
}
