package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.aliasfree.signal.Require;

/** Pictures with at most 256 colours, which make small files. */
final class Palette {
  private static final int MOST = 256;

  private Palette() {}

  /**
   * Returns {@code image} with its 256 most frequent colours; each other pixel takes the nearest of
   * them. For line drawings, where the others are a few shades of smoothed edges.
   *
   * @param image of type {@link BufferedImage#TYPE_INT_RGB}
   */
  static BufferedImage reduced(BufferedImage image) {
    Require.that(
        image.getType() == BufferedImage.TYPE_INT_RGB,
        "the image must be of type TYPE_INT_RGB, got %s",
        image.getType());
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Map<Integer, Integer> counts = count(pixels);
    int[] colours =
        counts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Integer, Integer>>comparingInt(e -> -e.getValue())
                    .thenComparingInt(Map.Entry::getKey))
            .limit(MOST)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    Map<Integer, Byte> index = new HashMap<>();
    counts.keySet().forEach(colour -> index.put(colour, (byte) nearest(colours, colour)));
    IndexColorModel model =
        new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage result =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    fill(((DataBufferByte) result.getRaster().getDataBuffer()).getData(), pixels, index);
    return result;
  }

  /** Counts run by run: most of a drawing is long runs of white. */
  private static Map<Integer, Integer> count(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(pixels[start], i - start, Integer::sum);
        start = i;
      }
    }
    return counts;
  }

  private static void fill(byte[] indices, int[] pixels, Map<Integer, Byte> index) {
    for (int i = 0; i < pixels.length; i++) {
      indices[i] = i > 0 && pixels[i] == pixels[i - 1] ? indices[i - 1] : index.get(pixels[i]);
    }
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
