package org.aliasfree.widgets;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A picture with a sentence that says what is in it.
 *
 * <p>The front end's image view has no alternative text; the sentence becomes the picture's {@code
 * title}, which screen readers read in its place.
 */
public final class Image extends Widget {
  private Image() {
    super("Image", null);
    setQuietly("format", "png");
    setQuietly("width", "");
    setQuietly("height", "");
    setQuietly("description", ""); // a tooltip without a description breaks the view
  }

  /**
   * Returns a picture.
   *
   * @param png an encoded picture, copied
   * @param alt what is to be seen
   */
  public static Image of(byte[] png, String alt) {
    return new Image().value(png, alt);
  }

  /** Returns a picture of its own size. */
  public static Image of(BufferedImage picture, String alt) {
    return new Image().size(picture.getWidth(), picture.getHeight()).value(picture, alt);
  }

  /** Returns a place for a picture: reserve its size so that the page does not jump. */
  public static Image empty(int width, int height) {
    return new Image().size(width, height);
  }

  /** Sets the size on the page, in CSS pixels. */
  public Image size(int width, int height) {
    Args.check(width > 0 && height > 0, "size must be positive, got %s x %s", width, height);
    set(Map.of("width", Integer.toString(width), "height", Integer.toString(height)));
    layout().width(width + "px").height(height + "px");
    return this;
  }

  /**
   * Sets the format of the bytes: {@code "png"}, {@code "jpeg"}, {@code "gif"}, {@code "svg+xml"}.
   */
  public Image format(String format) {
    Args.check(format != null && !format.isEmpty(), "format must not be empty");
    set("format", format);
    return this;
  }

  /** Returns a copy of the encoded picture, of length 0 before the first one. */
  public byte[] value() {
    return get("value") instanceof byte[] bytes ? bytes.clone() : new byte[0];
  }

  /** Returns the sentence. */
  public String alt() {
    return tooltip();
  }

  /** Sets picture and sentence in one message; {@code png} is copied. */
  public Image value(byte[] png, String alt) {
    Args.check(png != null && png.length > 0, "a picture has at least one byte");
    Args.check(alt != null, "alt must not be null");
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("value", png.clone());
    change.put("tooltip", alt);
    set(change);
    return this;
  }

  /** Sets picture and sentence; the picture is sent as PNG. */
  public Image value(BufferedImage picture, String alt) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return value(png.toByteArray(), alt);
  }

  @Override
  public String toString() {
    return super.toString() + " " + alt();
  }
}
