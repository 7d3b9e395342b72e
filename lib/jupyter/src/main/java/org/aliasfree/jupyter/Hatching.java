package org.aliasfree.jupyter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Slanting lines over a part of the horizontal axis: a cue that needs no colour. */
final class Hatching {
  /** Distance of neighbouring lines along the axis, in CSS pixels. */
  private static final int APART = 9;

  private static final BasicStroke LINE = new BasicStroke(0.75f);

  /** Lighter than a guide, so that dotted lines stand out from it. */
  private static final Color INK = new Color(0xB0B0B0);

  private Hatching() {}

  /** Draws the band as far as it lies in {@code range}, the part of the axis that is seen. */
  static void paint(Graphics2D g, Axes axes, Range range, Plot.Band band) {
    Rectangle2D frame = axes.frame();
    double left = axes.xAt(Math.max(band.from(), range.from()));
    double right = axes.xAt(Math.min(band.to(), range.to()));
    if (left >= right) {
      return;
    }
    var clip = g.getClip();
    g.clip(new Rectangle2D.Double(left, frame.getMinY(), right - left, frame.getHeight()));
    g.setStroke(LINE);
    g.setColor(INK);
    for (double foot = left - frame.getHeight(); foot < right; foot += APART) {
      g.draw(new Line2D.Double(foot, frame.getMaxY(), foot + frame.getHeight(), frame.getMinY()));
    }
    g.setColor(Role.GUIDE.colour);
    edge(g, frame, axes.xAt(band.from()));
    edge(g, frame, axes.xAt(band.to()));
    g.setClip(clip);
  }

  private static void edge(Graphics2D g, Rectangle2D frame, double at) {
    g.draw(new Line2D.Double(at, frame.getMinY(), at, frame.getMaxY()));
  }
}
