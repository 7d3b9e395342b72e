package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;

/** The convolutions of a StyleGAN3 and nothing else, on random numbers. */
public final class TorchConvolutions implements AutoCloseable {
  private final NDManager owner;
  private final List<Case> cases = new ArrayList<>();

  /** One convolution. */
  private record Case(NDArray input, NDArray kernel, int padding) {}

  /**
   * Makes inputs and weights of the network's shapes.
   *
   * @param manager as {@link Libtorch#open} gives it
   */
  public TorchConvolutions(StyleGan3 network, NDManager manager) {
    owner = manager.newSubManager();
    for (LayerSpec layer : network.layers()) {
      int in = layer.inChannels();
      int k = layer.kernel();
      Shape map = new Shape(1, in, layer.inSize(), layer.inSize());
      Shape weights = new Shape(layer.outChannels(), in, k, k);
      cases.add(
          new Case(owner.randomUniform(-1, 1, map), owner.randomUniform(-1, 1, weights), k - 1));
    }
  }

  /** Does every convolution once. */
  public void run() {
    for (Case one : cases) {
      Arrays.convolved(one.input(), one.kernel(), one.padding(), 1).close();
    }
  }

  @Override
  public void close() {
    owner.close();
  }
}
