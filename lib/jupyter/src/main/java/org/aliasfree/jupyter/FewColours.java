package org.aliasfree.jupyter;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Line drawings in their few colours and some shades between them: half the file of one with 256
 * shades, hardly to be told apart. For pictures that stay in a notebook.
 */
final class FewColours {
  /** Distance in red, green and blue (each 0 to 255) of two shades that are kept apart. */
  private static final int APART = 40;

  private static final int MOST = 32;

  /** A picture in which so many colours are that far apart is no line drawing. */
  private static final int TOO_MANY = 96;

  private FewColours() {}

  /**
   * Returns {@code image} in at most 32 colours, or itself if it is no line drawing. The most
   * frequent colours are kept exactly; each other pixel takes the nearest.
   */
  static BufferedImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    List<Integer> apart = apart(pixels);
    if (apart.size() > TOO_MANY) {
      return image;
    }
    List<Integer> kept = apart.subList(0, Math.min(MOST, apart.size()));
    BufferedImage few =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(kept));
    byte[] indices = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
    Map<Integer, Byte> index = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) { // most pixels are as the one before
      indices[i] =
          i > 0 && pixels[i] == pixels[i - 1]
              ? indices[i - 1]
              : index.computeIfAbsent(pixels[i], colour -> nearest(kept, colour));
    }
    return few;
  }

  /** Returns {@code image}, which shows {@code drawing}, in the few colours that suit it. */
  static BufferedImage of(Drawing drawing, BufferedImage image) {
    return Panels.isColourful(drawing) ? MeanCut.of(image) : of(image);
  }

  /**
   * Returns pictures in the same colours.
   *
   * @param drawing what the first one shows
   * @param images of one size
   */
  static List<BufferedImage> together(Drawing drawing, List<BufferedImage> images) {
    int width = images.get(0).getWidth();
    int height = images.get(0).getHeight();
    BufferedImage tall =
        new BufferedImage(width, height * images.size(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = tall.createGraphics();
    for (int i = 0; i < images.size(); i++) {
      g.drawImage(images.get(i), 0, i * height, null);
    }
    g.dispose();
    BufferedImage few = of(drawing, tall);
    List<BufferedImage> parts = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      parts.add(few.getSubimage(0, i * height, width, height));
    }
    return parts;
  }

  /** Returns colours that are far from each other, from the most frequent on. */
  private static List<Integer> apart(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(pixels[start], i - start, Integer::sum);
        start = i;
      }
    }
    Comparator<Integer> frequent = Comparator.comparing(colour -> -counts.get(colour));
    List<Integer> all = new ArrayList<>(counts.keySet());
    all.sort(frequent.thenComparing(Comparator.naturalOrder()));
    List<Integer> apart = new ArrayList<>();
    for (int colour : all) {
      if (apart.stream().allMatch(other -> distance(colour, other) > APART * APART)) {
        apart.add(colour);
      }
      if (apart.size() > TOO_MANY) {
        break;
      }
    }
    return apart;
  }

  private static IndexColorModel model(List<Integer> colours) {
    int[] rgb = colours.stream().mapToInt(colour -> colour & 0xffffff).toArray();
    return new IndexColorModel(8, rgb.length, rgb, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private static byte nearest(List<Integer> colours, int wanted) {
    int best = 0;
    for (int i = 1; i < colours.size(); i++) {
      if (distance(colours.get(i), wanted) < distance(colours.get(best), wanted)) {
        best = i;
      }
    }
    return (byte) best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
