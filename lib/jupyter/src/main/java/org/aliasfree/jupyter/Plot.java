package org.aliasfree.jupyter;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;

/**
 * A description of lines and points in one coordinate system. Each method returns a new plot with
 * one thing more; {@link #alt} makes it a figure. Immutable.
 *
 * <p>What a series means decides how it looks: the true function black, samples blue discs, a
 * reconstruction orange and dashed, a filter's response green, an alias vermillion with crosses, a
 * second series purple and dotted.
 */
public final class Plot implements Drawing {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 360;
  private static final int SMALLEST = 160;

  /** Points of a line: two for each CSS pixel of the usual width. */
  private static final int LINE_POINTS = 1441;

  /** A line at a value of one axis, with its label. */
  record Guide(double at, String label) {}

  /** A hatched part of the horizontal axis, with its label. */
  record Band(double from, double to, String label) {}

  final String title;
  final String xLabel;
  final String yLabel;
  final List<Series> series;
  final List<Guide> xGuides;
  final List<Guide> yGuides;
  final List<Band> bands;
  final Range xRange;
  final Range yRange;

  /** Whether the vertical axis runs in octaves. */
  final boolean octaves;

  private final int width;
  private final int height;

  private Plot(Parts parts) {
    this.title = parts.title;
    this.xLabel = parts.xLabel;
    this.yLabel = parts.yLabel;
    this.series = List.copyOf(parts.series);
    this.xGuides = List.copyOf(parts.xGuides);
    this.yGuides = List.copyOf(parts.yGuides);
    this.bands = List.copyOf(parts.bands);
    this.xRange = parts.xRange;
    this.yRange = parts.yRange;
    this.octaves = parts.octaves;
    this.width = parts.width;
    this.height = parts.height;
  }

  /** A plot under construction. */
  private static final class Parts {
    String title;
    String xLabel;
    String yLabel;
    final List<Series> series = new ArrayList<>();
    final List<Guide> xGuides = new ArrayList<>();
    final List<Guide> yGuides = new ArrayList<>();
    final List<Band> bands = new ArrayList<>();
    Range xRange;
    Range yRange;
    boolean octaves;
    int width = WIDTH;
    int height = HEIGHT;
  }

  /**
   * Returns an empty plot, 720 × 360 pixels.
   *
   * @param title what to see
   * @param xLabel name of the horizontal axis with its unit
   * @param yLabel name of the vertical axis with its unit
   */
  public static Plot of(String title, String xLabel, String yLabel) {
    Parts parts = new Parts();
    parts.title = title;
    parts.xLabel = xLabel;
    parts.yLabel = yLabel;
    return new Plot(parts);
  }

  private Parts parts() {
    Parts parts = new Parts();
    parts.title = title;
    parts.xLabel = xLabel;
    parts.yLabel = yLabel;
    parts.series.addAll(series);
    parts.xGuides.addAll(xGuides);
    parts.yGuides.addAll(yGuides);
    parts.bands.addAll(bands);
    parts.xRange = xRange;
    parts.yRange = yRange;
    parts.octaves = octaves;
    parts.width = width;
    parts.height = height;
    return parts;
  }

  private Plot with(Series more) {
    Parts parts = parts();
    parts.series.add(more);
    return new Plot(parts);
  }

  private Plot line(String name, Role role, Signal signal, double from, double to) {
    checkRange("positions", from, to);
    double[] x = new double[LINE_POINTS];
    double[] y = new double[LINE_POINTS];
    for (int i = 0; i < LINE_POINTS; i++) {
      x[i] = from + (to - from) * i / (LINE_POINTS - 1);
      y[i] = signal.at(x[i]);
    }
    return with(Series.copyOf(name, role, Series.Kind.LINE, x, y));
  }

  private static void checkRange(String what, double from, double to) {
    Require.that(
        Double.isFinite(from) && Double.isFinite(to) && from < to,
        "%s must be finite and rise, got %s to %s",
        what,
        from,
        to);
  }

  /** Adds the true function: a black line. */
  public Plot truth(String name, Signal signal, double from, double to) {
    return line(name, Role.TRUTH, signal, from, to);
  }

