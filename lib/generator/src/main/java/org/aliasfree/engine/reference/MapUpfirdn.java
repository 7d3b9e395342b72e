package org.aliasfree.engine.reference;

import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.weights.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * {@link Upfirdn2d} for feature maps, every channel alone: samples are spread with zeros between
 * and around them, then one depthwise convolution filters and keeps what the lower rate wants.
 *
 * <p>A fast engine would never compute with the zeros; here the operation stands as it is defined.
 */
final class MapUpfirdn {
  private static final Upfirdn NOTHING = new Upfirdn(1, 1, 0, 0, false, 1);

  private MapUpfirdn() {}

  /**
   * Returns the result of {@code operation}.
   *
   * @param x {@code [batch, height, width, channels]}, not modified
   * @param taps {@code [n]}, applied along x, then along y, or a table {@code [rows, columns]}
   * @param pool where the result is taken from
   * @throws IllegalArgumentException if nothing is left of the map
   */
  static INDArray apply(Upfirdn2d operation, INDArray x, Tensor taps, MapPool pool) {
    if (taps.rank() == 2) {
      return apply(operation.alongX(), operation.alongY(), x, taps, pool);
    }
    Tensor row = taps.reshape(1, taps.size());
    Tensor column = taps.reshape(taps.size(), 1);
    INDArray rowsDone = apply(operation.alongX(), NOTHING, x, row, pool);
    INDArray y = apply(NOTHING, operation.alongY(), rowsDone, column, pool);
    pool.give(rowsDone);
    return y;
  }

  private static INDArray apply(
      Upfirdn alongX, Upfirdn alongY, INDArray x, Tensor table, MapPool pool) {
    // Both say what is wrong if nothing is left of the map.
    alongY.outputSize(Math.toIntExact(x.size(1)), table.side(0));
    alongX.outputSize(Math.toIntExact(x.size(2)), table.side(1));
    boolean asItIs = keepsPlaces(alongX) && keepsPlaces(alongY);
    INDArray spread = asItIs ? x : spread(x, alongX, alongY, pool);
    INDArray y;
    try (INDArray taps = kernel(table, alongX, alongY, x.size(3))) {
      INDArray kernel = taps.reshape(table.side(0), table.side(1), x.size(3), 1);
      y = NativeConvolution.depthwise(spread, kernel, alongY.down(), alongX.down(), pool);
    }
    if (!asItIs) {
      pool.give(spread);
    }
    return y;
  }

  private static boolean keepsPlaces(Upfirdn operation) {
    return operation.up() == 1 && operation.padBefore() == 0 && operation.padAfter() == 0;
  }

  /** Returns the map with its samples {@code up} apart, padded: sample i is at i·up + padBefore. */
  private static INDArray spread(INDArray x, Upfirdn alongX, Upfirdn alongY, MapPool pool) {
    Placement rows = new Placement(alongY, x.size(1));
    Placement columns = new Placement(alongX, x.size(2));
    INDArray spread = pool.take(x.size(0), rows.length(), columns.length(), x.size(3));
    spread.assign(0);
    if (!rows.isEmpty() && !columns.isEmpty()) {
      INDArrayIndex all = NDArrayIndex.all();
      spread
          .get(all, rows.targets(), columns.targets(), all)
          .assign(x.get(all, rows.sources(), columns.sources(), all));
    }
    return spread;
  }

  /** Where the samples of one axis go that padding or cropping leaves. */
  private record Placement(Upfirdn operation, long size) {
    long length() {
      return size * operation.up() + operation.padBefore() + operation.padAfter();
    }

    /** First sample at a place of 0 or more. */
    long first() {
      return Math.max(0, -Math.floorDiv(operation.padBefore(), operation.up()));
    }

    /** First sample after them at a place of {@link #length} or more. */
    long last() {
      return Math.min(
          size, -Math.floorDiv(operation.padBefore() - length(), (long) operation.up()));
    }

    boolean isEmpty() {
      return first() >= last();
    }

    INDArrayIndex sources() {
      return NDArrayIndex.interval(first(), last());
    }

    INDArrayIndex targets() {
      return NDArrayIndex.interval(place(first()), operation.up(), place(last() - 1) + 1);
    }

    private long place(long sample) {
      return sample * operation.up() + operation.padBefore();
    }
  }

  /** Returns the taps for every channel, {@code [rows·columns, channels]}, ready to correlate. */
  private static INDArray kernel(Tensor table, Upfirdn alongX, Upfirdn alongY, long channels) {
    int rows = table.side(0);
    int columns = table.side(1);
    double gain = alongX.gain() * alongY.gain();
    float[] taps = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      int fromRow = alongY.flip() ? row : rows - 1 - row;
      for (int column = 0; column < columns; column++) {
        int fromColumn = alongX.flip() ? column : columns - 1 - column;
        taps[row * columns + column] = (float) (gain * table.get(fromRow, fromColumn));
      }
    }
    try (INDArray one = Nd4j.create(taps, new long[] {taps.length, 1}, 'c');
        INDArray channelOnes = Nd4j.ones(one.dataType(), 1, channels)) {
      return one.mmul(channelOnes);
    }
  }
}
