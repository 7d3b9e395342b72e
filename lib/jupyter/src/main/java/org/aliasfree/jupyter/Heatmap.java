package org.aliasfree.jupyter;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.aliasfree.signal.Require;
import org.aliasfree.spectrum.Spectrogram;

/**
 * Values over two axes as colours, with a colour bar: dark is low, light is high, also in grey.
 * Immutable.
 */
public final class Heatmap implements Drawing {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 360;
  private static final double FLOOR_DB = -80;
  private static final int BAR_ROOM = 96;
  private static final int BAR = 16;
  private static final int BAR_LEVELS = 256;

  /** An axis: its name with the unit, and where its first cell begins and its last one ends. */
  private record Axis(String name, Range range) {}

  private final String title;
  private final double[][] values; // [row from the bottom][column]
  private final Axis x;
  private final Axis y;
  private final Axis scale;

  private Heatmap(String title, double[][] values, Axis x, Axis y, Axis scale) {
    this.title = title;
    this.values = values;
    this.x = x;
    this.y = y;
    this.scale = scale;
  }

  /**
   * Returns a spectrogram in decibels relative to its strongest cell, from −80 dB to 0.
   *
   * @param title what to see
   * @param s with positions in seconds and frequencies in hertz
   */
  public static Heatmap of(String title, Spectrogram s) {
    double strongest = 0;
    for (int frame = 0; frame < s.frames(); frame++) {
      for (int bin = 0; bin < s.bins(); bin++) {
        strongest = Math.max(strongest, s.magnitude(frame, bin));
      }
    }
    double[][] levels = new double[s.bins()][s.frames()];
    for (int frame = 0; frame < s.frames(); frame++) {
      for (int bin = 0; bin < s.bins(); bin++) {
        double ratio = strongest > 0 ? s.magnitude(frame, bin) / strongest : 0;
        levels[bin][frame] = 20 * Math.log10(ratio);
      }
    }
    double hop = s.frames() > 1 ? s.time(1) - s.time(0) : 1;
    double bin = s.bins() > 1 ? s.frequency(1) : 1;
    Range time = new Range(s.time(0) - hop / 2, s.time(s.frames() - 1) + hop / 2);
    Range frequency = new Range(0, Math.max(bin, s.frequency(s.bins() - 1)));
    return new Heatmap(
        title,
        levels,
        new Axis("time in s", time),
        new Axis("frequency in Hz", frequency),
        new Axis("dB re strongest", new Range(FLOOR_DB, 0)));
  }

  /**
   * Returns a map of values, lowest value darkest, with columns and rows counted on the axes.
   *
   * @param title what to see
   * @param values [row from the bottom][column], all rows of one length; copied; NaN stays white
   */
  public static Heatmap of(String title, double[][] values) {
    Require.that(
        values.length > 0 && values[0].length > 0, "a heat map must have a value, got none");
    double[][] copy = new double[values.length][];
    for (int row = 0; row < values.length; row++) {
      Require.that(
          values[row].length == values[0].length,
          "rows of a heat map must have one length, got %s and %s",
          values[0].length,
          values[row].length);
      copy[row] = values[row].clone();
    }
    Range range =
        Range.around(
            Arrays.stream(copy).flatMapToDouble(Arrays::stream).filter(Double::isFinite), 0);
    return new Heatmap(
        title,
        copy,
        new Axis("column", new Range(-0.5, copy[0].length - 0.5)),
        new Axis("row", new Range(-0.5, copy.length - 0.5)),
        new Axis("value", range));
  }

  /** Names the horizontal axis and says where the first column begins and the last one ends. */
  public Heatmap xAxis(String name, double from, double to) {
    return new Heatmap(title, values, new Axis(name, new Range(from, to)), y, scale);
  }

  /** Names the vertical axis and says where the lowest row begins and the highest one ends. */
  public Heatmap yAxis(String name, double from, double to) {
    return new Heatmap(title, values, x, new Axis(name, new Range(from, to)), scale);
  }

  /** Names the colours and says which values are darkest and lightest. */
  public Heatmap colours(String name, double darkest, double lightest) {
    return new Heatmap(title, values, x, y, new Axis(name, new Range(darkest, lightest)));
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public BufferedImage image() {
    return Palette.reduced(Drawing.super.image());
  }

  @Override
  public void paint(Graphics2D g) {
    Look.title(g, title, WIDTH);
    int top = Look.titleHeight(title, WIDTH);
    Rectangle2D room =
        new Rectangle2D.Double(0, top, WIDTH - BAR_ROOM, HEIGHT - top - Look.PAD / 2.0);
    Axes axes = new Axes(g, room, x.name(), x.range(), y.name(), y.range());
    cells(g, axes.frame(), values);
    axes.paint(g);
    bar(g, axes.frame());
  }

  private void bar(Graphics2D g, Rectangle2D frame) {
    double[][] levels = new double[BAR_LEVELS][1];
    for (int i = 0; i < BAR_LEVELS; i++) {
      levels[i][0] =
          scale.range().from()
              + (scale.range().to() - scale.range().from()) * i / (BAR_LEVELS - 1.0);
    }
    Rectangle2D bar =
        new Rectangle2D.Double(frame.getMaxX() + 18, frame.getMinY(), BAR, frame.getHeight());
    cells(g, bar, levels);
    Axes.scale(g, bar, scale.name(), scale.range());
  }

  /** Fills {@code frame} with one colour for each device pixel: that of the cell it lies in. */
  private void cells(Graphics2D g, Rectangle2D frame, double[][] rows) {
    int width = (int) Math.round(frame.getWidth() * Canvas.SCALE);
    int height = (int) Math.round(frame.getHeight() * Canvas.SCALE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int py = 0; py < height; py++) {
      double[] row = rows[(int) ((height - 1 - py + 0.5) * rows.length / height)];
      for (int px = 0; px < width; px++) {
        double value = row[(int) ((px + 0.5) * row.length / width)];
        image.setRGB(px, py, ColourMap.rgb(scale.range().onto(value, 0, 1)));
      }
    }
    AffineTransform place = AffineTransform.getTranslateInstance(frame.getMinX(), frame.getMinY());
    place.scale(frame.getWidth() / width, frame.getHeight() / height);
    g.drawImage(image, place, null);
  }
}
