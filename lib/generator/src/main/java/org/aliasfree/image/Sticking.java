package org.aliasfree.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * Averages in which detail that sticks to the pixels shows (Karras et al. 2021, Fig. 1 left).
 *
 * <p>Pictures that differ a little are averaged. Where detail moves with the picture, the average
 * is blurred everywhere alike; what sticks to the pixels stays sharp. With the roles exchanged,
 * moved pictures are shifted back first: then what moves stays sharp, and what sticks is smeared.
 */
public final class Sticking {
  private Sticking() {}

  /**
   * Returns the mean of pictures, value by value.
   *
   * @param images at least one, {@code [channels, height, width]} each
   * @return of the same shape
   * @throws IllegalArgumentException if there is none, or shapes differ
   */
  public static Tensor average(List<Tensor> images) {
    Require.that(!images.isEmpty(), "an average needs pictures");
    int[] shape = images.get(0).shape();
    double[] sum = new double[images.get(0).size()];
    for (Tensor image : images) {
      Require.that(
          image.hasShape(shape), "pictures must have one shape, %s, got %s", images.get(0), image);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += image.at(i);
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= images.size();
    }
    return Tensor.of(shape, sum);
  }

  /**
   * Returns the mean of pictures that are moved back by whole pixels, cut to the part that all of
   * them show.
   *
   * @param images at least one, {@code [channels, height, width]} each
   * @param right how many pixels each was moved to the right, one number per picture
   * @param down how many pixels each was moved down
   * @return {@code [channels, height − range of down, width − range of right]}
   * @throws IllegalArgumentException if numbers or shapes differ, or no part is common to all
   */
  public static Tensor averageMovedBack(List<Tensor> images, int[] right, int[] down) {
    Require.that(!images.isEmpty(), "an average needs pictures");
    Require.that(
        right.length == images.size() && down.length == images.size(),
        "every picture needs its shift: %s pictures, %s and %s shifts",
        images.size(),
        right.length,
        down.length);
    Require.that(images.get(0).rank() == 3, "pictures need 3 axes, got %s", images.get(0));
    int left = least(right);
    int top = least(down);
    int width = images.get(0).side(2) - (most(right) - left);
    int height = images.get(0).side(1) - (most(down) - top);
    Require.that(width > 0 && height > 0, "no part of the picture is common to all shifts");
    List<Tensor> back = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      back.add(crop(images.get(i), right[i] - left, down[i] - top, width, height));
    }
    return average(back);
  }

  private static int least(int[] shifts) {
    return Arrays.stream(shifts).min().getAsInt();
  }

  private static int most(int[] shifts) {
    return Arrays.stream(shifts).max().getAsInt();
  }

  private static Tensor crop(Tensor image, int left, int top, int width, int height) {
    int channels = image.side(0);
    float[] part = new float[channels * height * width];
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < height; y++) {
        int from = (c * image.side(1) + top + y) * image.side(2) + left;
        image.copyTo(from, part, (c * height + y) * width, width);
      }
    }
    return Tensor.of(new int[] {channels, height, width}, part);
  }
}
