package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;

/** Sizes, fonts and colours shared by all figures, in CSS pixels; 10 pt is 13⅓ pixels. */
final class Look {
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
  static final Color INK = Color.BLACK;
  static final Color FRAME = new Color(0x9A9A9A);
  static final Color GRID = new Color(0xE4E4E4);

  /** Room for a line of text. */
  static final int LINE = 20;

  /** Room around what is drawn. */
  static final int PAD = 10;

  /** Room for a title. */
  static final int TITLE_HEIGHT = 28;

  private Look() {}

  /** Returns the width of {@code text} on any canvas of ours. */
  static double width(Font font, String text) {
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  static double width(Graphics2D g, Font font, String text) {
    return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
  }

  /** Draws {@code text} with its middle at {@code x} and its base line at {@code y}. */
  static void centred(Graphics2D g, Font font, String text, double x, double y) {
    g.setFont(font);
    g.drawString(text, (float) (x - width(g, font, text) / 2), (float) y);
  }

  /**
   * Draws a title over a drawing, in smaller type if it is too long.
   *
   * @return the height it took
   */
  static int title(Graphics2D g, String title, int width) {
    if (title.isBlank()) {
      return 0;
    }
    Rectangle2D bounds = TITLE.getStringBounds(title, g.getFontRenderContext());
    double room = width - 2.0 * PAD;
    Font font =
        bounds.getWidth() <= room
            ? TITLE
            : TITLE.deriveFont(Math.max(14f, (float) (TITLE.getSize() * room / bounds.getWidth())));
    g.setColor(INK);
    centred(g, font, title, width / 2.0, PAD + 14);
    return TITLE_HEIGHT;
  }
}
