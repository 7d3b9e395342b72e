package org.aliasfree.engine.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** Small networks filled from {@link Random}, tensor by tensor, so that no file is needed. */
final class MicroModel {
  private final Map<String, int[]> shapes;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private int next = 1;

  private MicroModel(Map<String, int[]> shapes) {
    this.shapes = shapes;
  }

  static StyleGan3 t() {
    return StyleGan3Config.t(32).withLatents(16, 0, 16).withChannels(256, 16).build();
  }

  static StyleGan3 r() {
    return StyleGan3Config.r(32).withLatents(16, 0, 16).withChannels(512, 32).build();
  }

  static StyleGan2 styleGan2() {
    return new StyleGan2(new MappingSpec(16, 0, 16, 8, 2), 32, 3, 256, 16, 256);
  }

  /** Returns {@code n} normal numbers of one generator. */
  static double[] gaussians(int seed, int n) {
    Random random = new Random(seed);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  static Tensor z() {
    return Tensor.of(new int[] {1, 16}, gaussians(1000, 16));
  }

  static Tensor filled(int seed, int[] shape, DoubleUnaryOperator change) {
    double[] values = gaussians(seed, Tensor.sizeOf(shape));
    for (int i = 0; i < values.length; i++) {
      values[i] = change.applyAsDouble(values[i]);
    }
    return Tensor.of(shape, values);
  }

  private void fill(String name, DoubleUnaryOperator change) {
    tensors.put(name, filled(next++, shapes.get(name), change));
  }

  private void fillMapping() {
    for (String layer : new String[] {"mapping.fc0.", "mapping.fc1."}) {
      fill(layer + "weight", v -> 100 * v);
      fill(layer + "bias", v -> 10 * v);
    }
    fill("mapping.w_avg", v -> 0.2 * v);
  }

  private void fillStyled(String prefix) {
    fill(prefix + "affine.weight", v -> v);
    fill(prefix + "affine.bias", v -> 1 + 0.1 * v);
    fill(prefix + "weight", v -> v);
    fill(prefix + "bias", v -> 0.1 * v);
  }

  static Weights weights(StyleGan3 network) {
    MicroModel model = new MicroModel(network.shapes());
    model.fillMapping();
    model.fillInput(network.input().channels());
    for (LayerSpec layer : network.layers()) {
      String prefix = "synthesis." + layer.name() + ".";
      model.fillStyled(prefix);
      model.fill(prefix + "magnitude_ema", v -> 1 + 0.5 * Math.abs(v));
    }
    return Weights.of(model.tensors);
  }

  private void fillInput(int channels) {
    String prefix = "synthesis.input.";
    fill(prefix + "weight", v -> v);
    fill(prefix + "affine.weight", v -> 0.25 * v);
    double[] bias = gaussians(next++, 4);
    for (int i = 0; i < 4; i++) {
      bias[i] = (i == 0 ? 1 : 0) + 0.1 * bias[i];
    }
    tensors.put(prefix + "affine.bias", Tensor.of(new int[] {4}, bias));
    double[] frequencies = new double[2 * channels];
    double[] phases = new double[channels];
    for (int c = 0; c < channels; c++) {
      double radius = 2 * Math.sqrt((c + 0.5) / channels);
      frequencies[2 * c] = radius * Math.cos(2.399963 * c);
      frequencies[2 * c + 1] = radius * Math.sin(2.399963 * c);
      phases[c] = 0.618034 * c - Math.floor(0.618034 * c) - 0.5;
    }
    tensors.put(prefix + "freqs", Tensor.of(new int[] {channels, 2}, frequencies));
    tensors.put(prefix + "phases", Tensor.of(new int[] {channels}, phases));
    tensors.put(prefix + "transform", Tensor.of(new int[] {3, 3}, 1, 0, 0, 0, 1, 0, 0, 0, 1));
  }

  static Weights weights(StyleGan2 network) {
    MicroModel model = new MicroModel(network.shapes());
    model.fillMapping();
    model.fill("synthesis.b4.const", v -> v);
    for (int side : network.sides()) {
      String block = "synthesis.b" + side + ".";
      for (String layer : side == 4 ? new String[] {"conv1."} : new String[] {"conv0.", "conv1."}) {
        model.fillStyled(block + layer);
        model.fill(block + layer + "noise_const", v -> v);
        model.fill(block + layer + "noise_strength", v -> 0.2 * Math.abs(v));
      }
      model.fillStyled(block + "torgb.");
    }
    return Weights.of(model.tensors);
  }
}
