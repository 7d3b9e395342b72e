package org.aliasfree.engine.reference;

import java.util.Arrays;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network on ND4J, in single precision, formula by formula. */
public final class ReferenceGenerator implements Generator {
  private final Network network;
  private final Scope weightArrays = new Scope();
  private final MapPool maps = new MapPool();
  private final Mapping mapping;
  private final SynthesisNetwork synthesis;
  private boolean closed;

  /**
   * Prepares the weights.
   *
   * @throws IllegalArgumentException as {@link Network#check}
   * @throws IllegalStateException if one picture does not fit into memory
   */
  public ReferenceGenerator(Network network, Weights weights) {
    network.check(weights);
    Memory.check(network);
    this.network = network;
    this.mapping = new Mapping(network.mapping(), weights, weightArrays);
    this.synthesis =
        network instanceof StyleGan3 third
            ? new StyleGan3Synthesis(third, weights, weightArrays)
            : new StyleGan2Synthesis((StyleGan2) network, weights, weightArrays);
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Tensor map(Tensor z, Tensor labels, Truncation truncation) {
    checkOpen();
    MappingSpec spec = network.mapping();
    Require.that(
        z.rank() == 2 && z.side(0) > 0 && z.side(1) == spec.zSize(),
        "z must have the shape [batch, %s], got %s",
        spec.zSize(),
        Arrays.toString(z.shape()));
    Require.that(
        labels.hasShape(z.side(0), spec.labelSize()),
        "labels must have the shape [%s, %s], one for each z, got %s",
        z.side(0),
        spec.labelSize(),
        Arrays.toString(labels.shape()));
    Interruption.check();
    try (Scope scope = new Scope()) {
      INDArray c = spec.labelSize() == 0 ? null : scope.keep(Conversions.toArray(labels));
      INDArray ws = mapping.apply(scope.keep(Conversions.toArray(z)), c, truncation);
      return Conversions.toTensor(scope.keep(ws));
    }
  }

  @Override
  public Tensor synthesize(Tensor ws, Synthesis options) {
    checkOpen();
    MappingSpec spec = network.mapping();
    Require.that(
        ws.rank() == 3 && ws.side(0) > 0 && ws.side(1) == spec.rows() && ws.side(2) == spec.wSize(),
        "ws must have the shape [batch, %s, %s], got %s",
        spec.rows(),
        spec.wSize(),
        Arrays.toString(ws.shape()));
    Interruption.check();
    try (INDArray rows = Conversions.toArray(ws)) {
      return Conversions.mapToTensor(synthesis.run(rows, options, maps));
    } finally {
      maps.reclaim();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw Require.cut(new IllegalStateException("this generator is closed: load it again"));
    }
  }

  @Override
  public void close() {
    closed = true;
    weightArrays.close();
    maps.close();
  }
}
