package org.aliasfree.jupyter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.aliasfree.plane.Spectrum2d;
import org.aliasfree.signal.Require;

/**
 * The spectrum of a picture: frequency 0 in the middle, along x to the right, along y downwards as
 * in the picture; light is strong, and two lines below say what dark and light mean. Bands are
 * drawn as outlines, a square solid, a disc dashed. Immutable.
 */
public final class SpectrumMap implements Drawing {
  private static final int SIDE = 256;
  private static final int FLOOR_DB = -60;

  /** Levels are drawn in steps, which makes small files. */
  private static final double STEP_DB = 5;

  private static final int LEFT = 64;
  private static final int RIGHT = 24;
  private static final int BOTTOM = 4 * Look.LINE + 8;

  private record Outline(double radius, boolean round) {}

  private final String title;
  private final Spectrum2d spectrum;
  private final List<Outline> outlines;
  private final int side;

  private SpectrumMap(String title, Spectrum2d spectrum, List<Outline> outlines, int side) {
    this.title = title;
    this.spectrum = spectrum;
    this.outlines = List.copyOf(outlines);
    this.side = side;
  }

  /**
   * Returns the map of a spectrum, in decibels relative to its strongest bin, −60 dB darkest.
   *
   * @param title what to see
   * @param spectrum of a square picture
   * @throws IllegalArgumentException if it is not square
   */
  public static SpectrumMap of(String title, Spectrum2d spectrum) {
    Require.that(
        spectrum.width() == spectrum.height(),
        "a spectrum map must be square, got %s × %s bins",
        spectrum.width(),
        spectrum.height());
    return new SpectrumMap(title, spectrum, List.of(), SIDE);
  }

  /** Adds the band |fx|, |fy| ≤ {@code reach}, in cycles per unit. */
  public SpectrumMap square(double reach) {
    return with(new Outline(reach, false));
  }

  /** Adds the band of all frequency vectors up to the length {@code radius}, in cycles per unit. */
  public SpectrumMap disc(double radius) {
    return with(new Outline(radius, true));
  }

  private SpectrumMap with(Outline outline) {
    Require.that(
        Double.isFinite(outline.radius) && outline.radius > 0,
        "a band must reach to a positive frequency, got %s",
        outline.radius);
    List<Outline> more = new ArrayList<>(outlines);
    more.add(outline);
    return new SpectrumMap(title, spectrum, more, side);
  }

  /**
   * Sets the side of the square in CSS pixels.
   *
   * @throws IllegalArgumentException if it is below 64
   */
  public SpectrumMap side(int pixels) {
    Require.that(pixels >= 64, "the side must be at least 64 pixels, got %s", pixels);
    return new SpectrumMap(title, spectrum, outlines, pixels);
  }

  @Override
  public int width() {
    return LEFT + side + RIGHT;
  }

  @Override
  public int height() {
    return top() + side + BOTTOM;
  }

  private int top() {
    return Look.titleHeight(title, width()) + (title.isBlank() ? 0 : Look.DESCENT);
  }

  @Override
  public void paint(Graphics2D g) {
    Graphics2D above = (Graphics2D) g.create();
    above.translate((LEFT - RIGHT) / 2, 0); // over the square, not over its labels
    Look.title(above, title, width());
    above.dispose();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(levels(), LEFT, top(), null);
    Rectangle2D frame = new Rectangle2D.Double(LEFT, top(), side, side);
    g.setStroke(new BasicStroke(1f));
    g.setColor(Look.FRAME);
    g.draw(frame);
    outlines(g, frame);
    g.setColor(Look.INK);
    labels(g);
  }

  private void outlines(Graphics2D g, Rectangle2D frame) {
    g = (Graphics2D) g.create();
    g.clip(frame);
    for (Outline outline : outlines) {
      double reach = outline.radius / spectrum.rate() * side;
      // Bin 0 is a cell with a width; its middle is the frequency 0.
      double x = LEFT + side / 2.0 + side / 2.0 / spectrum.width() - reach;
      double y = top() + side / 2.0 + side / 2.0 / spectrum.height() - reach;
      Shape shape =
          outline.round
              ? new Ellipse2D.Double(x, y, 2 * reach, 2 * reach)
              : new Rectangle2D.Double(x, y, 2 * reach, 2 * reach);
      float[] dashes = outline.round ? new float[] {5, 4} : null;
      // White alone would not show on light levels.
      g.setColor(Look.INK);
      g.setStroke(stroke(4, dashes));
      g.draw(shape);
      g.setColor(Color.WHITE);
      g.setStroke(stroke(2, dashes));
      g.draw(shape);
    }
    g.dispose();
  }

  private static BasicStroke stroke(float width, float[] dashes) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dashes, 0f);
  }

  private void labels(Graphics2D g) {
    String[] at = {Numbers.significant(-spectrum.rate() / 2, 4), "0", ""};
    at[2] = Numbers.significant(spectrum.rate() / 2, 4);
    for (int i = 0; i < at.length; i++) {
      Look.centred(g, Look.TEXT, at[i], LEFT + i * side / 2.0, top() + side + 17.0);
      double width = Look.width(g, Look.TEXT, at[i]);
      // From the first to the last they move up, so that the corner keeps its labels apart.
      double base = top() + i * side / 2.0 + 10 - 5 * i;
      g.drawString(at[i], (float) (LEFT - 6 - width), (float) base);
    }
    String name = "cycles per unit";
    Look.centred(g, Look.TEXT, "x: " + name, LEFT + side / 2.0, top() + side + 38.0);
    String dark = "dark = " + FLOOR_DB + " dB";
    Look.centred(g, Look.TEXT, dark, LEFT + side / 2.0, top() + side + 58.0);
    Look.centred(g, Look.TEXT, "light = 0 dB", LEFT + side / 2.0, top() + side + 78.0);
    AffineTransform upright = g.getTransform();
    g.rotate(-Math.PI / 2);
    Look.centred(g, Look.TEXT, "y: " + name, -(top() + side / 2.0), 16);
    g.setTransform(upright);
  }

  /** Returns one pixel for each CSS pixel: the strongest bin that lies under it. */
  private BufferedImage levels() {
    double[][] magnitudes = spectrum.magnitudes();
    int n = magnitudes.length;
    double strongest = 0;
    for (double[] row : magnitudes) {
      for (double magnitude : row) {
        strongest = Math.max(strongest, magnitude);
      }
    }
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int py = 0; py < side; py++) {
      for (int px = 0; px < side; px++) {
        double here = 0;
        for (int l = py * n / side; l <= Math.max(py * n / side, (py + 1) * n / side - 1); l++) {
          for (int k = px * n / side; k <= Math.max(px * n / side, (px + 1) * n / side - 1); k++) {
            // The left and upper edge are −rate/2; bin 0 comes half-way.
            here = Math.max(here, magnitudes[(l + n - n / 2) % n][(k + n - n / 2) % n]);
          }
        }
        double db = strongest > 0 ? 20 * Math.log10(here / strongest) : FLOOR_DB;
        double step = Math.rint(Math.max(FLOOR_DB, db) / STEP_DB) * STEP_DB;
        image.setRGB(px, py, ColourMap.rgb(1 - step / FLOOR_DB));
      }
    }
    return image;
  }
}
