package org.aliasfree.engine.reference;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Rows of w. */
final class Rows {
  private Rows() {}

  /**
   * Returns a copy of one row of every picture, {@code [batch, wSize]}.
   *
   * @param ws {@code [batch, rows, wSize]}
   */
  static INDArray of(INDArray ws, int row) {
    return ws.get(NDArrayIndex.all(), NDArrayIndex.point(row), NDArrayIndex.all()).dup('c');
  }
}
