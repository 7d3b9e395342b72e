package org.aliasfree.jupyter;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of the series under a plot, each beside a piece of its line, in as many rows as needed.
 */
final class Legend {
  private static final int PIECE = 36;
  private static final int GAP = 8;
  private static final int BETWEEN = 22;

  /** One name with its line. */
  record Entry(String name, Role role, Series.Kind kind, int earlier) {}

  private final List<List<Entry>> rows = new ArrayList<>();
  private final int width;

  /** Arranges {@code entries} in rows no wider than {@code width}. */
  Legend(Graphics2D g, List<Entry> entries, int width) {
    this.width = width;
    double used = 0;
    for (Entry entry : entries) {
      if (entry.name().isBlank()) {
        continue; // the title names it
      }
      double needed = width(g, entry);
      if (rows.isEmpty() || used + BETWEEN + needed > width - 2 * Look.PAD) {
        rows.add(new ArrayList<>());
        used = needed;
      } else {
        used += BETWEEN + needed;
      }
      rows.get(rows.size() - 1).add(entry);
    }
  }

  private static double width(Graphics2D g, Entry entry) {
    return PIECE + GAP + Look.width(g, Look.TEXT, entry.name());
  }

  int height() {
    return rows.size() * Look.LINE;
  }

  /** Draws the rows downwards from {@code top}, each centred. */
  void paint(Graphics2D g, double top) {
    double y = top + Look.LINE / 2.0;
    for (List<Entry> row : rows) {
      double length = row.stream().mapToDouble(entry -> width(g, entry)).sum();
      double x = (width - length - BETWEEN * (row.size() - 1)) / 2;
      for (Entry entry : row) {
        paint(g, entry, x, y);
        x += width(g, entry) + BETWEEN;
      }
      y += Look.LINE;
    }
  }

  private static void paint(Graphics2D g, Entry entry, double x, double y) {
    g.setColor(entry.role().colour);
    if (entry.kind() == Series.Kind.LINE) {
      g.setStroke(entry.role().stroke(entry.earlier()));
      g.draw(new Line2D.Double(x, y, x + PIECE, y));
    } else if (entry.kind() == Series.Kind.STEMS) {
      g.setStroke(Role.TRUTH.stroke(0));
      g.draw(new Line2D.Double(x + PIECE / 2.0, y + 8, x + PIECE / 2.0, y));
    }
    Marks.paint(g, entry.role().mark, x + PIECE / 2.0, y, Marks.SIZE);
    g.setColor(Look.INK);
    g.setFont(Look.TEXT);
    g.drawString(entry.name(), (float) (x + PIECE + GAP), (float) (y + 5));
  }
}
