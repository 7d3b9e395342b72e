package org.aliasfree.ladder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.engine.Watch;
import org.aliasfree.equivariance.Draw;
import org.aliasfree.equivariance.Moved;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** A network of StyleGAN3's kind on an engine, in single precision. */
final class EngineNetwork implements LadderNetwork {
  private final Variant variant;
  private final int seed;
  private final Weights weights;
  private final Generator generator;

  private EngineNetwork(Variant variant, int seed, Weights weights, Generator generator) {
    this.variant = variant;
    this.seed = seed;
    this.weights = weights;
    this.generator = generator;
  }

  static EngineNetwork of(Engine engine, Variant variant, int seed) {
    StyleGan3 network = Descriptions.of(variant);
    Weights calibrated = calibrated(engine, network, new Streams(seed));
    return new EngineNetwork(variant, seed, calibrated, engine.load(network, calibrated));
  }

  /**
   * Sets the magnitudes in one run without any. A network without biases and noise is positively
   * homogeneous, so that dividing a layer's input only divides all that follows: with mean squares
   * m₋₁, m₀, m₁, … of the input and of the layers' outputs, layer ℓ, run after its predecessors
   * were calibrated, would see {@code m_{ℓ−1}/m_{ℓ−2}}, and layer 0 sees m₋₁. The clamp, far above
   * all values, is not in the way.
   */
  private static Weights calibrated(Engine engine, StyleGan3 network, Streams streams) {
    Weights weights = StreamWeights.of(network, streams);
    Map<String, Double> squares = new LinkedHashMap<>();
    Watch watch =
        new Watch() {
          @Override
          public boolean wants(String layer) {
            return !layer.equals(last(network).name());
          }

          @Override
          public void seen(String layer, Tensor activation) {
            double sum = 0;
            for (float value : activation.toArray()) {
              sum += (double) value * value;
            }
            squares.merge(layer, sum / activation.size(), Double::sum);
          }
        };
    double[][] latents = Calibration.latents(streams);
    try (Generator generator = engine.load(network, weights)) {
      for (double[] z : latents) {
        Tensor ws = generator.map(Tensor.of(new int[] {1, z.length}, z), Truncation.NONE);
        generator.synthesize(ws, Synthesis.DEFAULT.with(watch));
      }
    }
    double before = latents.length;
    double seen = squares.get("input");
    for (LayerSpec layer : network.layers()) {
      weights = weights.with(magnitude(layer), Tensor.scalar(seen / before));
      before = seen;
      seen = squares.getOrDefault(layer.name(), Double.NaN);
    }
    return weights;
  }

  private static LayerSpec last(StyleGan3 network) {
    List<LayerSpec> layers = network.layers();
    return layers.get(layers.size() - 1);
  }

  private static String magnitude(LayerSpec layer) {
    return "synthesis." + layer.name() + ".magnitude_ema";
  }

  @Override
  public Variant variant() {
    return variant;
  }

  @Override
  public int seed() {
    return seed;
  }

  @Override
  public double[] magnitudes() {
    return ((StyleGan3) generator.network())
        .layers().stream().mapToDouble(layer -> weights.get(magnitude(layer)).at(0)).toArray();
  }

  @Override
  public Still still(Draw draw, Watch watch) {
    return Moved.of(generator, Truncation.NONE, Synthesis.DEFAULT.with(watch)).still(draw);
  }

  @Override
  public void close() {
    generator.close();
  }
}
