package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** White paper of a size in CSS pixels, drawn with two device pixels for each. */
final class Canvas {
  /** Device pixels per CSS pixel. */
  static final int SCALE = 2;

  private Canvas() {}

  /**
   * Returns what {@code painter} draws.
   *
   * @param width CSS pixels
   * @param height CSS pixels
   * @param painter draws in CSS pixels
   */
  static BufferedImage draw(int width, int height, Consumer<Graphics2D> painter) {
    return draw(SCALE, width, height, painter);
  }

  /** Returns {@code drawing} with one pixel for each CSS pixel: a quarter of the file. */
  static BufferedImage plain(Drawing drawing) {
    return draw(1, drawing.width(), drawing.height(), drawing::paint);
  }

  private static BufferedImage draw(
      int scale, int width, int height, Consumer<Graphics2D> painter) {
    BufferedImage image =
        new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.scale(scale, scale);
      smooth(g);
      painter.accept(g);
    } finally {
      g.dispose();
    }
    return image;
  }

  /** Sets what makes lines and text smooth; charts of others may have changed it. */
  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }
}
