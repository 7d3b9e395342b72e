package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

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

  /** Room for the parts of letters below a title, over something with a frame. */
  static final int DESCENT = 3;

  private static final int TITLE_BASE = 24;
  private static final int UNDER_TITLE = 8;

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

  /** Returns the height a title takes at the top of a drawing; without one a little room stays. */
  static int titleHeight(String title, int width) {
    int lines = lines(title, width).size();
    return lines == 0 ? PAD : lines * LINE + UNDER_TITLE;
  }

  /** Draws a title over a drawing, in as many lines as it needs. */
  static void title(Graphics2D g, String title, int width) {
    g.setColor(INK);
    int y = TITLE_BASE;
    for (String line : lines(title, width)) {
      centred(g, TITLE, line, width / 2.0, y);
      y += LINE;
    }
  }

  private static List<String> lines(String title, int width) {
    List<String> lines = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(title);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int last = lines.size() - 1;
      String longer = last < 0 ? word : lines.get(last) + " " + word;
      if (last >= 0 && width(TITLE, longer) <= width - 2.0 * PAD) {
        lines.set(last, longer);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
