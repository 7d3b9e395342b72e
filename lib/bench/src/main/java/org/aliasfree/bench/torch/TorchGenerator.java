package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** A network on libtorch, operation by operation, for one picture at a time. */
public final class TorchGenerator implements AutoCloseable {
  private final NDManager owner;
  private final Network network;
  private final Mapping mapping;
  private final Synthesis synthesis;

  /** The half of a network that makes a picture from w. */
  interface Synthesis {
    /**
     * Returns the picture {@code [1, colours, side, side]}.
     *
     * @param w the row that every layer reads, {@code [1, wSize]}
     * @param scope owner of the result; intermediate results are gone
     */
    NDArray run(NDArray w, NDManager scope);
  }

  /**
   * Copies the weights.
   *
   * @param manager as {@link Libtorch#open} gives it; lives longer than the generator
   * @throws IllegalArgumentException as {@link Network#check}, or if the network wants labels
   */
  public TorchGenerator(Network network, Weights weights, NDManager manager) {
    network.check(weights);
    this.network = network;
    owner = manager.newSubManager();
    mapping = new Mapping(network.mapping(), weights, owner);
    synthesis =
        network instanceof StyleGan3 third
            ? new StyleGan3Synthesis(third, weights, owner)
            : new StyleGan2Synthesis((StyleGan2) network, weights, owner);
  }

  /**
   * Returns the picture of a latent, nominal range −1 … 1.
   *
   * @param z {@code [1, zSize]}
   * @return {@code [1, imageChannels, resolution, resolution]}
   */
  public Tensor picture(Tensor z) {
    int size = network.mapping().zSize();
    Require.that(z.hasShape(1, size), "z must have the shape [1, %s], got %s", size, z);
    try (NDManager scope = owner.newSubManager()) {
      NDArray w = mapping.apply(scope.create(z.toArray(), new Shape(1, size)));
      float[] values = synthesis.run(w, scope).toFloatArray();
      int side = network.resolution();
      return Tensor.of(new int[] {1, network.imageChannels(), side, side}, values);
    }
  }

  /** Returns what one stage makes; all that it needed on the way is gone afterwards. */
  static NDArray run(Stage stage, NDArray x, NDArray w, NDManager scope) {
    try (NDManager inner = scope.newSubManager()) {
      NDArray row = w.duplicate();
      row.attach(inner);
      if (x != null) {
        x.attach(inner);
      }
      NDArray y = stage.apply(x, row);
      y.attach(scope);
      return y;
    }
  }

  @Override
  public void close() {
    owner.close();
  }
}
