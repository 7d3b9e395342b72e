package org.aliasfree.engine.reference;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** One picture of a batch after the other, so that only one needs its temporary arrays. */
final class Batch {
  private Batch() {}

  /** What happens to one picture. */
  interface Step {
    /** Returns an array {@code [1, …]} of the pool for picture {@code n} of the batch. */
    INDArray apply(INDArray one, int n);
  }

  /**
   * Returns the results of {@code step} for every picture as a batch.
   *
   * @param batch {@code [batch, …]}, not modified
   * @param pool where the result is taken from
   */
  static INDArray map(INDArray batch, MapPool pool, Step step) {
    if (batch.size(0) == 1) {
      return step.apply(batch, 0);
    }
    INDArray results = null;
    for (int n = 0; n < batch.size(0); n++) {
      INDArray result = step.apply(batch.get(NDArrayIndex.interval(n, n + 1)), n);
      if (results == null) {
        long[] shape = result.shape();
        shape[0] = batch.size(0);
        results = pool.take(shape);
      }
      results.get(NDArrayIndex.interval(n, n + 1)).assign(result);
      pool.give(result);
    }
    return results;
  }
}
