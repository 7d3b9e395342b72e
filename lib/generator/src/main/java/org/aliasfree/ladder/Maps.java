package org.aliasfree.ladder;

import java.util.Arrays;

/** Feature maps as they are handed from layer to layer: {@code [channel][row][column]}, square. */
final class Maps {
  private Maps() {}

  /** Returns the mean of the squares of all values. */
  static double meanSquare(double[][][] x) {
    double sum = 0;
    for (double[][] plane : x) {
      for (double[] row : plane) {
        for (double value : row) {
          sum += value * value;
        }
      }
    }
    return sum / x.length / x[0].length / x[0].length;
  }

  /** Returns the maps without {@code border} samples on each side. */
  static double[][][] cropped(double[][][] x, int border) {
    int side = x[0].length - 2 * border;
    double[][][] y = new double[x.length][side][];
    for (int channel = 0; channel < x.length; channel++) {
      for (int row = 0; row < side; row++) {
        y[channel][row] = Arrays.copyOfRange(x[channel][row + border], border, border + side);
      }
    }
    return y;
  }

  /** Adds a plane to every channel of {@code x}, where it is. */
  static void add(double[][][] x, double[][] plane) {
    for (double[][] channel : x) {
      add(channel, plane);
    }
  }

  static void add(double[][] x, double[][] plane) {
    for (int row = 0; row < x.length; row++) {
      for (int column = 0; column < x.length; column++) {
        x[row][column] += plane[row][column];
      }
    }
  }
}
