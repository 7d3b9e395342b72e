package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.signal.Require;

/**
 * A picture made of pixels, enlarged by a whole factor with nearest neighbour, so that a pixel
 * stays a square; a line under it says by how much. Immutable.
 */
public final class Picture implements Drawing {
  /** A picture narrower than this is enlarged unless told otherwise. */
  private static final int COMFORTABLE = 256;

  /** Distance of hatching lines, in CSS pixels. */
  private static final int HATCH = 8;

  /**
   * How values become colours.
   *
   * @param low colour of the low end of the range, and its name
   * @param high colour of the high end, and its name
   * @param steps between them
   * @param hatched whether white lines cross the picture, which show where it is not white
   */
  private record Inks(
      Color low, String lowName, Color high, String highName, int steps, boolean hatched) {
    static final Inks GREY = new Inks(Color.BLACK, "black", Color.WHITE, "white", 255, false);

    /** Few tints, so that none is taken for a grey where a picture must do with few colours. */
    static final Inks DIFFERENCE =
        new Inks(Color.WHITE, "white", Role.ALIAS.colour, "red", 4, true);

    int mixed(double position) {
      double part = Math.rint(steps * position) / steps;
      return mixed(low.getRed(), high.getRed(), part) << 16
          | mixed(low.getGreen(), high.getGreen(), part) << 8
          | mixed(low.getBlue(), high.getBlue(), part);
    }

    private static int mixed(int from, int to, double part) {
      return (int) Math.rint(from + (to - from) * part);
    }
  }

  private final String title;
  private final BufferedImage pixels;
  private final double[][] values; // null for a picture that brought its colours
  private final Range range;
  private final Inks inks;
  private final int factor;

  private Picture(String title, BufferedImage pixels, int factor) {
    this.title = title;
    this.pixels = pixels;
    this.values = null;
    this.range = null;
    this.inks = null;
    this.factor = factor;
  }

  /** Takes ownership of {@code values}. */
  private Picture(String title, double[][] values, Range range, Inks inks, int factor) {
    this.title = title;
    this.pixels = painted(values, range, inks);
    this.values = values;
    this.range = range;
    this.inks = inks;
    this.factor = factor;
  }

