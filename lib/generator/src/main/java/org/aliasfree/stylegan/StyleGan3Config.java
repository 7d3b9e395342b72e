package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.signal.Require;

/**
 * The numbers from which the layers of a StyleGAN3 follow (Karras et al. 2021, §3.2 and App. F.1,
 * Eq. 31–32). Start from {@link #t} or {@link #r} and change what differs.
 *
 * @param resolution side of the output in pixels, a power of two from 16
 * @param imageChannels channels of the output
 * @param zSize numbers in a latent
 * @param labelSize numbers in a label, 0 for none
 * @param wSize numbers in a row of w
 * @param mappingLayers fully connected layers of the mapping
 * @param channelBase channels times cutoff, doubled: a layer of cutoff f_c has {@code
 *     channelBase/2/f_c} channels
 * @param channelMax most channels of a layer
 * @param layers number of filtered layers, N; ToRGB comes on top
 * @param criticalLayers how many of them, and ToRGB, are critically sampled
 * @param firstCutoff f_c of layer 0, cycles per canvas
 * @param firstStopband f_t of layer 0, cycles per canvas
 * @param lastStopbandRel f_t of the last layers relative to their cutoff
 * @param margin samples around the canvas on each side
 * @param outputScale factor of the image at the end
 * @param kernel side of the convolution kernels
 * @param filterSize taps of a filter per sample of the lower rate, n
 * @param lreluUpsampling factor of the rate at which the nonlinearity acts, m
 * @param radialFilters whether down filters are radial, but in critically sampled layers
 * @param clamp bound of the absolute value of activations
 */