  /** Adds the true function by its corners: a black line. */
  public Plot truth(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.TRUTH, Series.Kind.LINE, x, y));
  }

  /** Adds points: blue discs. */
  public Plot points(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.SAMPLES, Series.Kind.POINTS, x, y));
  }

  /** Adds samples: blue discs at their positions. */
  public Plot samples(String name, Samples samples) {
    return with(
        Series.copyOf(
            name, Role.SAMPLES, Series.Kind.POINTS, samples.positions(), samples.toArray()));
  }

  /** Adds a function rebuilt from samples: an orange dashed line. */
  public Plot reconstruction(String name, Signal signal, double from, double to) {
    return line(name, Role.RECONSTRUCTION, signal, from, to);
  }

  /** Adds rebuilt values: an orange dashed line; NaN and infinities leave a gap. */
  public Plot reconstruction(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.RECONSTRUCTION, Series.Kind.LINE, x, y));
  }

  /**
   * Adds a response: a green line.
   *
   * @param x positions, for instance frequencies
   * @param y as many values; NaN and infinities leave a gap
   */
  public Plot response(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.RESPONSE, Series.Kind.LINE, x, y));
  }

  /** Adds an alias or an error: a vermillion line of dashes and dots with crosses. */
  public Plot alias(String name, Signal signal, double from, double to) {
    return line(name, Role.ALIAS, signal, from, to);
  }

  /** Adds an alias or an error from values; NaN and infinities leave a gap. */
  public Plot alias(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.ALIAS, Series.Kind.LINE, x, y));
  }

  /** Adds another function to compare with: a purple dotted line. */
  public Plot second(String name, Signal signal, double from, double to) {
    return line(name, Role.SECOND, signal, from, to);
  }

  /** Adds other values to compare with; NaN and infinities leave a gap. */
  public Plot second(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.SECOND, Series.Kind.LINE, x, y));
  }

  /** Adds lines from 0 with a blue disc on top: a spectrum, a comb, taps. */
  public Plot stems(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.SAMPLES, Series.Kind.STEMS, x, y));
  }

  /** Adds vermillion lines from 0 with a cross on top: what is where it should not be. */
  public Plot aliasStems(String name, double[] x, double[] y) {
    return with(Series.copyOf(name, Role.ALIAS, Series.Kind.STEMS, x, y));
  }

  /** Adds a thin grey upright line, labelled above the frame. */
  public Plot guideX(double x, String label) {
    Parts parts = parts();
    parts.xGuides.add(new Guide(x, label));
    return new Plot(parts);
  }

  /** Adds a thin grey level line, labelled beside the frame. */
  public Plot guideY(double y, String label) {
    Parts parts = parts();
    parts.yGuides.add(new Guide(y, label));
    return new Plot(parts);
  }

  /**
   * Adds a grey hatched band from top to bottom, behind the lines, labelled above the frame: a
   * transition band, a part that folds.
   *
   * @throws IllegalArgumentException unless both ends are finite and {@code from < to}
   */
  public Plot band(double from, double to, String label) {
    checkRange("a band", from, to);
    Parts parts = parts();
    parts.bands.add(new Band(from, to, label));
    return new Plot(parts);
  }

  /** Draws positions {@code from} to {@code to} only. */
  public Plot xRange(double from, double to) {
    checkRange("the range of x", from, to);
    Parts parts = parts();
    parts.xRange = new Range(from, to);
    return new Plot(parts);
  }

  /** Draws values {@code from} to {@code to} only. */
  public Plot yRange(double from, double to) {
    checkRange("the range of y", from, to);
    Parts parts = parts();
    parts.yRange = new Range(from, to);
    return new Plot(parts);
  }

  /**
   * Draws values on a logarithmic axis, an octave up for each doubling, with ticks at powers of 2;
   * values that are not positive leave a gap.
   */
  public Plot octaves() {
    Parts parts = parts();
    parts.octaves = true;
    return new Plot(parts);
  }

  /** Sets the size in CSS pixels. */
  public Plot size(int width, int height) {
    Require.that(
        width >= SMALLEST && height >= SMALLEST,
        "a plot must be at least %s by %s pixels, got %s by %s",
        SMALLEST,
        SMALLEST,
        width,
        height);
    Parts parts = parts();
    parts.width = width;
    parts.height = height;
    return new Plot(parts);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void paint(Graphics2D g) {
    new PlotPainter(this).paint(g);
  }

  @Override
  public BufferedImage image() {
    return Palette.reduced(Drawing.super.image());
  }

  @Override
  public String toString() {
    return "plot \""
        + title
        + "\" of "
        + Arrays.toString(series.stream().map(s -> s.name).toArray());
  }
}