  /**
   * Returns a picture with its own colours.
   *
   * @param title what to see
   * @param image not changed; a later change to it is not seen
   */
  public static Picture of(String title, BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    copy.setRGB(
        0,
        0,
        image.getWidth(),
        image.getHeight(),
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()),
        0,
        image.getWidth());
    return new Picture(title, copy, comfortable(image.getWidth()));
  }

  /**
   * Returns values as greys, the lowest black and the highest white.
   *
   * @param title what to see
   * @param values [row from the top][column], all rows of one length; copied
   */
  public static Picture of(String title, double[][] values) {
    double[][] copy = copied(values);
    Range range = Range.around(Arrays.stream(copy).flatMapToDouble(Arrays::stream), 0);
    return new Picture(title, copy, range, Inks.GREY, comfortable(copy[0].length));
  }

  /**
   * Returns how far values are from 0, whatever their sign: 0 white, the farthest red, in four
   * steps, and hatched, so that it is not taken for a picture. Values that are all 0 are all white.
   *
   * @param title what to see
   * @param values [row from the top][column], all rows of one length; copied
   */
  public static Picture difference(String title, double[][] values) {
    double[][] copy = copied(values);
    for (double[] row : copy) {
      Arrays.setAll(row, column -> Math.abs(row[column]));
    }
    double farthest = Arrays.stream(copy).flatMapToDouble(Arrays::stream).max().getAsDouble();
    Range range = new Range(0, farthest > 0 ? farthest : 1);
    return new Picture(title, copy, range, Inks.DIFFERENCE, comfortable(copy[0].length));
  }

  private static double[][] copied(double[][] values) {
    Require.that(
        values.length > 0 && values[0].length > 0, "a picture must have a pixel, got none");
    double[][] copy = new double[values.length][];
    for (int row = 0; row < values.length; row++) {
      Require.that(
          values[row].length == values[0].length,
          "rows of a picture must have one length, got %s and %s",
          values[0].length,
          values[row].length);
      copy[row] = values[row].clone();
    }
    return copy;
  }

  private static int comfortable(int width) {
    return Math.max(1, COMFORTABLE / width);
  }

  /**
   * Returns this picture with other values at the ends of its colours: black and white, or white
   * and red for a {@link #difference}.
   *
   * @throws IllegalArgumentException if the picture has its own colours
   */
  public Picture range(double low, double high) {
    Require.that(values != null, "a picture with its own colours has no range of values");
    return new Picture(title, values, new Range(low, high), inks, factor);
  }

  /**
   * Returns this picture with each pixel as a square.
   *
   * @param factor side of the square in CSS pixels, at least 1
   */
  public Picture enlarged(int factor) {
    Require.that(factor >= 1, "the factor must be at least 1, got %s", factor);
    return values == null
        ? new Picture(title, pixels, factor)
        : new Picture(title, values, range, inks, factor);
  }

  /** Returns whether the picture brought its colours. */
  boolean isColourful() {
    return values == null;
  }

  private static BufferedImage painted(double[][] values, Range range, Inks inks) {
    BufferedImage image =
        new BufferedImage(values[0].length, values.length, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        double part = Math.max(0, Math.min(1, range.onto(values[row][column], 0, 1)));
        image.setRGB(column, row, inks.mixed(part));
      }
    }
    return image;
  }

  @Override
  public int width() {
    double text = Look.width(Look.TITLE, title);
    for (String line : notes()) {
      text = Math.max(text, Look.width(Look.TEXT, line));
    }
    return (int) Math.ceil(Math.max(pixels.getWidth() * factor, text)) + 2 * Look.PAD;
  }

  @Override
  public int height() {
    return pixels.getHeight() * factor + top() + below();
  }

  private int below() {
    return notes().isEmpty() ? Look.PAD : notes().size() * Look.LINE + 8;
  }

  private int top() {
    // Letters such as g reach below the line; the frame would cut them.
    return Look.titleHeight(title, width()) + (title.isBlank() ? 0 : Look.DESCENT);
  }

  /** Returns what stands below: one line if the picture is wide enough for it, else two. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (range != null) {
      notes.add(
          inks.lowName
              + " = "
              + Numbers.significant(range.from(), 3)
              + ", "
              + inks.highName
              + " = "
              + Numbers.significant(range.to(), 3));
    }
    if (factor != 1) {
      notes.add("each pixel drawn " + factor + " × " + factor);
    }
    String all = String.join(", ", notes);
    boolean fits = Look.width(Look.TEXT, all) <= (double) pixels.getWidth() * factor;
    return fits && !notes.isEmpty() ? List.of(all) : notes;
  }

  @Override
  public void paint(Graphics2D g) {
    Look.title(g, title, width());
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    int shownWidth = pixels.getWidth() * factor;
    int shownHeight = pixels.getHeight() * factor;
    int left = (width() - shownWidth) / 2;
    // A frame, or white pixels at the edge would be lost on the white page.
    g.setColor(Look.FRAME);
    g.fillRect(left - 1, top() - 1, shownWidth + 2, shownHeight + 2);
    g.drawImage(pixels, left, top(), shownWidth, shownHeight, null);
    if (inks != null && inks.hatched) {
      hatch(g, left, shownWidth, shownHeight);
    }
    g.setColor(Look.INK);
    double base = top() + shownHeight + 18.0;
    for (String line : notes()) {
      Look.centred(g, Look.TEXT, line, width() / 2.0, base);
      base += Look.LINE;
    }
  }

  private void hatch(Graphics2D g, int left, int shownWidth, int shownHeight) {
    Graphics2D lines = (Graphics2D) g.create(left, top(), shownWidth, shownHeight);
    // Without smoothing a line adds no colours, and the file stays small.
    lines.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    lines.setColor(Color.WHITE);
    for (int x = -shownHeight; x < shownWidth; x += HATCH) {
      lines.drawLine(x, shownHeight, x + shownHeight, 0);
    }
    lines.dispose();
  }
}