public record StyleGan3Config(
    int resolution,
    int imageChannels,
    int zSize,
    int labelSize,
    int wSize,
    int mappingLayers,
    int channelBase,
    int channelMax,
    int layers,
    int criticalLayers,
    double firstCutoff,
    double firstStopband,
    double lastStopbandRel,
    int margin,
    double outputScale,
    int kernel,
    int filterSize,
    int lreluUpsampling,
    boolean radialFilters,
    double clamp) {
  /** Keeps a power of two from being rounded up to the next one: at 256, layer 9 is exactly one. */
  private static final double RATE_GUARD = 1e-9;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the resolution is not a power of two of at least 16, there
   *     are not more layers than critical ones, or a number is not positive
   */
  public StyleGan3Config {
    Require.that(
        resolution >= 16 && Integer.bitCount(resolution) == 1,
        "resolution must be a power of two of at least 16, got %s",
        resolution);
    Require.that(imageChannels > 0, "imageChannels must be positive, got %s", imageChannels);
    Require.that(channelBase > 0, "channelBase must be positive, got %s", channelBase);
    Require.that(channelMax > 0, "channelMax must be positive, got %s", channelMax);
    Require.that(
        criticalLayers >= 1 && layers > criticalLayers,
        "layers must exceed criticalLayers, which is at least 1, got %s and %s",
        layers,
        criticalLayers);
    Require.that(
        0 < firstCutoff && firstCutoff < firstStopband,
        "firstCutoff must lie in (0, firstStopband) = (0, %s), got %s",
        firstStopband,
        firstCutoff);
    Require.that(lastStopbandRel > 1, "lastStopbandRel must exceed 1, got %s", lastStopbandRel);
    Require.that(margin >= 0, "margin must not be negative, got %s", margin);
    Require.that(filterSize > 0, "filterSize must be positive, got %s", filterSize);
    Require.that(
        lreluUpsampling > 0 && Integer.bitCount(lreluUpsampling) == 1,
        "lreluUpsampling must be a power of two, got %s",
        lreluUpsampling);
  }

  /**
   * Returns the configuration T at a resolution, translation equivariant: 3×3 kernels, separable
   * filters, channel base 16384 up to 256 pixels and 32768 above, as the paper's.
   */
  public static StyleGan3Config t(int resolution) {
    return new StyleGan3Config(
        resolution,
        3,
        512,
        0,
        512,
        2,
        resolution <= 256 ? 16384 : 32768,
        512,
        14,
        2,
        2,
        Math.pow(2, 2.1),
        Math.pow(2, 0.3),
        10,
        0.25,
        3,
        6,
        2,
        false,
        256);
  }

  /**
   * Returns the configuration R at a resolution, equivariant to rotation too: 1×1 kernels, radial
   * down filters, twice the channels of T.
   */
  public static StyleGan3Config r(int resolution) {
    StyleGan3Config t = t(resolution);
    return t.withChannels(2 * t.channelBase, 2 * t.channelMax)
        .withKernel(1)
        .withRadialFilters(true);
  }

  /** Returns the generator these numbers describe. */
  public StyleGan3 build() {
    int n = layers;
    double[] cutoff = new double[n + 1];
    Band[] bands = new Band[n + 1];
    int[] size = new int[n + 1];
    int[] channels = new int[n + 1];
    double lastCutoff = resolution / 2.0;
    double lastStopband = lastCutoff * lastStopbandRel;
    for (int i = 0; i <= n; i++) {
      double e = Math.min((double) i / (n - criticalLayers), 1);
      cutoff[i] = firstCutoff * Math.pow(lastCutoff / firstCutoff, e);
      double stopband = firstStopband * Math.pow(lastStopband / firstStopband, e);
      double octave = Math.log(Math.min(2 * stopband, resolution)) / Math.log(2);
      double rate = Math.pow(2, Math.ceil(octave - RATE_GUARD));
      double halfWidth = Math.max(stopband, rate / 2) - cutoff[i];
      bands[i] = new Band(rate, cutoff[i], halfWidth);
      size[i] = i >= n - 1 ? resolution : (int) rate + 2 * margin;
      channels[i] = (int) Math.rint(Math.min(channelBase / 2.0 / cutoff[i], channelMax));
    }
    channels[n] = imageChannels;
    List<LayerSpec> specs = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      specs.add(layer(i, bands, size, channels));
    }
    return new StyleGan3(
        new MappingSpec(zSize, labelSize, wSize, n + 2, mappingLayers),
        new InputSpec(channels[0], size[0], bands[0].rate(), firstCutoff, true),
        specs,
        outputScale);
  }

  private LayerSpec layer(int i, Band[] bands, int[] size, int[] channels) {
    int before = Math.max(i - 1, 0);
    boolean toRgb = i == layers;
    boolean critical = i >= layers - criticalLayers;
    String name = "L" + i + "_" + size[i] + "_" + channels[i];
    double fast = Math.max(bands[before].rate(), bands[i].rate()) * (toRgb ? 1 : lreluUpsampling);
    int up = (int) Math.rint(fast / bands[before].rate());
    int down = (int) Math.rint(fast / bands[i].rate());
    return new LayerSpec(
        name,
        channels[before],
        channels[i],
        toRgb ? 1 : kernel,
        size[before],
        size[i],
        bands[before],
        bands[i],
        toRgb,
        critical,
        up,
        down,
        up > 1 && !toRgb ? filterSize * up : 1,
        down > 1 && !toRgb ? filterSize * down : 1,
        radialFilters && !critical && down > 1,
        toRgb ? 1 : Math.sqrt(2),
        toRgb ? 1 : 0.2,
        clamp);
  }

  /** Returns a copy with other sizes of latents, labels and rows of w. */
  public StyleGan3Config withLatents(int z, int label, int w) {
    return copy(z, label, w, mappingLayers, channelBase, channelMax, kernel, radialFilters);
  }

  /** Returns a copy with another channel base and maximum. */
  public StyleGan3Config withChannels(int base, int max) {
    return copy(zSize, labelSize, wSize, mappingLayers, base, max, kernel, radialFilters);
  }

  /** Returns a copy with other convolution kernels. */
  public StyleGan3Config withKernel(int side) {
    return copy(
        zSize, labelSize, wSize, mappingLayers, channelBase, channelMax, side, radialFilters);
  }

  /** Returns a copy with radial or separable down filters. */
  public StyleGan3Config withRadialFilters(boolean radial) {
    return copy(zSize, labelSize, wSize, mappingLayers, channelBase, channelMax, kernel, radial);
  }

  private StyleGan3Config copy(
      int z, int label, int w, int depth, int base, int max, int side, boolean radial) {
    return new StyleGan3Config(
        resolution,
        imageChannels,
        z,
        label,
        w,
        depth,
        base,
        max,
        layers,
        criticalLayers,
        firstCutoff,
        firstStopband,
        lastStopbandRel,
        margin,
        outputScale,
        side,
        filterSize,
        lreluUpsampling,
        radial,
        clamp);
  }
}
