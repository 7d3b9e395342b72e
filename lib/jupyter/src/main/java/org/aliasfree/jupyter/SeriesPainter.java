package org.aliasfree.jupyter;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws series into the frame of axes. A line is one path, so that its dashes run through. Lines
 * end at the frame; marks may stand across its edge.
 */
final class SeriesPainter {
  private static final int CROSSES = 14;
  private static final BasicStroke STEM = new BasicStroke(2f);

  private final Graphics2D g;
  private final Axes axes;
  private final Rectangle2D frame;

  SeriesPainter(Graphics2D g, Axes axes) {
    this.g = g;
    this.axes = axes;
    this.frame = axes.frame();
  }

  /** Draws one series; {@code earlier} counts those of the same role before it. */
  void paint(Series s, int earlier) {
    g.setColor(s.role.colour);
    switch (s.kind) {
      case LINE -> {
        line(s, earlier);
        crosses(s);
      }
      case POINTS -> points(s);
      case STEMS -> {
        stems(s);
        points(s);
      }
    }
  }

  private void line(Series s, int earlier) {
    Path2D path = new Path2D.Double();
    for (int i = 1; i < s.x.length; i++) {
      if (!Double.isNaN(s.y[i - 1]) && !Double.isNaN(s.y[i])) {
        add(path, new Segment(x(s, i - 1), y(s, i - 1), x(s, i), y(s, i)).inside(frame));
      }
    }
    g.setStroke(s.role.stroke(earlier));
    clipped(() -> g.draw(path));
  }

  private static void add(Path2D path, Segment segment) {
    if (segment == null) {
      return;
    }
    var pen = path.getCurrentPoint();
    if (pen == null || pen.getX() != segment.x1() || pen.getY() != segment.y1()) {
      path.moveTo(segment.x1(), segment.y1());
    }
    path.lineTo(segment.x2(), segment.y2());
  }

  /** Marks a line here and there; a mark at every point would hide it. */
  private void crosses(Series s) {
    int step = Math.max(1, s.x.length / CROSSES);
    for (int i = step / 2; i < s.x.length; i += step) {
      mark(s, i, Marks.SIZE);
    }
  }

  private void points(Series s) {
    for (int i = 0; i < s.x.length; i++) {
      mark(s, i, Marks.size(s.x.length));
    }
  }

  private void mark(Series s, int i, int size) {
    boolean inside =
        !Double.isNaN(s.y[i])
            && x(s, i) >= frame.getMinX() - 1
            && x(s, i) <= frame.getMaxX() + 1
            && y(s, i) >= frame.getMinY() - 1
            && y(s, i) <= frame.getMaxY() + 1;
    if (inside) {
      Marks.paint(g, s.role.mark, x(s, i), y(s, i), size);
    }
  }

  private void stems(Series s) {
    g.setStroke(STEM);
    clipped(
        () -> {
          for (int i = 0; i < s.x.length; i++) {
            if (!Double.isNaN(s.y[i])) {
              Segment stem = new Segment(x(s, i), axes.yAt(0), x(s, i), y(s, i)).inside(frame);
              if (stem != null) {
                g.draw(new Line2D.Double(stem.x1(), stem.y1(), stem.x2(), stem.y2()));
              }
            }
          }
        });
  }

  private void clipped(Runnable draw) {
    var clip = g.getClip();
    g.clip(frame);
    draw.run();
    g.setClip(clip);
  }

  private double x(Series s, int i) {
    return axes.xAt(s.x[i]);
  }

  private double y(Series s, int i) {
    return axes.yAt(s.y[i]);
  }
}
