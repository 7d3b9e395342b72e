package org.aliasfree.plane;

import org.aliasfree.signal.Require;

/**
 * A picture and which of its pixels count: 1 where the value depends only on pixels that were
 * there, 0 where something from beyond the border would have been needed.
 *
 * @param values the picture
 * @param mask 0 or 1 for each pixel, on the same grid
 */
public record Masked(Plane values, Plane mask) {
  /** Checks that both have the same size. */
  public Masked {
    Require.that(
        values.width() == mask.width() && values.height() == mask.height(),
        "picture and mask must have the same size, got %s and %s",
        values,
        mask);
  }

  /** Returns the number of pixels that count. */
  public int count() {
    return (int) Math.round(mask.mean() * mask.width() * mask.height());
  }
}
