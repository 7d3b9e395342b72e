package org.aliasfree.stylegan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.signal.Seeded;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * The weights with which training begins: normal numbers, biases that do nothing, and buffers as
 * they follow from the description (Karras et al. 2021, App. F.1).
 *
 * <p>Each tensor is drawn from a stream of its own, {@link Seeded#normal} with the seed {@code
 * Seeded.stream(seed, name)}: the numbers of one do not depend on what other tensors there are.
 */
public final class FreshWeights {
  /** Stored weights of the mapping are larger by this, because it learns a hundred times slower. */
  private static final double MAPPING_SCALE = 100;

  private FreshWeights() {}

  /** Returns fresh weights, a tensor for every name of {@link Network#shapes()}. */
  public static Weights of(Network network, long seed) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    if (network instanceof StyleGan3 third) {
      addInputBuffers(tensors, third.input(), seed);
      addFilters(tensors, third);
    }
    Map<String, Tensor> ordered = new LinkedHashMap<>();
    network
        .shapes()
        .forEach(
            (name, shape) -> {
              Tensor buffer = tensors.get(name);
              ordered.put(name, buffer == null ? tensor(name, shape, seed) : buffer);
            });
    return Weights.of(ordered);
  }

  private static Tensor tensor(String name, int[] shape, long seed) {
    if (name.equals("synthesis.input.affine.weight")) {
      return constant(shape, 0);
    }
    if (name.equals("synthesis.input.affine.bias")) {
      return Tensor.of(shape, 1, 0, 0, 0);
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    return switch (last) {
      case "weight", "const", "noise_const" ->
          normal(name, shape, seed, name.startsWith("mapping.fc") ? MAPPING_SCALE : 1);
      case "bias" -> constant(shape, name.endsWith("affine.bias") ? 1 : 0);
      case "w_avg", "noise_strength" -> constant(shape, 0);
      case "magnitude_ema" -> constant(shape, 1);
      case "resample_filter" -> StyleGan2.resampleFilter();
      default -> throw new IllegalArgumentException("no rule to fill " + name);
    };
  }

  private static Tensor constant(int[] shape, double value) {
    double[] values = new double[Tensor.sizeOf(shape)];
    Arrays.fill(values, value);
    return Tensor.of(shape, values);
  }

  private static Tensor normal(String name, int[] shape, long seed, double scale) {
    double[] values = Seeded.normal(Seeded.stream(seed, name), Tensor.sizeOf(shape));
    Arrays.setAll(values, i -> scale * values[i]);
    return Tensor.of(shape, values);
  }

  /**
   * Adds frequencies and phases of the Fourier features. A pair g of normal numbers, r its length,
   * gives the frequency {@code g/r·exp(−r²/4)·B}: uniform in the disc of radius B. Phases are
   * uniform in −0.5 … 0.5 turns.
   */
  private static void addInputBuffers(Map<String, Tensor> tensors, InputSpec input, long seed) {
    String prefix = "synthesis.input.";
    int channels = input.channels();
    double[] g = Seeded.normal(Seeded.stream(seed, prefix + "freqs"), 2 * channels);
    double[] frequencies = new double[2 * channels];
    for (int i = 0; i < frequencies.length; i++) {
      double r = Math.hypot(g[i - i % 2], g[i - i % 2 + 1]);
      frequencies[i] = g[i] / r * Math.exp(-r * r / 4) * input.bandwidth();
    }
    double[] phases = Seeded.uniform(Seeded.stream(seed, prefix + "phases"), channels);
    Arrays.setAll(phases, i -> phases[i] - 0.5);
    tensors.put(prefix + "freqs", Tensor.of(new int[] {channels, 2}, frequencies));
    tensors.put(prefix + "phases", Tensor.of(new int[] {channels}, phases));
    tensors.put(prefix + "transform", Tensor.of(new int[] {3, 3}, 1, 0, 0, 0, 1, 0, 0, 0, 1));
  }

  private static void addFilters(Map<String, Tensor> tensors, StyleGan3 network) {
    for (LayerSpec layer : network.layers()) {
      tensors.put("synthesis." + layer.name() + ".up_filter", layer.upFilterTensor());
      tensors.put("synthesis." + layer.name() + ".down_filter", layer.downFilterTensor());
    }
  }
}
