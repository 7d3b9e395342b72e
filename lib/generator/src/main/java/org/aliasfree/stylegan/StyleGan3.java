package org.aliasfree.stylegan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * A generator of the StyleGAN3 family: Fourier features, then a chain of filtered layers, the last
 * of which makes colours (Karras et al. 2021, §3). Immutable.
 *
 * <p>{@link StyleGan3Config} computes the layers of the published networks; any other chain whose
 * sizes fit can be given directly.
 *
 * @param mapping from latents to styles; it has two rows more than filtered layers
 * @param input the Fourier features
 * @param layers in order, ToRGB last
 * @param outputScale factor of the image at the end, 0.25
 */
public record StyleGan3(
    MappingSpec mapping, InputSpec input, List<LayerSpec> layers, double outputScale)
    implements Network {
  /**
   * Checks that the layers fit together.
   *
   * @throws IllegalArgumentException if there is no layer, the last one or only it is not ToRGB, or
   *     channels or sizes of neighbours differ
   */
  public StyleGan3 {
    layers = List.copyOf(layers);
    Require.that(!layers.isEmpty(), "a generator needs layers");
    int channels = input.channels();
    int size = input.size();
    for (int i = 0; i < layers.size(); i++) {
      LayerSpec layer = layers.get(i);
      Require.that(
          layer.toRgb() == (i == layers.size() - 1),
          "ToRGB must be the last layer and only that, see %s",
          layer.name());
      Require.that(
          layer.inChannels() == channels && layer.inSize() == size,
          "%s must take what comes before it, %s channels of side %s, got %s of side %s",
          layer.name(),
          channels,
          size,
          layer.inChannels(),
          layer.inSize());
      channels = layer.outChannels();
      size = layer.outSize();
    }
    Require.that(
        mapping.rows() == layers.size() + 1,
        "the mapping must make a row for the input and each layer, %s, got %s",
        layers.size() + 1,
        mapping.rows());
  }

  @Override
  public int resolution() {
    return layers.get(layers.size() - 1).outSize();
  }

  @Override
  public int imageChannels() {
    return layers.get(layers.size() - 1).outChannels();
  }

  /** Returns {@code StyleGAN3-R} if some down filter is radial, otherwise {@code StyleGAN3-T}. */
  @Override
  public String kind() {
    return layers.stream().anyMatch(LayerSpec::radialDown) ? "StyleGAN3-R" : "StyleGAN3-T";
  }

  @Override
  public Map<String, int[]> shapes() {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    MappingShapes.addTo(shapes, mapping);
    int c = input.channels();
    if (input.learnedTransform()) {
      shapes.put("synthesis.input.affine.weight", new int[] {4, mapping.wSize()});
      shapes.put("synthesis.input.affine.bias", new int[] {4});
    }
    shapes.put("synthesis.input.weight", new int[] {c, c});
    shapes.put("synthesis.input.transform", new int[] {3, 3});
    shapes.put("synthesis.input.freqs", new int[] {c, 2});
    shapes.put("synthesis.input.phases", new int[] {c});
    for (LayerSpec layer : layers) {
      String prefix = "synthesis." + layer.name() + ".";
      int in = layer.inChannels();
      int out = layer.outChannels();
      int k = layer.kernel();
      shapes.put(prefix + "affine.weight", new int[] {in, mapping.wSize()});
      shapes.put(prefix + "affine.bias", new int[] {in});
      shapes.put(prefix + "weight", new int[] {out, in, k, k});
      shapes.put(prefix + "bias", new int[] {out});
      shapes.put(prefix + "magnitude_ema", new int[0]);
      if (layer.upTaps() > 1) {
        shapes.put(prefix + "up_filter", new int[] {layer.upTaps()});
      }
      if (layer.downTaps() > 1) {
        int taps = layer.downTaps();
        shapes.put(
            prefix + "down_filter", layer.radialDown() ? new int[] {taps, taps} : new int[] {taps});
      }
    }
    return shapes;
  }

  /** Returns how many multiplications the filters of all layers take for one picture. */
  public long filterMultiplications() {
    return layers.stream().mapToLong(LayerSpec::filterMultiplications).sum();
  }

  @Override
  public long parameterCount() {
    return shapes().entrySet().stream()
        .filter(e -> !isBuffer(e.getKey()))
        .mapToLong(e -> Tensor.sizeOf(e.getValue()))
        .sum();
  }

  private static boolean isBuffer(String name) {
    return List.of(
            "w_avg", "transform", "freqs", "phases", "magnitude_ema", "up_filter", "down_filter")
        .contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
