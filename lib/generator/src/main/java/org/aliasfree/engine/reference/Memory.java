package org.aliasfree.engine.reference;

import java.util.Locale;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;
import org.bytedeco.javacpp.Pointer;

/** How much memory a network needs beside the Java heap to make one picture. */
final class Memory {
  private static final double MEGABYTES = 1e6;

  /** The pool serves small maps from larger memory; up to 1.65 was measured. */
  private static final double POOL_OVERHEAD = 1.7;

  private Memory() {}

  /**
   * Checks that a network fits.
   *
   * @throws IllegalStateException if not; the message says how much is needed and there
   */
  static void check(Network network) {
    long limit = Pointer.maxPhysicalBytes();
    long free = Pointer.availablePhysicalBytes();
    check(network, limit > 0 ? Math.min(free, limit - Pointer.physicalBytes()) : free);
  }

  static void check(Network network, long free) {
    long needed = bytes(network);
    if (needed > free) {
      throw Require.cut(
          new IllegalStateException(
              String.format(
                  Locale.ROOT,
                  "%s of %d pixels needs %.0f MB beside the Java heap, and %.0f MB are free: take a"
                      + " smaller one, another engine, or raise"
                      + " -Dorg.bytedeco.javacpp.maxphysicalbytes",
                  network.kind(),
                  network.resolution(),
                  needed / MEGABYTES,
                  free / MEGABYTES)));
    }
  }

  /** Returns the bytes of the weights and of the layer with the largest maps. */
  static long bytes(Network network) {
    long weights =
        network.shapes().values().stream().mapToLong(shape -> Tensor.sizeOf(shape)).sum();
    long maps =
        network instanceof StyleGan3 third
            ? third.layers().stream().mapToLong(Memory::numbers).max().orElse(0)
            : numbers((StyleGan2) network);
    return Float.BYTES * (weights + (long) (POOL_OVERHEAD * maps));
  }

  /**
   * Returns the numbers in the maps of a layer at the moment when they are most: when the columns
   * of the upsampled map are filtered, beside the layer's input.
   */
  private static long numbers(LayerSpec layer) {
    long in = (long) layer.inSize() * layer.inSize() * layer.inChannels();
    long convolved = layer.inSize() + layer.kernel() - 1L;
    long fine = layer.temporarySize();
    long spread = fine + layer.upTaps() - 1;
    return in
        + layer.outChannels()
            * (2 * convolved * convolved + convolved * fine + fine * (fine + spread));
  }

  /** The same for the first convolution of the last block, beside its weights and the picture. */
  private static long numbers(StyleGan2 network) {
    long side = network.resolution();
    long in = network.channels(network.resolution() / 2);
    long spread = side + 5;
    long picture = network.imageChannels() * side * side;
    return in * (side * side / 4 + 2 * spread * spread) + 9 * in * in + picture;
  }
}
