package org.aliasfree.engine.reference;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The synthesis network of StyleGAN2 with skip connections: a learned constant, then blocks of
 * doubling resolution, whose colours are summed.
 *
 * <p>A block's colours read the same row of w as the first convolution of the next block.
 */
final class StyleGan2Synthesis implements SynthesisNetwork {
  private final List<Block> blocks = new ArrayList<>();
  private final INDArray constant; // [1, 4, 4, channels]

  /** Convolutions and colours of one resolution. */
  private record Block(String name, List<NoisyConvolution> convolutions, SkipToRgb toRgb) {}

  StyleGan2Synthesis(StyleGan2 network, Weights weights, Scope scope) {
    Tensor stored = weights.get("synthesis.b4.const");
    int side = StyleGan2.FIRST_SIDE;
    this.constant = scope.keep(Conversions.toMap(stored.reshape(1, stored.side(0), side, side)));
    for (int resolution : network.sides()) {
      String name = "b" + resolution;
      double clamp = network.clamp();
      List<NoisyConvolution> convolutions = new ArrayList<>();
      if (resolution > StyleGan2.FIRST_SIDE) {
        convolutions.add(new NoisyConvolution(name + ".conv0", true, clamp, weights, scope));
      }
      convolutions.add(new NoisyConvolution(name + ".conv1", false, clamp, weights, scope));
      blocks.add(new Block(name, convolutions, new SkipToRgb(name, clamp, weights, scope)));
    }
  }

  @Override
  public INDArray run(INDArray ws, Synthesis options, MapPool pool) {
    Require.that(
        options.transform().isEmpty(),
        "StyleGAN2 starts from a constant that cannot be transformed: leave out the transform, or"
            + " take a StyleGAN3");
    Flow map = new Flow(constant(ws, pool), pool);
    Flow image = new Flow(null, pool);
    int row = 0;
    for (Block block : blocks) {
      for (NoisyConvolution convolution : block.convolutions()) {
        try (INDArray w = Rows.of(ws, row++)) {
          map.next(convolution.apply(map.now(), w, options.noise(), pool));
        }
      }
      map.show(block.name(), options.watch());
      try (INDArray w = Rows.of(ws, row)) {
        image.next(sum(image.now(), block.toRgb(), map.now(), w, pool));
      }
    }
    return image.now();
  }

  /** Returns the learned constant for every picture. */
  private INDArray constant(INDArray ws, MapPool pool) {
    return Batch.map(ws, pool, (one, n) -> pool.take(constant.shape()).assign(constant));
  }

  /** Returns the colours of {@code map}, plus the picture so far at its resolution. */
  private static INDArray sum(
      INDArray image, SkipToRgb toRgb, INDArray map, INDArray w, MapPool pool) {
    INDArray colours = toRgb.colours(map, w, pool);
    if (image != null) {
      INDArray doubled = toRgb.doubled(image, pool);
      colours.addi(doubled);
      pool.give(doubled);
    }
    return colours;
  }
}
