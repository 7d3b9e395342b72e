package org.aliasfree.jupyter;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** Discs and crosses, for the plot and for its legend. */
final class Marks {
  /** Width of a mark in CSS pixels, unless there are very many. */
  static final int SIZE = 8;

  private static final int SMALL = 4;
  private static final int MANY = 150;
  private static final BasicStroke CROSS =
      new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private Marks() {}

  /** Returns the size for {@code count} marks in one plot. */
  static int size(int count) {
    return count > MANY ? SMALL : SIZE;
  }

  /** Draws a mark with its middle at (x, y) in the current colour. */
  static void paint(Graphics2D g, Role.Mark mark, double x, double y, int size) {
    double half = size / 2.0;
    switch (mark) {
      case DISC -> g.fill(new Ellipse2D.Double(x - half, y - half, size, size));
      case CROSS -> {
        g.setStroke(CROSS);
        g.draw(new Line2D.Double(x - half, y - half, x + half, y + half));
        g.draw(new Line2D.Double(x - half, y + half, x + half, y - half));
      }
      case NONE -> {}
    }
  }
}
