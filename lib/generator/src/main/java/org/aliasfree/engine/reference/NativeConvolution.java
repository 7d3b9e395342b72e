package org.aliasfree.engine.reference;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's two convolutions. Both correlate: the kernel is not flipped. Maps are {@code [batch,
 * height, width, channels]}. Results are taken from the pool.
 */
final class NativeConvolution {
  private static final int NO_DILATION = 1;
  private static final int EXPLICIT_PADDING = 0;
  private static final int CHANNELS_LAST = 1;
  private static final int KERNEL_BEFORE_CHANNELS = 0;

  private NativeConvolution() {}

  /**
   * Returns the correlation of all channels with all.
   *
   * @param kernel {@code [rows, columns, in, out]}
   * @param padding zeros on each side
   * @param pool where the result is taken from
   */
  static INDArray full(INDArray x, INDArray kernel, int padding, MapPool pool) {
    return run("conv2d", x, kernel, kernel.size(3), 1, 1, padding, pool);
  }

  /**
   * Returns the correlation of each channel with its own kernel, without padding.
   *
   * @param kernel {@code [rows, columns, channels, 1]}
   * @param strideY only every such row is kept, from the first
   * @param strideX the same for columns
   * @param pool where the result is taken from
   */
  static INDArray depthwise(INDArray x, INDArray kernel, int strideY, int strideX, MapPool pool) {
    return run("depthwise_conv2d", x, kernel, x.size(3), strideY, strideX, 0, pool);
  }

  private static INDArray run(
      String name,
      INDArray x,
      INDArray kernel,
      long out,
      int strideY,
      int strideX,
      int padding,
      MapPool pool) {
    Interruption.check();
    int rows = Math.toIntExact(kernel.size(0));
    int columns = Math.toIntExact(kernel.size(1));
    long height = (x.size(1) + 2L * padding - rows) / strideY + 1;
    long width = (x.size(2) + 2L * padding - columns) / strideX + 1;
    INDArray y = pool.take(x.size(0), height, width, out);
    int[] geometry = {
      rows,
      columns,
      strideY,
      strideX,
      padding,
      padding,
      NO_DILATION,
      NO_DILATION,
      EXPLICIT_PADDING,
      CHANNELS_LAST,
      KERNEL_BEFORE_CHANNELS
    };
    Nd4j.exec(
        DynamicCustomOp.builder(name)
            .addInputs(x, kernel)
            .addOutputs(y)
            .addIntegerArguments(geometry)
            .build());
    return y;
  }
}
