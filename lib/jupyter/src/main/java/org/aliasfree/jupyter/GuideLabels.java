package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/**
 * The labels of upright guides and of bands, above the frame, in two rows where neighbours would
 * touch.
 */
final class GuideLabels {
  private static final double BETWEEN = 10;
  private static final int ROW = 17;

  private final List<Plot.Guide> guides;
  private final int rows;

  GuideLabels(Graphics2D g, List<Plot.Guide> guides, Range range, int width) {
    this.guides =
        guides.stream()
            .filter(guide -> !guide.label().isBlank())
            .filter(guide -> range.holds(guide.at()))
            .sorted(Comparator.comparingDouble(Plot.Guide::at))
            .toList();
    this.rows = this.guides.isEmpty() ? 0 : touching(g, range, width) ? 2 : 1;
  }

  /** Returns whether labels in one row might touch, judged before the frame is known. */
  private boolean touching(Graphics2D g, Range range, int width) {
    double narrowest = width - 8.0 * Look.PAD - 100;
    double end = Double.NEGATIVE_INFINITY;
    for (Plot.Guide guide : guides) {
      double needed = Look.width(g, Look.TEXT, guide.label());
      double start = start(range.onto(guide.at(), 0, narrowest), needed, 0, narrowest);
      if (start < end + BETWEEN) {
        return true;
      }
      end = start + needed;
    }
    return false;
  }

  /** Returns where a label begins: centred, but pushed inwards at the ends of the frame. */
  private static double start(double middle, double width, double from, double to) {
    return Math.max(from, Math.min(to - width, middle - width / 2));
  }

  /** Returns the room they need above the chart. */
  int height() {
    return Math.max(0, rows * ROW - 2);
  }

  /** Draws them above the frame of {@code axes}. */
  void paint(Graphics2D g, Axes axes) {
    Rectangle2D frame = axes.frame();
    g.setFont(Look.TEXT);
    g.setColor(Color.DARK_GRAY);
    double[] end = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (Plot.Guide guide : guides) {
      double width = Look.width(g, Look.TEXT, guide.label());
      double start = start(axes.xAt(guide.at()), width, frame.getMinX(), frame.getMaxX());
      int row = rows == 1 || start >= end[0] + BETWEEN ? 0 : 1;
      start = Math.max(start, end[row] + BETWEEN);
      end[row] = start + width;
      g.drawString(guide.label(), (float) start, (float) (frame.getMinY() - 5 - row * ROW));
    }
  }
}
