package org.aliasfree.jupyter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Locale;
import org.aliasfree.signal.Require;

/**
 * A wheel with one mark, as the frames of a film show it: frame {@code n} finds the mark {@code
 * n·turns/frames} turns clockwise of the top. Immutable.
 */
public final class Wheel implements Drawing {
  private static final int SIZE = 84;
  private static final int GAP = 10;
  private static final double SPOKE = 0.78;
  private static final Color MARK = Role.ALIAS.colour;

  private final double turnsPerSecond;
  private final double framesPerSecond;
  private final int frames;

  private Wheel(double turnsPerSecond, double framesPerSecond, int frames) {
    this.turnsPerSecond = turnsPerSecond;
    this.framesPerSecond = framesPerSecond;
    this.frames = frames;
  }

  /** Returns a wheel that turns clockwise, filmed at 24 frames a second, with eight frames. */
  public static Wheel turning(double turnsPerSecond) {
    Require.that(
        Double.isFinite(turnsPerSecond),
        "turns per second must be a finite number, got %s",
        turnsPerSecond);
    return new Wheel(turnsPerSecond, 24, 8);
  }

  /** Returns the same wheel, filmed at another rate. */
  public Wheel filmedAt(double framesPerSecond) {
    Require.that(
        Double.isFinite(framesPerSecond) && framesPerSecond > 0,
        "frames per second must be positive, got %s",
        framesPerSecond);
    return new Wheel(turnsPerSecond, framesPerSecond, frames);
  }

  /** Returns the same wheel with another number of frames, 1 to 12. */
  public Wheel frames(int count) {
    Require.that(1 <= count && count <= 12, "frames must lie in 1 … 12, got %s", count);
    return new Wheel(turnsPerSecond, framesPerSecond, count);
  }

  @Override
  public int width() {
    return frames * (SIZE + GAP) + GAP;
  }

  @Override
  public int height() {
    return top() + SIZE + Look.LINE + Look.PAD;
  }

  private String title() {
    return String.format(
        Locale.ROOT,
        "%s turns a second, %s frames a second",
        Numbers.significant(turnsPerSecond, 6),
        Numbers.significant(framesPerSecond, 6));
  }

  private int top() {
    return Look.titleHeight(title(), width());
  }

  @Override
  public void paint(Graphics2D g) {
    Look.title(g, title(), width());
    int top = top();
    for (int n = 0; n < frames; n++) {
      double x = GAP + n * (SIZE + GAP) + SIZE / 2.0;
      double y = top + SIZE / 2.0;
      wheel(g, x, y, 2 * Math.PI * n * turnsPerSecond / framesPerSecond);
      g.setColor(Look.INK);
      Look.centred(g, Look.TEXT, "frame " + n, x, top + SIZE + 17.0);
    }
  }

  private static void wheel(Graphics2D g, double x, double y, double angle) {
    double radius = SIZE / 2.0 - 4;
    g.setStroke(new BasicStroke(4));
    g.setColor(Look.INK);
    g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    g.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
    double endX = x + SPOKE * radius * Math.sin(angle);
    double endY = y - SPOKE * radius * Math.cos(angle);
    g.setColor(MARK);
    g.setStroke(new BasicStroke(3));
    g.draw(new Line2D.Double(x, y, endX, endY));
    g.fill(new Ellipse2D.Double(endX - 7, endY - 7, 14, 14));
  }
}
