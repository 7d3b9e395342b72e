package org.aliasfree.ladder;

/**
 * The mapping network, from z to w: {@code x = z/√(mean z² + 10⁻⁸)}, then in each layer {@code x ←
 * √2·lrelu(W·x)}. One w feeds all layers.
 */
final class LatentMapping {
  private static final int SIZE = Variant.LATENT_SIZE;

  private final double[][] layers; // [layer][output · SIZE + input]

  LatentMapping(Streams streams, int depth) {
    layers = new double[depth][];
    for (int layer = 0; layer < depth; layer++) {
      layers[layer] = streams.normal(Streams.MAPPING + layer, SIZE * SIZE, 1 / Math.sqrt(SIZE));
    }
  }

  double[] apply(double[] z) {
    double square = 0;
    for (double value : z) {
      square += value * value / z.length;
    }
    double[] x = z.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] /= Math.sqrt(square + 1e-8);
    }
    for (double[] weight : layers) {
      x = Bend.LEAKY_RELU.of(Style.product(weight, x));
    }
    return x;
  }
}
