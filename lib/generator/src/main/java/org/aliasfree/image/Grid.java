package org.aliasfree.image;

import java.awt.image.BufferedImage;
import java.util.List;
import org.aliasfree.signal.Require;

/** Several pictures side by side in one. */
public final class Grid {
  private Grid() {}

  /**
   * Returns the pictures in rows from the top left, without a gap; what is left of the last row is
   * black.
   *
   * @param pictures at least one, all of one size
   * @param columns pictures in a row
   * @throws IllegalArgumentException if there is no picture or column, or sizes differ
   */
  public static BufferedImage of(List<BufferedImage> pictures, int columns) {
    Require.that(!pictures.isEmpty(), "a grid needs pictures");
    Require.that(columns > 0, "columns must be positive, got %s", columns);
    int width = pictures.get(0).getWidth();
    int height = pictures.get(0).getHeight();
    int wide = Math.min(columns, pictures.size());
    int rows = (pictures.size() + wide - 1) / wide;
    BufferedImage grid = new BufferedImage(wide * width, rows * height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pictures.size(); i++) {
      BufferedImage one = pictures.get(i);
      Require.that(
          one.getWidth() == width && one.getHeight() == height,
          "pictures of a grid must have one size, %s × %s, got %s × %s",
          width,
          height,
          one.getWidth(),
          one.getHeight());
      int[] rgb = one.getRGB(0, 0, width, height, null, 0, width);
      grid.setRGB(i % wide * width, i / wide * height, width, height, rgb, 0, width);
    }
    return grid;
  }
}
