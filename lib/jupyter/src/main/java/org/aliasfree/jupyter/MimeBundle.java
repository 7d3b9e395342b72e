package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One output of a cell in several forms, richest first: MIME type to data. Immutable.
 *
 * <p>The form {@code text/plain} is always present: it is what a screen reader, a terminal and a
 * page without pictures get.
 *
 * @param data MIME type to content: text, Base64 for pictures, a map for JSON
 * @param metadata MIME type to what a front end should know about that form, such as a width
 */
public record MimeBundle(Map<String, Object> data, Map<String, Map<String, Object>> metadata)
    implements Showable {
  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String PNG = "image/png";

  public MimeBundle {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    if (!data.containsKey(TEXT)) {
      throw new IllegalArgumentException(
          "an output must have a form text/plain, got " + data.keySet());
    }
  }

  /** Returns plain text. */
  public static MimeBundle text(String text) {
    return new MimeBundle(Map.of(TEXT, text), Map.of());
  }

  /**
   * Returns HTML with a text that says the same.
   *
   * @param html a fragment; it should select by class, because front ends rename an {@code id}
   * @param text what to show where HTML is not
   */
  public static MimeBundle html(String html, String text) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(HTML, html);
    data.put(TEXT, text);
    return new MimeBundle(data, Map.of());
  }

  /**
   * Returns a picture with the sentence that stands for it.
   *
   * @param image the pixels
   * @param width width on the page in CSS pixels; half of the image's width gives a crisp picture
   *     on a dense screen
   * @param sentence what the picture shows
   */
  public static MimeBundle picture(BufferedImage image, int width, String sentence) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(PNG, Base64.getEncoder().encodeToString(Png.bytes(image)));
    data.put(TEXT, sentence);
    return new MimeBundle(data, Map.of(PNG, Map.of("width", width)));
  }

  /** Returns the form for a page without pictures and markup. */
  public String text() {
    return String.valueOf(data.get(TEXT));
  }

  @Override
  public List<MimeBundle> outputs() {
    return List.of(this);
  }
}
