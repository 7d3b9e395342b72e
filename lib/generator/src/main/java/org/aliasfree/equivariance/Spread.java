package org.aliasfree.equivariance;

import org.aliasfree.plane.Plane;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * How much a picture varies: decibels of errors mean little without it, because a pale picture has
 * small errors.
 *
 * @param variance over the pixels of a channel (divided by their number), mean of the channels
 * @param mean of all values
 * @param meanSquare of all values
 */
public record Spread(double variance, double mean, double meanSquare) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or variance or mean square is negative
   */
  public Spread {
    Require.that(
        variance >= 0 && meanSquare >= 0 && Double.isFinite(variance + mean + meanSquare),
        "variance and mean square must be finite and not negative, got %s and %s",
        variance,
        meanSquare);
  }

  /**
   * Returns the spread of a picture.
   *
   * @param picture {@code [channels, side, side]}
   * @throws IllegalArgumentException if the shape is another or a value is not finite
   */
  public static Spread of(Tensor picture) {
    Require.that(
        picture.rank() == 3 && picture.side(1) == picture.side(2) && picture.size() > 0,
        "a picture must be [channels, side, side], got %s",
        picture);
    int channels = picture.side(0);
    double variance = 0;
    double mean = 0;
    double meanSquare = 0;
    for (int channel = 0; channel < channels; channel++) {
      double middle = 0;
      double square = 0;
      int pixels = picture.side(1) * picture.side(2);
      for (int i = 0; i < pixels; i++) {
        double value = picture.at(channel * pixels + i);
        middle += value / pixels;
        square += value * value / pixels;
      }
      double deviation = 0;
      for (int i = 0; i < pixels; i++) {
        double value = picture.at(channel * pixels + i) - middle;
        deviation += value * value / pixels;
      }
      variance += deviation / channels;
      mean += middle / channels;
      meanSquare += square / channels;
    }
    return new Spread(variance, mean, meanSquare);
  }

  /** Returns one channel of a picture {@code [channels, height, width]}, one unit wide. */
  static Plane plane(Tensor picture, int channel) {
    int height = picture.side(1);
    int width = picture.side(2);
    double[][] values = new double[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        values[row][column] = picture.at((channel * height + row) * width + column);
      }
    }
    return Plane.copyOf(width, values);
  }
}
