package org.aliasfree.engine.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arrays that are given back together. Their memory lies outside the Java heap, where the collector
 * does not feel its weight: a network would fill the machine before the first collection.
 */
final class Scope implements AutoCloseable {
  private final Deque<INDArray> arrays = new ArrayDeque<>();

  /**
   * Returns {@code array} and remembers it for {@link #close}.
   *
   * @param array owner of its memory, not a view of another array
   */
  INDArray keep(INDArray array) {
    arrays.push(array);
    return array;
  }

  @Override
  public void close() {
    while (!arrays.isEmpty()) {
      arrays.pop().close();
    }
  }
}
