package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** A learned constant, then blocks of doubling resolution, whose colours are summed. */
final class StyleGan2Synthesis implements TorchGenerator.Synthesis {
  private final NDArray constant; // [1, channels, 4, 4]
  private final List<Block> blocks = new ArrayList<>();

  /** Convolutions and colours of one resolution. */
  private record Block(List<NoisyConvolution> convolutions, SkipToRgb toRgb) {}

  StyleGan2Synthesis(StyleGan2 network, Weights weights, NDManager owner) {
    Tensor stored = weights.get("synthesis.b4.const");
    int side = StyleGan2.FIRST_SIDE;
    constant = Arrays.of(stored.reshape(1, stored.side(0), side, side), owner);
    double clamp = network.clamp();
    for (int resolution : network.sides()) {
      String prefix = "synthesis.b" + resolution + ".";
      List<NoisyConvolution> convolutions = new ArrayList<>();
      if (resolution > StyleGan2.FIRST_SIDE) {
        convolutions.add(new NoisyConvolution(prefix + "conv0.", true, clamp, weights, owner));
      }
      convolutions.add(new NoisyConvolution(prefix + "conv1.", false, clamp, weights, owner));
      blocks.add(new Block(convolutions, new SkipToRgb(prefix, clamp, weights, owner)));
    }
  }

  @Override
  public NDArray run(NDArray w, NDManager scope) {
    NDArray map = constant.duplicate();
    map.attach(scope);
    NDArray picture = null;
    for (Block block : blocks) {
      for (NoisyConvolution convolution : block.convolutions()) {
        map = TorchGenerator.run(convolution, map, w, scope);
      }
      NDArray seen = map;
      Stage colours = (before, row) -> block.toRgb().apply(before, seen, row);
      picture = TorchGenerator.run(colours, picture, w, scope);
    }
    return picture;
  }
}
