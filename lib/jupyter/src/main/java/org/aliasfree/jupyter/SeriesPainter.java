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
    boolean pen = false;
    for (int i = 0; i < s.x.length; i++) {
      boolean there = !Double.isNaN(s.y[i]);
      if (there && pen) {
        path.lineTo(x(s, i), y(s, i));
      } else if (there) {
        path.moveTo(x(s, i), y(s, i));
      }
      pen = there;
    }
    g.setStroke(s.role.stroke(earlier));
    clipped(() -> g.draw(path));
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
              g.draw(new Line2D.Double(x(s, i), axes.yAt(0), x(s, i), y(s, i)));
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

  /** Far outside the frame a position is as good as another; huge ones would be slow to dash. */
  private double x(Series s, int i) {
    double far = frame.getWidth();
    double at = axes.xAt(s.x[i]);
    return Math.max(frame.getMinX() - far, Math.min(frame.getMaxX() + far, at));
  }

  private double y(Series s, int i) {
    double far = 4 * frame.getHeight();
    double at = axes.yAt(s.y[i]);
    return Math.max(frame.getMinY() - far, Math.min(frame.getMaxY() + far, at));
  }
}
