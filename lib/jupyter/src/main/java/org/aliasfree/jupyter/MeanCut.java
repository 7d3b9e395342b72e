package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pictures of many colours in 256: a third of the file, hardly to be told apart.
 *
 * <p>All colours are one group at first. The group and the channel (red, green or blue) with the
 * most spread, the sum of the squared distances of its pixels from their mean, is cut at that mean,
 * until there are 256 groups; each pixel takes the mean of its group. Up to 256 colours stay as
 * they are.
 */
final class MeanCut {
  private static final int MOST = 256;

  private MeanCut() {}

  /** Colours with their numbers of pixels, and where to cut them. */
  private static final class Group {
    final List<int[]> colours; // red, green, blue, number of pixels
    final double[] mean = new double[3];
    int widest;
    double spread;

    Group(List<int[]> colours) {
      this.colours = colours;
      double pixels = 0;
      for (int[] colour : colours) {
        pixels += colour[3];
        for (int c = 0; c < 3; c++) {
          mean[c] += (double) colour[3] * colour[c];
        }
      }
      for (int c = 0; c < 3; c++) {
        mean[c] /= pixels;
        double sum = 0;
        for (int[] colour : colours) {
          sum += colour[3] * (colour[c] - mean[c]) * (colour[c] - mean[c]);
        }
        if (sum > spread && colours.size() > 1) {
          spread = sum;
          widest = c;
        }
      }
    }

    Group half(boolean upper) {
      return new Group(
          colours.stream().filter(colour -> colour[widest] > mean[widest] == upper).toList());
    }

    int rgb() {
      return (int) Math.rint(mean[0]) << 16
          | (int) Math.rint(mean[1]) << 8
          | (int) Math.rint(mean[2]);
    }
  }

  /** Returns {@code image} in at most 256 colours. */
  static BufferedImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    List<Group> groups = groups(pixels);
    int[] palette = groups.stream().mapToInt(Group::rgb).toArray();
    Map<Integer, Byte> index = new HashMap<>();
    for (int i = 0; i < palette.length; i++) {
      for (int[] colour : groups.get(i).colours) {
        index.put(colour[0] << 16 | colour[1] << 8 | colour[2], (byte) i);
      }
    }
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] indices = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) { // most pixels are as the one before
      indices[i] =
          i > 0 && pixels[i] == pixels[i - 1] ? indices[i - 1] : index.get(pixels[i] & 0xffffff);
    }
    return few;
  }

  private static List<Group> groups(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(pixels[start] & 0xffffff, i - start, Integer::sum);
        start = i;
      }
    }
    List<int[]> colours =
        new TreeMap<>(counts)
            .entrySet().stream()
                .map(
                    e ->
                        new int[] {
                          e.getKey() >> 16, e.getKey() >> 8 & 255, e.getKey() & 255, e.getValue()
                        })
                .toList();
    List<Group> groups = new ArrayList<>(List.of(new Group(colours)));
    while (groups.size() < Math.min(MOST, counts.size())) {
      int next = 0;
      for (int i = 1; i < groups.size(); i++) {
        next = groups.get(i).spread > groups.get(next).spread ? i : next;
      }
      Group cut = groups.get(next);
      groups.set(next, cut.half(false));
      groups.add(cut.half(true));
    }
    return groups;
  }
}
