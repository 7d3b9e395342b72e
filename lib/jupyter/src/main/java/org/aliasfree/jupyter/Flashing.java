package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * How often a sequence of pictures flashes, after WCAG 2.2 (general flash): a quarter of the
 * picture becomes brighter and darker again by a tenth of the full luminance. Judged on blocks of
 * the picture, so that thin moving lines do not count.
 */
final class Flashing {
  private static final int BLOCKS = 8;
  private static final double STEP = 0.1;
  private static final double SHARE = 0.25;

  private Flashing() {}

  /** Returns the most flashes in any one second. */
  static int mostPerSecond(List<BufferedImage> frames, int milliseconds) {
    int[] turn = new int[frames.size()]; // 1 where the picture turns brighter, −1 darker
    double[] extreme = blocks(frames.get(0));
    int last = 0;
    for (int i = 1; i < frames.size(); i++) {
      double[] now = blocks(frames.get(i));
      int direction = direction(extreme, now);
      if (direction != 0) {
        extreme = now;
        turn[i] = direction == last ? 0 : direction;
        last = direction;
      }
    }
    int window = Math.max(1, 1000 / milliseconds);
    int most = 0;
    for (int from = 0; from < turn.length; from++) {
      int turns = 0;
      for (int i = from; i < Math.min(turn.length, from + window); i++) {
        turns += Math.abs(turn[i]);
      }
      most = Math.max(most, turns / 2);
    }
    return most;
  }

  private static int direction(double[] before, double[] now) {
    int brighter = 0;
    int darker = 0;
    for (int i = 0; i < now.length; i++) {
      brighter += now[i] - before[i] >= STEP ? 1 : 0;
      darker += before[i] - now[i] >= STEP ? 1 : 0;
    }
    if (Math.max(brighter, darker) < SHARE * now.length) {
      return 0;
    }
    return brighter >= darker ? 1 : -1;
  }

  /** Returns the mean relative luminance of each block. */
  private static double[] blocks(BufferedImage image) {
    double[] sum = new double[BLOCKS * BLOCKS];
    int[] count = new int[BLOCKS * BLOCKS];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int block = y * BLOCKS / image.getHeight() * BLOCKS + x * BLOCKS / image.getWidth();
        sum[block] += luminance(image.getRGB(x, y));
        count[block]++;
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= Math.max(1, count[i]);
    }
    return sum;
  }

  /** WCAG's relative luminance with the exponent 2.2 in place of sRGB's two pieces. */
  private static double luminance(int rgb) {
    return 0.2126 * LINEAR[rgb >> 16 & 255]
        + 0.7152 * LINEAR[rgb >> 8 & 255]
        + 0.0722 * LINEAR[rgb & 255];
  }

  private static final double[] LINEAR = new double[256];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      LINEAR[i] = Math.pow(i / 255.0, 2.2);
    }
  }
}
