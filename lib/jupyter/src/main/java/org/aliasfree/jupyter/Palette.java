package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures with at most 256 colours, which make small files. */
final class Palette {
  private static final int MOST = 256;

  private Palette() {}

  /**
   * Returns {@code image} with its 256 most frequent colours; each other pixel takes the nearest of
   * them. For line drawings, where the others are a few shades of smoothed edges.
   *
   * @param image opaque
   */
  static BufferedImage reduced(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> kept =
        counts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Integer, Integer>>comparingInt(e -> -e.getValue())
                    .thenComparingInt(Map.Entry::getKey))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    int[] colours = kept.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Integer> index = new HashMap<>();
    counts.keySet().forEach(colour -> index.put(colour, nearest(colours, colour)));
    IndexColorModel model =
        new IndexColorModel(
            8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage result =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    int[] indices = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indices[i] = index.get(pixels[i]);
    }
    result.getRaster().setPixels(0, 0, width, image.getHeight(), indices);
    return result;
  }

  private static int nearest(int[] colours, int wanted) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length && least > 0; i++) {
      int red = (colours[i] >> 16 & 255) - (wanted >> 16 & 255);
      int green = (colours[i] >> 8 & 255) - (wanted >> 8 & 255);
      int blue = (colours[i] & 255) - (wanted & 255);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
