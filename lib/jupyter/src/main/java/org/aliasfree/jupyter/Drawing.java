package org.aliasfree.jupyter;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Something drawn: a plot, a picture, a heat map, or several of them. It becomes a {@link Figure},
 * which a page can show, by the sentence that stands for it.
 */
public interface Drawing {

  /** Returns the width in CSS pixels. */
  int width();

  /** Returns the height in CSS pixels. */
  int height();

  /** Draws into the rectangle (0, 0, width, height), in CSS pixels, on white. */
  void paint(Graphics2D g);

  /** Returns the pixels, two by two for each CSS pixel; the same drawing gives the same pixels. */
  default BufferedImage image() {
    return Canvas.draw(width(), height(), this::paint);
  }

  /**
   * Returns the figure with this drawing.
   *
   * @param sentence what the figure shows, for those who cannot see it: kind of figure, ranges, and
   *     the one thing to see with its number; at most 300 characters
   */
  default Figure alt(String sentence) {
    return Figure.of(this, sentence);
  }
}
