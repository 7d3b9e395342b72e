package org.aliasfree.stylegan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * A generator of the StyleGAN2 family with skip connections: a learned constant, blocks of doubling
 * resolution with one upsampling and one plain convolution each, and an image of every block,
 * summed (Karras et al. 2020). Immutable.
 *
 * @param mapping from latents to styles; it makes {@code 2·log2(resolution) − 2} rows
 * @param resolution side of the output in pixels, a power of two from 8
 * @param imageChannels channels of the output
 * @param channelBase a block of side r has {@code channelBase/r} channels
 * @param channelMax most channels of a block
 * @param clamp bound of the absolute value of activations, infinity for none
 */
public record StyleGan2(
    MappingSpec mapping,
    int resolution,
    int imageChannels,
    int channelBase,
    int channelMax,
    double clamp)
    implements Network {
  /** Side of the learned constant. */
  public static final int FIRST_SIDE = 4;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the resolution is not a power of two of at least 8, a block
   *     has no channels, or the mapping does not make {@code 2·log2(resolution) − 2} rows
   */
  public StyleGan2 {
    Require.that(
        resolution >= 8 && Integer.bitCount(resolution) == 1,
        "resolution must be a power of two of at least 8, got %s",
        resolution);
    Require.that(imageChannels > 0, "imageChannels must be positive, got %s", imageChannels);
    Require.that(channelMax > 0, "channelMax must be positive, got %s", channelMax);
    Require.that(
        channelBase >= resolution,
        "channelBase must be at least the resolution %s, got %s",
        resolution,
        channelBase);
    Require.that(clamp > 0, "clamp must be positive, got %s", clamp);
    int rows = 2 * Integer.numberOfTrailingZeros(resolution) - 2;
    Require.that(
        mapping.rows() == rows,
        "the mapping must make 2·log2(resolution) − 2 = %s rows, got %s",
        rows,
        mapping.rows());
  }

  /**
   * Returns the published network of a resolution: latents and rows of w of 512 numbers, 8 mapping
   * layers, at most 512 channels from a channel base of 16384 up to 256 pixels and 32768 above,
   * activations bounded by 256.
   *
   * @throws IllegalArgumentException as the constructor
   */
  public static StyleGan2 at(int resolution) {
    int rows = 2 * (31 - Integer.numberOfLeadingZeros(Math.max(resolution, 4))) - 2;
    return new StyleGan2(
        new MappingSpec(512, 0, 512, rows, 8),
        resolution,
        3,
        resolution <= 256 ? 16384 : 32768,
        512,
        256);
  }

  /**
   * Returns the filter of every doubling, {@code [4, 4]}: 1 3 3 1 both ways, divided by the sum.
   */
  public static Tensor resampleFilter() {
    double[] taps = {1, 3, 3, 1};
    double[] table = new double[16];
    Arrays.setAll(table, i -> taps[i / 4] * taps[i % 4] / 64);
    return Tensor.of(new int[] {4, 4}, table);
  }

  /** Returns the sides of the blocks: 4, 8, … resolution. */
  public List<Integer> sides() {
    return java.util.stream.IntStream.iterate(FIRST_SIDE, r -> r <= resolution, r -> 2 * r)
        .boxed()
        .toList();
  }

  /** Returns the channels of the block of side {@code side}. */
  public int channels(int side) {
    return Math.min(channelBase / side, channelMax);
  }

  @Override
  public String kind() {
    return "StyleGAN2";
  }

  @Override
  public Map<String, int[]> shapes() {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    MappingShapes.addTo(shapes, mapping);
    int first = channels(FIRST_SIDE);
    shapes.put("synthesis.b4.const", new int[] {first, FIRST_SIDE, FIRST_SIDE});
    for (int side : sides()) {
      String block = "synthesis.b" + side + ".";
      int out = channels(side);
      if (side > FIRST_SIDE) {
        addConvolution(shapes, block + "conv0.", channels(side / 2), out, side);
      }
      addConvolution(shapes, block + "conv1.", out, out, side);
      addStyled(shapes, block + "torgb.", out, imageChannels, 1);
      shapes.put(block + "resample_filter", new int[] {4, 4});
    }
    return shapes;
  }

  private void addConvolution(Map<String, int[]> shapes, String prefix, int in, int out, int side) {
    addStyled(shapes, prefix, in, out, 3);
    shapes.put(prefix + "noise_const", new int[] {side, side});
    shapes.put(prefix + "noise_strength", new int[0]);
    shapes.put(prefix + "resample_filter", new int[] {4, 4});
  }

  private void addStyled(Map<String, int[]> shapes, String prefix, int in, int out, int kernel) {
    shapes.put(prefix + "affine.weight", new int[] {in, mapping.wSize()});
    shapes.put(prefix + "affine.bias", new int[] {in});
    shapes.put(prefix + "weight", new int[] {out, in, kernel, kernel});
    shapes.put(prefix + "bias", new int[] {out});
  }

  @Override
  public long parameterCount() {
    return shapes().entrySet().stream()
        .filter(e -> !e.getKey().matches(".*(w_avg|noise_const|resample_filter)"))
        .mapToLong(e -> Tensor.sizeOf(e.getValue()))
        .sum();
  }
}
