package org.aliasfree.engine.cpu;

import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;

/**
 * What a network takes before its first picture is made, computed from its description.
 *
 * @param nativeBytes of converted weights and of feature maps for one image
 * @param heapBytes of matrices, and of the rows that threads keep
 */
record MemoryPlan(long nativeBytes, long heapBytes) {
  /** Upper bound of the rows that one thread keeps for one layer. */
  private static final long ROWS_OF_A_THREAD = 750_000;

  /** Returns the plan of a network for so many threads. */
  static MemoryPlan of(Network network, int threads) {
    MemoryPlan layers =
        network instanceof StyleGan3 third ? layers(third, threads) : layers((StyleGan2) network);
    return layers.plus(MapSizes.of(network).bytes(), Mapping.bytes(network.mapping()));
  }

  private static MemoryPlan layers(StyleGan3 network, int threads) {
    int features = Geometry.activations(network.input().channels());
    MemoryPlan sum = new MemoryPlan(Convolution.bytes(1, 1, features, features), 0);
    for (LayerSpec layer : network.layers()) {
      sum =
          sum.plusLayer(
              network, layer.inChannels(), layer.outChannels(), layer.kernel(), layer.toRgb());
      sum = sum.plus(0, threads * ROWS_OF_A_THREAD);
    }
    return sum;
  }

  private static MemoryPlan layers(StyleGan2 network) {
    MemoryPlan sum = new MemoryPlan(0, 0);
    for (int side : network.sides()) {
      int channels = network.channels(side);
      if (side > StyleGan2.FIRST_SIDE) {
        int in = network.channels(side / 2);
        sum = sum.plusLayer(network, in, channels, 3, false);
        sum = sum.plus(Convolution.patchBytes(side / 2, 3, in), 0);
      }
      sum = sum.plus(Convolution.patchBytes(side, 3, channels), 0);
      sum = sum.plusLayer(network, channels, channels, 3, false);
      sum = sum.plusLayer(network, channels, network.imageChannels(), 1, true);
      sum = sum.plus(0, 8 * MapSizes.square(side) * network.imageChannels());
    }
    return sum;
  }

  private MemoryPlan plusLayer(Network network, int in, int out, int kernel, boolean toRgb) {
    boolean wholeSixteens = network instanceof StyleGan2;
    int storedIn = wholeSixteens ? Geometry.convolved(in) : Geometry.activations(in);
    long weights = Convolution.bytes(kernel, kernel, storedIn, Geometry.convolved(out));
    long affine = Matrix.bytes(network.mapping().wSize(), in);
    return plus(weights, affine + (toRgb ? 0 : Matrix.bytes(in, out)));
  }

  private MemoryPlan plus(long moreNative, long moreHeap) {
    return new MemoryPlan(nativeBytes + moreNative, heapBytes + moreHeap);
  }

  /** Returns the sum of both. */
  long bytes() {
    return nativeBytes + heapBytes;
  }
}
