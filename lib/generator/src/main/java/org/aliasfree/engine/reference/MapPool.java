package org.aliasfree.engine.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Memory for large arrays, used again and again. Fresh memory costs more time than the arithmetic
 * on it, and the system's allocator does not reuse aligned blocks well: a program that makes and
 * frees maps would grow with every picture.
 *
 * <p>After a few runs of the same network nothing is allocated any more. Not thread-safe.
 */
final class MapPool implements AutoCloseable {
  private final List<INDArray> free = new ArrayList<>(); // flat
  private final IdentityHashMap<INDArray, INDArray> taken = new IdentityHashMap<>(); // to memory

  /** Returns an array of single-precision numbers, whatever they are. */
  INDArray take(long... shape) {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    INDArray memory =
        free.stream()
            .filter(f -> f.length() >= size)
            .min(Comparator.comparingLong(INDArray::length))
            .orElseGet(() -> larger(size));
    free.remove(memory);
    INDArray array = Nd4j.create(memory.data(), shape, Nd4j.getStrides(shape, 'c'), 0, 'c');
    taken.put(array, memory);
    return array;
  }

  /** Returns new memory in the place of the largest that is free and too small. */
  private INDArray larger(long size) {
    free.stream()
        .max(Comparator.comparingLong(INDArray::length))
        .ifPresent(
            small -> {
              free.remove(small);
              small.close();
            });
    return Nd4j.createUninitialized(DataType.FLOAT, size);
  }

  /** Takes back an array of {@link #take}, which must not be used any more. */
  void give(INDArray array) {
    INDArray memory = taken.remove(array);
    if (memory == null) {
      throw new IllegalArgumentException("not taken from this pool: " + array.shapeInfoToString());
    }
    free.add(memory);
  }

  /** Takes back what a run left behind, in particular one that was cut short. */
  void reclaim() {
    free.addAll(taken.values());
    taken.clear();
  }

  /** Returns the numbers that fit into all memory of this pool. */
  long capacity() {
    return free.stream().mapToLong(INDArray::length).sum()
        + taken.values().stream().mapToLong(INDArray::length).sum();
  }

  @Override
  public void close() {
    reclaim();
    free.forEach(INDArray::close);
    free.clear();
  }
}
