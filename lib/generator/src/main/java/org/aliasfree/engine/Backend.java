package org.aliasfree.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What ND4J runs on here, found by asking it for one matrix product.
 *
 * @param name the back end, for instance {@code CpuBackend}
 * @param firstOperationSeconds time from asking to the first product, loading of the native library
 *     included; small when ND4J was in use before
 */
public record Backend(String name, double firstOperationSeconds) {

  /**
   * Returns the back end that ND4J chose, after a 2×2 product of known result.
   *
   * @throws IllegalStateException if ND4J cannot load its native library or multiplies wrongly; the
   *     message says which and what to do
   */
  public static Backend probe() {
    long start = System.nanoTime();
    String found;
    try (INDArray a = Nd4j.create(new float[][] {{1, 2}, {3, 4}});
        INDArray b = Nd4j.create(new float[][] {{5, 6}, {7, 8}});
        INDArray product = a.mmul(b)) {
      found = product.getFloat(0, 0) + " " + product.getFloat(1, 1);
    } catch (LinkageError | RuntimeException e) {
      throw new IllegalStateException(
          "ND4J did not start ("
              + e
              + "): it needs a 64-bit processor with AVX2 and its native jar",
          e);
    }
    if (!found.equals("19.0 50.0")) {
      throw new IllegalStateException(
          "ND4J multiplied [[1,2],[3,4]] by [[5,6],[7,8]] and got a diagonal of " + found);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Backend(Nd4j.getBackend().getClass().getSimpleName(), seconds);
  }
}
