package org.aliasfree.jupyter;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.aliasfree.signal.Require;

/** Several drawings as one, so that a page compares them at a glance. Immutable. */
public final class Panels implements Drawing {
  private final List<Drawing> parts;
  private final boolean beside;

  private Panels(boolean beside, Drawing... parts) {
    Require.that(parts.length > 0, "there must be a drawing, got none");
    this.parts = List.of(parts);
    this.beside = beside;
  }

  /** Returns {@code parts} from left to right. */
  public static Panels beside(Drawing... parts) {
    return new Panels(true, parts);
  }

  /** Returns {@code parts} from top to bottom. */
  public static Panels stacked(Drawing... parts) {
    return new Panels(false, parts);
  }

  @Override
  public int width() {
    var widths = parts.stream().mapToInt(Drawing::width);
    return beside ? widths.sum() : widths.max().getAsInt();
  }

  @Override
  public int height() {
    var heights = parts.stream().mapToInt(Drawing::height);
    return beside ? heights.max().getAsInt() : heights.sum();
  }

  @Override
  public BufferedImage image() {
    boolean lines = parts.stream().noneMatch(part -> part instanceof Picture);
    BufferedImage image = Drawing.super.image();
    return isColourful(this) ? MeanCut.of(image) : lines ? Palette.reduced(image) : image;
  }

  /** Returns whether a drawing is or has, at any depth, a picture with colours of its own. */
  static boolean isColourful(Drawing drawing) {
    return (drawing instanceof Picture picture && picture.isColourful())
        || (drawing instanceof Panels panels
            && panels.parts.stream().anyMatch(Panels::isColourful));
  }

  @Override
  public void paint(Graphics2D g) {
    int at = 0;
    for (Drawing part : parts) {
      Graphics2D own = (Graphics2D) g.create();
      own.translate(beside ? at : 0, beside ? 0 : at);
      part.paint(own);
      own.dispose();
      at += beside ? part.width() : part.height();
    }
  }
}
