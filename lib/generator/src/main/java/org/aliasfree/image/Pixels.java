package org.aliasfree.image;

import java.awt.image.BufferedImage;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/** Pictures in nominal range −1 … 1 as bytes. */
public final class Pixels {
  private Pixels() {}

  /**
   * Returns a picture: grey from one channel, colour from three. A value v becomes the byte {@code
   * ⌊v·127.5 + 128⌋}, cut to 0 … 255, as the official programs write pictures.
   *
   * @param image {@code [1 or 3, height, width]}
   * @throws IllegalArgumentException if the shape is another, or a value is not a number
   */
  public static BufferedImage of(Tensor image) {
    Require.that(
        image.rank() == 3
            && (image.side(0) == 1 || image.side(0) == 3)
            && image.side(1) > 0
            && image.side(2) > 0,
        "a picture must have the shape [1 or 3, height, width], got %s",
        image);
    int height = image.side(1);
    int width = image.side(2);
    float[] values = image.toArray();
    int plane = height * width;
    int green = image.side(0) == 3 ? plane : 0;
    int[] rgb = new int[plane];
    for (int i = 0; i < plane; i++) {
      rgb[i] =
          toByte(values[i]) << 16 | toByte(values[i + green]) << 8 | toByte(values[i + 2 * green]);
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, rgb, 0, width);
    return picture;
  }

  /**
   * Returns the byte of a value.
   *
   * @throws IllegalArgumentException if it is not a number
   */
  static int toByte(float value) {
    Require.that(!Float.isNaN(value), "a pixel must be a number, got NaN");
    return (int) Math.floor(Math.max(0, Math.min(255, value * 127.5 + 128)));
  }
}
