package org.aliasfree.jupyter;

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

  private final String title;
  private final BufferedImage pixels;
  private final double[][] values; // null for a picture that brought its colours
  private final Range range;
  private final int factor;

  private Picture(String title, BufferedImage pixels, double[][] values, Range range, int factor) {
    this.title = title;
    this.pixels = pixels;
    this.values = values;
    this.range = range;
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
    return new Picture(title, copy, null, null, comfortable(image.getWidth()));
  }

  /**
   * Returns values as greys, the lowest black and the highest white.
   *
   * @param title what to see
   * @param values [row from the top][column], all rows of one length; copied
   */
  public static Picture of(String title, double[][] values) {
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
    Range range = Range.around(Arrays.stream(copy).flatMapToDouble(Arrays::stream), 0);
    return new Picture(title, greys(copy, range), copy, range, comfortable(copy[0].length));
  }

  private static int comfortable(int width) {
    return Math.max(1, COMFORTABLE / width);
  }

  /**
   * Returns this picture with other values black and white.
   *
   * @throws IllegalArgumentException if the picture has its own colours
   */
  public Picture range(double black, double white) {
    Require.that(values != null, "a picture with its own colours has no range of values");
    Range wanted = new Range(black, white);
    return new Picture(title, greys(values, wanted), values, wanted, factor);
  }

  /**
   * Returns this picture with each pixel as a square.
   *
   * @param factor side of the square in CSS pixels, at least 1
   */
  public Picture enlarged(int factor) {
    Require.that(factor >= 1, "the factor must be at least 1, got %s", factor);
    return new Picture(title, pixels, values, range, factor);
  }

  private static BufferedImage greys(double[][] values, Range range) {
    BufferedImage image =
        new BufferedImage(values[0].length, values.length, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        double part = Math.max(0, Math.min(1, range.onto(values[row][column], 0, 1)));
        image.setRGB(column, row, 0x010101 * (int) Math.rint(255 * part));
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
          "black = "
              + Numbers.significant(range.from(), 3)
              + ", white = "
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
    g.setColor(Look.INK);
    double base = top() + shownHeight + 18.0;
    for (String line : notes()) {
      Look.centred(g, Look.TEXT, line, width() / 2.0, base);
      base += Look.LINE;
    }
  }
}
