package org.aliasfree.ladder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * Weights of a network of StyleGAN3's kind, drawn from the ladder's streams, under the official
 * names and in the official scale: an engine divides matrices by √inputs itself, and multiplies
 * those of the mapping by its learning rate multiplier 0.01.
 */
final class StreamWeights {
  private static final double MAPPING_MULTIPLIER = 0.01;

  private final Streams streams;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private StreamWeights(Streams streams) {
    this.streams = streams;
  }

  /** Returns all tensors; magnitudes are 1. */
  static Weights of(StyleGan3 network, Streams streams) {
    StreamWeights weights = new StreamWeights(streams);
    weights.mapping(network);
    weights.input(network.input());
    List<LayerSpec> layers = network.layers();
    for (int i = 0; i < layers.size(); i++) {
      weights.layer(layers.get(i), i);
    }
    return Weights.of(weights.tensors);
  }

  private void mapping(StyleGan3 network) {
    int size = network.mapping().wSize();
    for (int i = 0; i < network.mapping().layers(); i++) {
      normal("mapping.fc" + i + ".weight", Streams.MAPPING + i, 1 / MAPPING_MULTIPLIER, size, size);
      filled("mapping.fc" + i + ".bias", 0, size);
    }
    filled("mapping.w_avg", 0, size);
  }

  private void input(InputSpec input) {
    String prefix = "synthesis.input.";
    int c = input.channels();
    if (input.learnedTransform()) {
      int w = Variant.LATENT_SIZE;
      normal(prefix + "affine.weight", Streams.INPUT_AFFINE, FourierInput.AFFINE, 4, w);
      put(prefix + "affine.bias", new double[] {1, 0, 0, 0}, 4);
    }
    normal(prefix + "weight", Streams.INPUT_WEIGHT, 1, c, c);
    put(prefix + "transform", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3, 3);
    put(prefix + "freqs", FourierInput.frequencies(input, streams), c, 2);
    put(prefix + "phases", FourierInput.phases(input, streams), c);
  }

  private void layer(LayerSpec layer, int index) {
    String prefix = "synthesis." + layer.name() + ".";
    int in = layer.inChannels();
    int out = layer.outChannels();
    int k = layer.kernel();
    int style = layer.toRgb() ? Streams.COLOUR_STYLE : 10 * index + Streams.STYLE;
    normal(prefix + "affine.weight", style, 1, in, Variant.LATENT_SIZE);
    filled(prefix + "affine.bias", 1, in);
    int weight = layer.toRgb() ? Streams.COLOUR_WEIGHT : 10 * index;
    normal(prefix + "weight", weight, 1, out, in, k, k);
    filled(prefix + "bias", 0, out);
    put(prefix + "magnitude_ema", new double[] {1});
    if (layer.upTaps() > 1) {
      put(prefix + "up_filter", layer.upFilter().toArray(), layer.upTaps());
    }
    if (layer.downTaps() > 1) {
      int taps = layer.downTaps();
      if (layer.radialDown()) {
        put(prefix + "down_filter", flat(layer.radialDownFilter()), taps, taps);
      } else {
        put(prefix + "down_filter", layer.downFilter().toArray(), taps);
      }
    }
  }

  private static double[] flat(Fir2d filter) {
    double[] flat = new double[filter.height() * filter.width()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = filter.tap(i / filter.width(), i % filter.width());
    }
    return flat;
  }

  private void normal(String name, int id, double factor, int... shape) {
    put(name, streams.normal(id, Tensor.sizeOf(shape), factor), shape);
  }

  private void filled(String name, double value, int size) {
    double[] values = new double[size];
    java.util.Arrays.fill(values, value);
    put(name, values, size);
  }

  private void put(String name, double[] values, int... shape) {
    tensors.put(name, Tensor.of(shape, values));
  }
}
