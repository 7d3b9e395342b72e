package org.aliasfree.stylegan;

import java.util.Arrays;
import org.aliasfree.filter.FilterSpec;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.filter.Jinc;
import org.aliasfree.filter.Kaiser;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * One layer of StyleGAN3: a modulated convolution, then upsampling, leaky ReLU, downsampling
 * (Karras et al. 2021, §3.2, Fig. 4b), or the last one, ToRGB, which has no filters.
 *
 * <p>Padding follows from the sizes: with {@code P = (outSize − 1)·down + 1 − (inSize + kernel −
 * 1)·up + upTaps + downTaps − 2}, {@code low = ⌊(P + up)/2⌋} and {@code high = P − low}, the same
 * for x and y, counted on the upsampled map; negative ones crop.
 *
 * @param name as in weight files, {@code L3_52_512}: number, side and channels of the output
 * @param inChannels channels of the input
 * @param outChannels channels of the output
 * @param kernel side of the convolution's kernel
 * @param inSize side of the input in samples, margin included
 * @param outSize side of the output
 * @param in band of the input
 * @param out band of the output
 * @param toRgb whether this is the last layer: linear, no demodulation, no filters
 * @param critical whether the output is critically sampled
 * @param up factor of the upsampling before the nonlinearity, 1 for none
 * @param down factor of the downsampling after it
 * @param upTaps taps of the up filter, 1 for none
 * @param downTaps taps of the down filter, 1 for none
 * @param radialDown whether the down filter is a jinc and not separable
 * @param gain factor after the nonlinearity, √2, of ToRGB 1
 * @param slope of the leaky ReLU, 0.2, of ToRGB 1
 * @param clamp bound of the absolute value after the gain
 */
public record LayerSpec(
    String name,
    int inChannels,
    int outChannels,
    int kernel,
    int inSize,
    int outSize,
    Band in,
    Band out,
    boolean toRgb,
    boolean critical,
    int up,
    int down,
    int upTaps,
    int downTaps,
    boolean radialDown,
    double gain,
    double slope,
    double clamp) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a size, channel count, factor or number of taps is not
   *     positive, or the clamp is not
   */
  public LayerSpec {
    Require.that(!name.isEmpty(), "a layer needs a name");
    Require.that(inChannels > 0, "%s: inChannels must be positive, got %s", name, inChannels);
    Require.that(outChannels > 0, "%s: outChannels must be positive, got %s", name, outChannels);
    Require.that(kernel > 0, "%s: kernel must be positive, got %s", name, kernel);
    Require.that(inSize > 0, "%s: inSize must be positive, got %s", name, inSize);
    Require.that(outSize > 0, "%s: outSize must be positive, got %s", name, outSize);
    Require.that(up > 0 && down > 0, "%s: factors must be positive, got %s, %s", name, up, down);
    Require.that(
        upTaps > 0 && downTaps > 0,
        "%s: numbers of taps must be positive, got %s, %s",
        name,
        upTaps,
        downTaps);
    Require.that(clamp > 0, "%s: clamp must be positive, got %s", name, clamp);
  }

  /** Returns the rate at which the nonlinearity acts, samples per canvas width. */
  public double temporaryRate() {
    return in.rate() * up;
  }

  /** Returns the padding before the first sample of the upsampled map, negative to crop. */
  public int padLow() {
    return Math.floorDiv(pad() + up, 2);
  }

  /** Returns the padding after the last sample of the upsampled map, negative to crop. */
  public int padHigh() {
    return pad() - padLow();
  }

  private int pad() {
    return (outSize - 1) * down + 1 - (inSize + kernel - 1) * up + upTaps + downTaps - 2;
  }

  /** Returns the side of the map on which the nonlinearity acts. */
  public int temporarySize() {
    return (outSize - 1) * down + downTaps;
  }

  /**
   * Returns how many multiplications the two filters take for one picture. A value of the fine map
   * meets {@code upTaps/up} taps along an axis, for the others are inserted zeros; a separable
   * filter runs along the rows first, then along the columns, and a radial one meets {@code
   * downTaps²} taps.
   */
  public long filterMultiplications() {
    long input = (long) inSize + kernel - 1;
    long fine = temporarySize();
    long upwards = upTaps == 1 ? 0 : (input + fine) * fine * (upTaps / up);
    long perValue = radialDown ? (long) downTaps * downTaps : downTaps;
    long values = radialDown ? (long) outSize * outSize : (fine + outSize) * outSize;
    long downwards = downTaps == 1 ? 0 : values * perValue;
    return (upwards + downwards) * outChannels;
  }

  /** Returns the low-pass of the upsampling; its band is the input's. */
  public FilterSpec upFilterSpec() {
    return new FilterSpec(upTaps, in.cutoff(), in.halfWidth(), temporaryRate());
  }

  /** Returns the low-pass of the downsampling; its band is the output's. */
  public FilterSpec downFilterSpec() {
    return new FilterSpec(downTaps, out.cutoff(), out.halfWidth(), temporaryRate());
  }

  /** Returns the taps of the up filter in double precision, of sum 1; {@code [1]} for none. */
  public Fir upFilter() {
    return upTaps == 1 ? Fir.of(temporaryRate(), 1) : Kaiser.design(upFilterSpec());
  }

  /**
   * Returns the taps of the separable down filter in double precision, of sum 1; {@code [1]} for
   * none.
   *
   * @throws IllegalArgumentException if the filter is radial
   */
  public Fir downFilter() {
    Require.that(!radialDown, "%s has a radial down filter", name);
    return downTaps == 1 ? Fir.of(temporaryRate(), 1) : Kaiser.design(downFilterSpec());
  }

  /**
   * Returns the taps of the radial down filter in double precision, of sum 1.
   *
   * @throws IllegalArgumentException if the filter is separable
   */
  public Fir2d radialDownFilter() {
    Require.that(radialDown, "%s has a separable down filter", name);
    return Jinc.design(downFilterSpec());
  }

  /** Returns the up filter as weight files have it, {@code [taps]}; {@code [1]} for none. */
  public Tensor upFilterTensor() {
    return Tensor.of(new int[] {upTaps}, upFilter().toArray());
  }

  /**
   * Returns the down filter as weight files have it, {@code [taps]} or, radial, {@code [taps,
   * taps]}; {@code [1]} for none.
   */
  public Tensor downFilterTensor() {
    if (!radialDown) {
      return Tensor.of(new int[] {downTaps}, downFilter().toArray());
    }
    double[] rows =
        Arrays.stream(radialDownFilter().toArray()).flatMapToDouble(Arrays::stream).toArray();
    return Tensor.of(new int[] {downTaps, downTaps}, rows);
  }
}
