package org.aliasfree.jupyter;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Two axes with round ticks, names and a frame, in room that is measured before it is used. */
final class Axes {
  private static final int TICK = 5;
  private static final int X_MOST = 11;
  private static final int Y_APART = 38;
  private static final int LABELS_APART = 14;
  private static final int NAME = 22;
  private static final int BASE = 5;

  private final String xName;
  private final String yName;
  private final Range x;
  private final Range y;
  private final Ticks xTicks;
  private final Ticks yTicks;
  private final Rectangle2D frame;

  /**
   * Measures axes.
   *
   * @param g to measure text with
   * @param room all that axes, labels and names may use, in CSS pixels
   */
  Axes(Graphics2D g, Rectangle2D room, String xName, Range x, String yName, Range y) {
    this(g, room, xName, x, yName, y, false);
  }

  /**
   * Measures axes of which the vertical one may run in octaves.
   *
   * @param octaves whether values of y are exponents of 2
   */
  Axes(
      Graphics2D g,
      Rectangle2D room,
      String xName,
      Range x,
      String yName,
      Range y,
      boolean octaves) {
    this.xName = xName;
    this.yName = yName;
    this.x = x;
    this.y = y;
    double bottom = room.getMaxY() - TICK - Look.LINE - (xName.isBlank() ? 0 : NAME);
    double top = room.getMinY() + BASE;
    int most = Math.max(2, (int) ((bottom - top) / Y_APART) + 1);
    this.yTicks = octaves ? Ticks.octaves(y) : Ticks.of(y, most);
    double labels = widest(g, yTicks.labels());
    double left = room.getMinX() + labels + 2 * TICK + (yName.isBlank() ? BASE : NAME);
    // Half of the last label may stand out to the right of the frame.
    double beyond = Math.max(Look.PAD, widest(g, Ticks.of(x, X_MOST).labels()) / 2 + 2);
    this.frame = new Rectangle2D.Double(left, top, room.getMaxX() - beyond - left, bottom - top);
    this.xTicks = fitting(g);
  }

  /** Returns the area for data, in CSS pixels. */
  Rectangle2D frame() {
    return frame;
  }

  private Ticks fitting(Graphics2D g) {
    for (int most = X_MOST; most > 2; most--) {
      Ticks ticks = Ticks.of(x, most);
      double apart = ticks.step() / (x.to() - x.from()) * frame.getWidth();
      if (widest(g, ticks.labels()) + LABELS_APART <= apart) {
        return ticks;
      }
    }
    return Ticks.of(x, 2);
  }

  private static double widest(Graphics2D g, List<String> labels) {
    return labels.stream().mapToDouble(text -> Look.width(g, Look.TEXT, text)).max().orElse(0);
  }

  /** Draws grid lines at the ticks, to be drawn over. */
  void grid(Graphics2D g) {
    g.setStroke(new BasicStroke(1f));
    g.setColor(Look.GRID);
    for (double value : xTicks.values()) {
      double at = xAt(value);
      g.draw(new Line2D.Double(at, frame.getMinY(), at, frame.getMaxY()));
    }
    for (double value : yTicks.values()) {
      double at = yAt(value);
      g.draw(new Line2D.Double(frame.getMinX(), at, frame.getMaxX(), at));
    }
  }

  /** Draws frame, ticks, their labels and the names. */
  void paint(Graphics2D g) {
    g.setStroke(new BasicStroke(1f));
    g.setColor(Look.FRAME);
    g.draw(frame);
    List<String> xLabels = xTicks.labels();
    for (int i = 0; i < xLabels.size(); i++) {
      double at = xAt(xTicks.values().get(i));
      g.setColor(Look.FRAME);
      g.draw(new Line2D.Double(at, frame.getMaxY(), at, frame.getMaxY() + TICK));
      g.setColor(Look.INK);
      Look.centred(g, Look.TEXT, xLabels.get(i), at, frame.getMaxY() + TICK + 15);
    }
    List<String> yLabels = yTicks.labels();
    for (int i = 0; i < yLabels.size(); i++) {
      double at = yAt(yTicks.values().get(i));
      g.setColor(Look.FRAME);
      g.draw(new Line2D.Double(frame.getMinX() - TICK, at, frame.getMinX(), at));
      g.setColor(Look.INK);
      double width = Look.width(g, Look.TEXT, yLabels.get(i));
      g.setFont(Look.TEXT);
      g.drawString(
          yLabels.get(i), (float) (frame.getMinX() - 2 * TICK + 1 - width), (float) (at + BASE));
    }
    names(g, widest(g, yLabels));
  }

  private void names(Graphics2D g, double labels) {
    g.setColor(Look.INK);
    Look.centred(
        g, Look.TEXT, xName, frame.getCenterX(), frame.getMaxY() + TICK + Look.LINE + NAME - 8);
    AffineTransform upright = g.getTransform();
    g.rotate(-Math.PI / 2);
    Look.centred(
        g, Look.TEXT, yName, -frame.getCenterY(), frame.getMinX() - labels - 2 * TICK - BASE);
    g.setTransform(upright);
  }

  /** Draws a frame around a colour bar, with ticks, labels and its name on its right. */
  static void scale(Graphics2D g, Rectangle2D bar, String name, Range range) {
    g.setStroke(new BasicStroke(1f));
    g.setColor(Look.FRAME);
    g.draw(bar);
    Ticks ticks = Ticks.of(range, Math.max(2, (int) (bar.getHeight() / Y_APART) + 1));
    List<String> labels = ticks.labels();
    for (int i = 0; i < labels.size(); i++) {
      double at = range.onto(ticks.values().get(i), bar.getMaxY(), bar.getMinY());
      g.setColor(Look.FRAME);
      g.draw(new Line2D.Double(bar.getMaxX(), at, bar.getMaxX() + TICK, at));
      g.setColor(Look.INK);
      g.setFont(Look.TEXT);
      g.drawString(labels.get(i), (float) bar.getMaxX() + 2 * TICK - 2, (float) at + BASE);
    }
    AffineTransform upright = g.getTransform();
    g.rotate(Math.PI / 2);
    double beside = bar.getMaxX() + 2 * TICK + widest(g, labels) + BASE;
    Look.centred(g, Look.TEXT, name, bar.getCenterY(), -beside);
    g.setTransform(upright);
  }

  double xAt(double value) {
    return x.onto(value, frame.getMinX(), frame.getMaxX());
  }

  double yAt(double value) {
    return y.onto(value, frame.getMaxY(), frame.getMinY());
  }
}
