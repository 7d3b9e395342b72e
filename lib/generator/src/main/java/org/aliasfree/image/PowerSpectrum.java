package org.aliasfree.image;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.filter.Kaiser;
import org.aliasfree.plane.Fft2d;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.Spectrum2d;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * Power of square pictures by frequency, averaged over channels and pictures (Karras et al. 2021,
 * App. A).
 *
 * <p>Every picture is brought to mean 0 and deviation 1 with numbers common to all, windowed by a
 * separable Kaiser window (β = 8, squares of an axis sum to 1), padded with zeros to four times its
 * side and transformed. White noise of deviation 1 has the power 1, 0 dB, at every frequency.
 */
public final class PowerSpectrum {
  private static final double BETA = 8;
  private static final int PADDING = 4;

  private final double[][] power;

  private PowerSpectrum(double[][] power) {
    this.power = power;
  }

  /**
   * Returns the average spectrum of pictures.
   *
   * @param images at least one, {@code [channels, side, side]} each, of one shape
   * @param mean of all pictures and channels; it is taken off
   * @param deviation of all pictures and channels; values are divided by it
   * @throws IllegalArgumentException if there is no picture, one is not square, shapes differ, or
   *     the deviation is not positive
   */
  public static PowerSpectrum average(List<Tensor> images, double mean, double deviation) {
    Require.that(!images.isEmpty(), "an average spectrum needs pictures");
    Require.that(deviation > 0, "deviation must be positive, got %s", deviation);
    Tensor first = images.get(0);
    Require.that(
        first.rank() == 3 && first.side(1) == first.side(2),
        "a picture must have the shape [channels, side, side], got %s",
        first);
    int side = first.side(1);
    double[][] sum = new double[PADDING * side][PADDING * side];
    for (Tensor image : images) {
      Require.that(
          image.hasShape(first.shape()), "pictures must have one shape, %s, got %s", first, image);
      for (int c = 0; c < image.side(0); c++) {
        add(sum, image.slice(c), mean, deviation);
      }
    }
    divide(sum, images.size() * first.side(0));
    return new PowerSpectrum(sum);
  }

  /**
   * Returns the spectrum of one picture relative to its own average over all frequencies: each
   * channel's mean is taken off, powers of the channels are summed, nothing is padded.
   *
   * @param image {@code [channels, side, side]}
   * @throws IllegalArgumentException if it is not square
   */
  public static PowerSpectrum relative(Tensor image) {
    Require.that(
        image.rank() == 3 && image.side(1) == image.side(2),
        "a picture must have the shape [channels, side, side], got %s",
        image);
    int side = image.side(1);
    double[][] sum = new double[side][side];
    for (int c = 0; c < image.side(0); c++) {
      Tensor channel = image.slice(c);
      double mean = 0;
      for (float v : channel.toArray()) {
        mean += v / (double) channel.size();
      }
      add(sum, channel, mean, 1);
    }
    double total = 0;
    for (double[] row : sum) {
      for (double v : row) {
        total += v;
      }
    }
    divide(sum, total / (side * (double) side));
    return new PowerSpectrum(sum);
  }

  /**
   * Returns the spectrum of pictures with their own common mean and deviation.
   *
   * @throws IllegalArgumentException as {@link #average(List, double, double)}; a constant picture
   *     has no deviation
   */
  public static PowerSpectrum of(List<Tensor> images) {
    double sum = 0;
    double squares = 0;
    long count = 0;
    for (Tensor image : images) {
      for (float v : image.toArray()) {
        sum += v;
        squares += (double) v * v;
        count++;
      }
    }
    double mean = sum / count;
    return average(images, mean, Math.sqrt(Math.max(0, squares / count - mean * mean)));
  }

  /** Returns the number of bins along an axis: of an average, four times the pictures' side. */
  public int bins() {
    return power.length;
  }

  /**
   * Returns the power in decibels, zero frequency in the middle, row and column {@code bins/2}.
   *
   * @return {@code [bins][bins]}, rows for vertical frequencies
   */
  public double[][] decibels() {
    int n = power.length;
    double[][] shifted = new double[n][n];
    for (int l = 0; l < n; l++) {
      for (int k = 0; k < n; k++) {
        shifted[(l + n / 2) % n][(k + n / 2) % n] = decibels(power[l][k]);
      }
    }
    return shifted;
  }

  /**
   * Returns the power along the horizontal axis from frequency 0 to half the sampling rate.
   *
   * @return {@code bins/2 + 1} values in dB; of an average a quarter of a cycle per picture apart
   */
  public List<Double> horizontal() {
    List<Double> slice = new ArrayList<>();
    for (int k = 0; k <= power.length / 2; k++) {
      slice.add(decibels(power[0][k]));
    }
    return slice;
  }

  /**
   * Returns the power along the diagonal from frequency 0 to the corner.
   *
   * @return {@code bins/2 + 1} values in dB; of an average √2/4 of a cycle per picture apart
   */
  public List<Double> diagonal() {
    List<Double> slice = new ArrayList<>();
    for (int k = 0; k <= power.length / 2; k++) {
      slice.add(decibels(power[k][k]));
    }
    return slice;
  }

  private static double decibels(double power) {
    return 10 * Math.log10(power);
  }

  private static double[] window(int side) {
    double[] window = Kaiser.window(side, BETA);
    double energy = 0;
    for (double w : window) {
      energy += w * w;
    }
    for (int i = 0; i < side; i++) {
      window[i] /= Math.sqrt(energy);
    }
    return window;
  }

  /** Adds the power of a channel; it is padded with zeros to the size of {@code sum}. */
  private static void add(double[][] sum, Tensor channel, double mean, double deviation) {
    int side = channel.side(0);
    double[] window = window(side);
    double[][] values = new double[sum.length][sum.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        values[y][x] = (channel.at(y * side + x) - mean) / deviation * window[y] * window[x];
      }
    }
    Spectrum2d spectrum = Fft2d.of(Plane.copyOf(side, values));
    for (int l = 0; l < sum.length; l++) {
      for (int k = 0; k < sum.length; k++) {
        double magnitude = spectrum.magnitude(l, k);
        sum[l][k] += magnitude * magnitude;
      }
    }
  }

  private static void divide(double[][] values, double divisor) {
    for (double[] row : values) {
      for (int k = 0; k < row.length; k++) {
        row[k] /= divisor;
      }
    }
  }
}
