package org.aliasfree.engine.cpu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** StyleGAN3, ready to run. */
final class Generator3 extends CpuGenerator {
  private final StyleGan3 network;
  private final FourierFeatures features;
  private final Convolution product;
  private final List<Layer3> layers = new ArrayList<>();

  Generator3(StyleGan3 network, Weights weights, int threads, Memory memory) {
    super(network, weights, threads, memory);
    this.network = network;
    InputSpec input = network.input();
    features = new FourierFeatures(input, weights);
    int channels = Geometry.activations(input.channels());
    float[] factors = new float[input.channels()];
    Arrays.fill(factors, (float) (1 / Math.sqrt(input.channels())));
    Tensor weight =
        weights.get("synthesis.input.weight").reshape(input.channels(), input.channels(), 1, 1);
    product = Convolution.of(weight, channels, channels, factors);
    try {
      for (LayerSpec layer : network.layers()) {
        Team.checkInterrupt();
        layers.add(new Layer3(layer, weights, threads));
      }
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  @Override
  MapSizes imageSizes() {
    return MapSizes.of(network);
  }

  @Override
  void draw(float[][][] ws, Synthesis options, float[] images) {
    Transform transform = options.transform().orElse(features.stored());
    Run run = new Run(ws.length, options.watch());
    List<Factors> factors = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Team.checkInterrupt();
      factors.add(layers.get(i).factors(row(ws, i + 1)));
    }
    int together = together(ws.length);
    for (int first = 0; first < ws.length; first += together) {
      int from = first;
      int count = Math.min(together, ws.length - first);
      float[][] inputRows = row(Arrays.copyOfRange(ws, first, first + count), 0);
      List<Factors> part = factors.stream().map(f -> f.of(from, count)).toList();
      Maps maps = maps(count);
      input(maps, inputRows, transform, run, first, part.get(0));
      layers(maps, part, run, first, count);
      image(maps, count, images, first);
    }
  }

  private void input(
      Maps maps, float[][] ws, Transform transform, Run run, int first, Factors next) {
    InputSpec input = network.input();
    int size = input.size();
    int channels = product.inChannels();
    features.run(ws, transform, channels, maps.convolved().values(), team());
    product.run(maps.convolved(), maps.activations(), 0, ws.length, size, 0, 0);
    if (run.wants("input")) {
      run.see(
          "input", maps.activations().values(), first, ws.length, size, channels, input.channels());
    }
    ScalePass.run(maps.activations().values(), size * size, next.in(), team());
  }

  private void layers(Maps maps, List<Factors> factors, Run run, int first, int count) {
    for (int i = 0; i < layers.size(); i++) {
      Layer3 layer = layers.get(i);
      LayerSpec spec = layer.spec();
      boolean last = i == layers.size() - 1;
      boolean wanted = run.wants(spec.name());
      float[][] ones = last || wanted ? Factors.ones(count, layer.channels()) : null;
      layer.run(maps, factors.get(i), ones == null ? factors.get(i + 1).in() : ones, team());
      int size = spec.outSize();
      if (wanted) {
        run.see(
            spec.name(),
            maps.activations().values(),
            first,
            count,
            size,
            layer.channels(),
            spec.outChannels());
      }
      if (wanted && !last) {
        ScalePass.run(maps.activations().values(), size * size, factors.get(i + 1).in(), team());
      }
    }
  }

  private void image(Maps maps, int count, float[] images, int first) {
    Layer3 last = layers.get(layers.size() - 1);
    int shown = network.imageChannels();
    int pixels = network.resolution() * network.resolution();
    Channels.copy(
        maps.activations().values(),
        count,
        pixels,
        last.channels(),
        shown,
        network.outputScale(),
        images,
        first * shown * pixels);
  }

  @Override
  void closeLayers() {
    product.close();
    layers.forEach(Layer3::close);
  }
}
