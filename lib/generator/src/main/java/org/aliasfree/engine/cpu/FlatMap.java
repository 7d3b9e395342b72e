package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Native memory for one feature map after another, kept from layer to layer: fresh memory would
 * cost more page faults than the arithmetic on it.
 */
final class FlatMap implements AutoCloseable {
  private final INDArray array;
  private final FloatBuffer values;

  /** Takes memory for so many numbers. */
  FlatMap(long capacity) {
    array = Nd4j.createUninitializedDetached(DataType.FLOAT, capacity);
    values = array.data().asNioFloat();
  }

  /** Returns the numbers, not a copy; absolute access only, from any thread. */
  FloatBuffer values() {
    return values;
  }

  /**
   * Returns the numbers from {@code first} on as an array {@code [batch, height, width, channels]},
   * not a copy.
   */
  INDArray view(long first, int batch, int height, int width, int channels) {
    long row = (long) width * channels;
    return Nd4j.create(
        array.data(),
        new long[] {batch, height, width, channels},
        new long[] {height * row, row, channels, 1},
        first,
        'c');
  }

  @Override
  public void close() {
    array.close();
  }
}
