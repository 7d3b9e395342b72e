package org.aliasfree.ladder;

import java.util.List;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Weights;

/**
 * A configuration with all its numbers: the standard one, or one of which something was changed to
 * see what that does. Immutable.
 *
 * <p>Start from {@link #of} and change what differs. What a configuration does not have cannot be
 * changed in it.
 *
 * @param configuration step of the ladder
 * @param side of the pictures in pixels, R
 * @param channelBase channels times rate: a layer has {@code channelBase/rate} channels in B to F,
 *     {@code channelBase/2/cutoff} from G on
 * @param channelMax most channels of a layer
 * @param layers number of layers before the final ToRGB; in B and C one of them is left out
 * @param filterSize taps of a filter per sample of the lower rate, n
 * @param lreluUpsampling factor of the rate at which the nonlinearity acts, m
 * @param margin samples around the canvas on each side
 * @param firstStopband f_t of layer 0 in T and R, cycles per canvas
 * @param radialFilters whether down filters are radial, but in the last two layers
 * @param nonCriticalEnd whether the last two layers too have their cutoff below half the rate
 * @param skips whether every resolution makes colours, which are summed, and not only the last
 * @param noise strength of the noise in every layer, 0 for none
 */
public record Variant(
    Configuration configuration,
    int side,
    int channelBase,
    int channelMax,
    int layers,
    int filterSize,
    int lreluUpsampling,
    int margin,
    double firstStopband,
    boolean radialFilters,
    boolean nonCriticalEnd,
    boolean skips,
    double noise) {
  /** Numbers in a latent, and in a row of w. */
  public static final int LATENT_SIZE = 64;

  /** The paper's f_t of layer 0, 2^2.1 cycles per canvas. */
  private static final double FIRST_STOPBAND = Math.pow(2, 2.1);

  /** Strength of the noise of B; trained networks begin with 0 and learn it. */
  private static final double NOISE = 0.05;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the side is not a power of two of at least 32, another
   *     number is not positive (margin and noise: negative), the nonlinearity's factor is not 1, 2,
   *     4 or 8, or there are fewer than 4 layers
   */
  public Variant {
    Require.that(
        side >= 32 && Integer.bitCount(side) == 1,
        "side must be a power of two of at least 32 pixels, got %s",
        side);
    Require.that(channelMax > 0, "channelMax must be positive, got %s", channelMax);
    Require.that(
        channelBase >= side, "channelBase must be at least the side %s, got %s", side, channelBase);
    Require.that(layers >= 4, "layers must be at least 4, got %s", layers);
    Require.that(filterSize > 0, "filterSize must be positive, got %s", filterSize);
    Require.that(
        List.of(1, 2, 4, 8).contains(lreluUpsampling),
        "lreluUpsampling must be 1, 2, 4 or 8, got %s",
        lreluUpsampling);
    Require.that(margin >= 0, "margin must not be negative, got %s", margin);
    Require.that(
        firstStopband > 2 && firstStopband < side,
        "firstStopband must lie in (2, %s) cycles per canvas, got %s",
        side,
        firstStopband);
    Require.that(noise >= 0 && noise < 1e9, "noise must not be negative, got %s", noise);
  }

  /**
   * Returns the standard form of a configuration: n = 6, m = 2, a margin of 10 from E on, {@code
   * 2·log2(side) − 2} layers, channels {@code 16·side} over the rate and at most 32, in R twice as
   * many.
   *
   * @param side of the pictures in pixels, a power of two of at least 32
   */
  public static Variant of(Configuration configuration, int side) {
    int wide = configuration == Configuration.R ? 2 : 1;
    int octaves = Integer.numberOfTrailingZeros(Math.max(1, side));
    return new Variant(
        configuration,
        side,
        wide * 16 * side,
        wide * 32,
        Math.max(4, 2 * octaves - 2),
        6,
        2,
        configuration.compareTo(Configuration.E) < 0 ? 0 : 10,
        FIRST_STOPBAND,
        configuration == Configuration.R,
        false,
        configuration.compareTo(Configuration.D) < 0,
        configuration == Configuration.B ? NOISE : 0);
  }

  /** Returns whether the mapping has two layers and magnitudes are normalised: from D on. */
  boolean isSimplified() {
    return configuration.compareTo(Configuration.D) >= 0;
  }

  /** Returns whether the network turns and moves its own input: H, T, R. */
  boolean movesItself() {
    return configuration.compareTo(Configuration.H) >= 0;
  }

  private boolean isFlexible() {
    return configuration.compareTo(Configuration.T) >= 0;
  }

  /**
   * Returns a copy with filters of another size.
   *
   * @throws IllegalArgumentException if the configuration is B, C or D
   */
  public Variant withFilterSize(int n) {
    requireFrom(Configuration.E, "filter size");
    return copy(layers, n, lreluUpsampling, margin, firstStopband, radialFilters, noise);
  }

  /**
   * Returns a copy whose nonlinearity acts at another rate.
   *
   * @throws IllegalArgumentException if the configuration is before F
   */
  public Variant withLreluUpsampling(int m) {
    requireFrom(Configuration.F, "rate of the nonlinearity");
    return copy(layers, filterSize, m, margin, firstStopband, radialFilters, noise);
  }

  /**
   * Returns a copy with another margin.
   *
   * @throws IllegalArgumentException if the configuration is B, C or D
   */
  public Variant withMargin(int samples) {
    requireFrom(Configuration.E, "margin");
    return copy(layers, filterSize, lreluUpsampling, samples, firstStopband, radialFilters, noise);
  }

  /**
   * Returns a copy whose first layer stops at another frequency.
   *
   * @param frequency cycles per canvas
   * @throws IllegalArgumentException if the configuration is not T or R
   */
  public Variant withFirstStopband(double frequency) {
    requireFrom(Configuration.T, "first stopband");
    return copy(layers, filterSize, lreluUpsampling, margin, frequency, radialFilters, noise);
  }

  /**
   * Returns a copy with another number of layers.
   *
   * @throws IllegalArgumentException if the configuration is not T or R
   */
  public Variant withLayers(int number) {
    requireFrom(Configuration.T, "free number of layers");
    return copy(number, filterSize, lreluUpsampling, margin, firstStopband, radialFilters, noise);
  }

  /**
   * Returns a copy with separable down filters of the same cutoffs and sizes.
   *
   * @throws IllegalArgumentException if the configuration is not R
   */
  public Variant withSeparableFilters() {
    requireFrom(Configuration.R, "radial filter");
    return copy(layers, filterSize, lreluUpsampling, margin, firstStopband, false, noise);
  }

  /** Returns a copy with noise in every layer, added to the convolution's output; 0 for none. */
  public Variant withNoise(double strength) {
    return copy(
        layers, filterSize, lreluUpsampling, margin, firstStopband, radialFilters, strength);
  }

  /**
   * Returns a copy in which every resolution makes colours, or only the last layer.
   *
   * @throws IllegalArgumentException if the configuration is not B, C or D
   */
  public Variant withSkips(boolean present) {
    Require.that(
        configuration.compareTo(Configuration.E) < 0,
        "skips are for B, C and D, got %s",
        configuration);
    return new Variant(
        configuration,
        side,
        channelBase,
        channelMax,
        layers,
        filterSize,
        lreluUpsampling,
        margin,
        firstStopband,
        radialFilters,
        nonCriticalEnd,
        present,
        noise);
  }

  /**
   * Returns a copy whose last two layers have their cutoff below half the rate as the others do.
   *
   * @throws IllegalArgumentException if the configuration is not G or H
   */
  public Variant withNonCriticalEnd() {
    requireFrom(Configuration.G, "non-critical layer");
    Require.that(!isFlexible(), "the last layers of %s are critical", configuration);
    return new Variant(
        configuration,
        side,
        channelBase,
        channelMax,
        layers,
        filterSize,
        lreluUpsampling,
        margin,
        firstStopband,
        radialFilters,
        true,
        skips,
        noise);
  }

  private void requireFrom(Configuration first, String part) {
    Require.that(
        configuration.compareTo(first) >= 0,
        "%s has no %s: the first that has one is %s",
        configuration,
        part,
        first);
  }

  private Variant copy(
      int number, int n, int m, int samples, double frequency, boolean radial, double strength) {
    return new Variant(
        configuration,
        side,
        channelBase,
        channelMax,
        number,
        n,
        m,
        samples,
        frequency,
        radial,
        nonCriticalEnd,
        skips,
        strength);
  }

  /**
   * Returns the description of the network, which an engine runs with {@link #weights}.
   *
   * @throws IllegalArgumentException if the layers are StyleGAN2's, as in B, C, D and E
   */
  public StyleGan3 network() {
    requireFrom(Configuration.F, "filtered layer");
    return Descriptions.of(this);
  }

  /**
   * Returns the weights of a network before calibration: every magnitude is 1.
   *
   * @param seed number of the network, 0 … 400 000
   * @throws IllegalArgumentException if the seed is another, or as {@link #network}
   */
  public Weights weights(int seed) {
    return StreamWeights.of(network(), new Streams(seed));
  }

  /** Returns the letter and what differs from the standard form, such as {@code T, m = 4}. */
  public String label() {
    return VariantLabel.of(this);
  }

  @Override
  public String toString() {
    return label() + ", " + side + " pixels";
  }
}
