package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** The labels of upright guides, above the frame, in two rows where neighbours would touch. */
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

  /** Returns whether neighbours might touch, judged before the frame is known. */
  private boolean touching(Graphics2D g, Range range, int width) {
    double narrowest = width - 8.0 * Look.PAD - 100;
    for (int i = 1; i < guides.size(); i++) {
      double apart = guides.get(i).at() - guides.get(i - 1).at();
      double room = apart / (range.to() - range.from()) * narrowest;
      double needed =
          Look.width(g, Look.TEXT, guides.get(i).label())
              + Look.width(g, Look.TEXT, guides.get(i - 1).label());
      // Labels at the ends are pushed inwards, so ask for all of both widths.
      if (room < needed + BETWEEN) {
        return true;
      }
    }
    return false;
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
      double middle = axes.xAt(guide.at());
      double start =
          Math.max(frame.getMinX(), Math.min(frame.getMaxX() - width, middle - width / 2));
      int row = rows == 1 || start >= end[0] + BETWEEN ? 0 : 1;
      start = Math.max(start, end[row] + BETWEEN);
      end[row] = start + width;
      g.drawString(guide.label(), (float) start, (float) (frame.getMinY() - 5 - row * ROW));
    }
  }
}
