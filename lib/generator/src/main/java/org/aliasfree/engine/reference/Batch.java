package org.aliasfree.engine.reference;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** One picture of a batch after the other, so that only one needs its temporary arrays. */
final class Batch {
  private Batch() {}

  /** What happens to one picture. */
  interface Step {
    /** Returns a new array {@code [1, …]} for picture {@code n} of the batch. */
    INDArray apply(INDArray one, int n);
  }

  /**
   * Returns the results of {@code step} for every picture as a batch, with memory of its own.
   *
   * @param batch {@code [batch, …]}, not modified
   */
  static INDArray map(INDArray batch, Step step) {
    if (batch.size(0) == 1) {
      return step.apply(batch, 0);
    }
    try (Scope results = new Scope()) {
      List<INDArray> all = new ArrayList<>();
      for (int n = 0; n < batch.size(0); n++) {
        INDArray one = batch.get(NDArrayIndex.interval(n, n + 1));
        all.add(results.keep(step.apply(one, n)));
      }
      return Nd4j.concat(0, all.toArray(INDArray[]::new));
    }
  }
}
