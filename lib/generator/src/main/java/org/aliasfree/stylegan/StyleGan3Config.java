package org.aliasfree.stylegan;

import java.util.function.Consumer;
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

  /**
   * Returns f_c after a layer: from the first cutoff to half the resolution in equal ratios, and
   * there from the first critically sampled layer on.
   *
   * @param layer its number, from 0
   */
  public double cutoff(int layer) {
    return between(firstCutoff, resolution / 2.0, layer);
  }

  /**
   * Returns f_t after a layer, the stopband that is at least wanted, between those of the first and
   * the last layer as {@link #cutoff}. The real one is higher where the rate has room for it.
   *
   * @param layer its number, from 0
   */
  public double stopband(int layer) {
    return between(firstStopband, resolution / 2.0 * lastStopbandRel, layer);
  }

  private double between(double first, double last, int layer) {
    double exponent = Math.min((double) layer / (layers - criticalLayers), 1);
    return first * Math.pow(last / first, exponent);
  }

  /** Returns the generator these numbers describe. */
  public StyleGan3 build() {
    return new StyleGan3Layers(this).build();
  }

  private StyleGan3Config with(Consumer<StyleGan3Draft> change) {
    StyleGan3Draft draft = new StyleGan3Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** Returns a copy for another resolution; the channel base stays. */
  public StyleGan3Config withResolution(int side) {
    return with(draft -> draft.resolution = side);
  }

  /** Returns a copy with another number of channels of the output. */
  public StyleGan3Config withImageChannels(int number) {
    return with(draft -> draft.imageChannels = number);
  }

  /** Returns a copy with other sizes of latents, labels and rows of w. */
  public StyleGan3Config withLatents(int z, int label, int w) {
    return with(
        draft -> {
          draft.zSize = z;
          draft.labelSize = label;
          draft.wSize = w;
        });
  }

  /** Returns a copy with another depth of the mapping. */
  public StyleGan3Config withMappingLayers(int number) {
    return with(draft -> draft.mappingLayers = number);
  }

  /** Returns a copy with another channel base and maximum. */
  public StyleGan3Config withChannels(int base, int max) {
    return with(
        draft -> {
          draft.channelBase = base;
          draft.channelMax = max;
        });
  }

  /** Returns a copy with another number of filtered layers. */
  public StyleGan3Config withLayers(int number) {
    return with(draft -> draft.layers = number);
  }

  /** Returns a copy in which other many of the last layers are critically sampled. */
  public StyleGan3Config withCriticalLayers(int number) {
    return with(draft -> draft.criticalLayers = number);
  }

  /** Returns a copy with another f_c of layer 0, cycles per canvas. */
  public StyleGan3Config withFirstCutoff(double frequency) {
    return with(draft -> draft.firstCutoff = frequency);
  }

  /** Returns a copy with another f_t of layer 0, cycles per canvas. */
  public StyleGan3Config withFirstStopband(double frequency) {
    return with(draft -> draft.firstStopband = frequency);
  }

  /** Returns a copy with another ratio of f_t to f_c in the last layers. */
  public StyleGan3Config withLastStopbandRel(double ratio) {
    return with(draft -> draft.lastStopbandRel = ratio);
  }

  /** Returns a copy with another margin, samples on each side. */
  public StyleGan3Config withMargin(int samples) {
    return with(draft -> draft.margin = samples);
  }

  /** Returns a copy with another factor of the image. */
  public StyleGan3Config withOutputScale(double factor) {
    return with(draft -> draft.outputScale = factor);
  }

  /** Returns a copy with other convolution kernels. */
  public StyleGan3Config withKernel(int side) {
    return with(draft -> draft.kernel = side);
  }

  /** Returns a copy with filters of other length, taps per sample of the lower rate. */
  public StyleGan3Config withFilterSize(int taps) {
    return with(draft -> draft.filterSize = taps);
  }

  /** Returns a copy whose nonlinearity acts at another multiple of the rate. */
  public StyleGan3Config withLreluUpsampling(int factor) {
    return with(draft -> draft.lreluUpsampling = factor);
  }

  /** Returns a copy with radial or separable down filters. */
  public StyleGan3Config withRadialFilters(boolean radial) {
    return with(draft -> draft.radialFilters = radial);
  }

  /** Returns a copy with another bound of activations. */
  public StyleGan3Config withClamp(double bound) {
    return with(draft -> draft.clamp = bound);
  }
}
