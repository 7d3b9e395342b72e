package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.aliasfree.weights.Tensor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A correlation of stride 1 with constant weights {@code [height, width, in, out]} in native
 * memory, run by ND4J.
 */
final class Convolution implements AutoCloseable {
  /** Channels that are converted at a time: one cache line of the result. */
  private static final int LINE = 16;

  /**
   * Up to so many pixels the convolution is a product of matrices: for a map of 4 × 4 or 8 × 8
   * ND4J's convolution spends most of its time on another arrangement of the weights.
   */
  private static final int FEW_PIXELS = 81;

  private final INDArray weights;
  private final int height;
  private final int width;
  private final int in;
  private final int out;

  /** Room for what lies under each pixel's kernel; made when first needed. */
  private FlatMap patches;

  private Convolution(INDArray weights) {
    this.weights = weights;
    height = (int) weights.size(0);
    width = (int) weights.size(1);
    in = (int) weights.size(2);
    out = (int) weights.size(3);
  }

  /**
   * Returns a convolution with the weights of a layer.
   *
   * @param weights {@code [out, in, height, width]}
   * @param in channels as stored, what is more than the weights' are zeros
   * @param out channels as stored
   * @param factors of the output channels
   */
  static Convolution of(Tensor weights, int in, int out, float[] factors) {
    return of(weights, in, out, factors, Taps.all(weights));
  }

  /** Returns a convolution with some of the taps of a layer's weights. */
  static Convolution of(Tensor weights, int in, int out, float[] factors, Taps taps) {
    INDArray array =
        Nd4j.createUninitializedDetached(
            DataType.FLOAT, taps.rows.length, taps.columns.length, in, out);
    fill(array.data().asNioFloat(), weights, in, out, factors, taps);
    return new Convolution(array);
  }

  private static void fill(
      FloatBuffer to, Tensor weights, int in, int out, float[] factors, Taps taps) {
    int inChannels = weights.side(1);
    int area = weights.side(2) * weights.side(3);
    int numbers = inChannels * area;
    float[][] source = new float[LINE][numbers];
    float[] line = new float[LINE];
    for (int first = 0; first < out; first += LINE) {
      int there = Math.max(0, Math.min(LINE, weights.side(0) - first));
      int count = Math.min(LINE, out - first);
      for (int o = 0; o < there; o++) {
        weights.copyTo((first + o) * numbers, source[o], 0, numbers);
      }
      int place = 0;
      for (int row : taps.rows) {
        for (int column : taps.columns) {
          int tap = row * weights.side(3) + column;
          for (int i = 0; i < in; i++) {
            Arrays.fill(line, 0);
            for (int o = 0; o < (i < inChannels ? there : 0); o++) {
              line[o] = source[o][i * area + tap] * factors[first + o];
            }
            to.put((place * in + i) * out + first, line, 0, count);
          }
          place++;
        }
      }
    }
  }

  /** Returns the bytes of native memory that such weights take. */
  static long bytes(int height, int width, int in, int out) {
    return 4L * height * width * in * out;
  }

  /**
   * Returns the bytes of native memory that a convolution of one map takes beside its weights.
   *
   * @param kernel rows and columns of it
   * @param in channels as stored or fewer
   */
  static long patchBytes(int side, int kernel, int in) {
    return side * side <= FEW_PIXELS
        ? bytes(kernel, kernel, Geometry.convolved(in), FEW_PIXELS)
        : 0;
  }

  int inChannels() {
    return in;
  }

  int outChannels() {
    return out;
  }

  /**
   * Correlates the map at the beginning of {@code from} into {@code to}; what was there is lost.
   *
   * @param first place of the result in {@code to}
   * @param batch images
   * @param side of the input
   * @param padRows zeros above and below
   * @param padColumns zeros on the left and right
   */
  void run(FlatMap from, FlatMap to, long first, int batch, int side, int padRows, int padColumns) {
    int rows = side + 2 * padRows - height + 1;
    int columns = side + 2 * padColumns - width + 1;
    INDArray y = to.view(first, batch, rows, columns, out);
    int pixels = batch * rows * columns;
    if (pixels <= FEW_PIXELS) {
      boolean itself = height == 1 && width == 1 && padRows == 0 && padColumns == 0;
      multiply(itself ? from : patches(from, batch, side, padRows, padColumns), pixels, y);
      return;
    }
    Nd4j.exec(
        DynamicCustomOp.builder("conv2d")
            .addInputs(from.view(0, batch, side, side, in), weights)
            .addOutputs(y)
            .addIntegerArguments(height, width, 1, 1, padRows, padColumns, 1, 1, 0, 1, 0)
            .build());
  }

  private FlatMap patches(FlatMap from, int batch, int side, int padRows, int padColumns) {
    if (patches == null) {
      patches = new FlatMap((long) FEW_PIXELS * height * width * in);
    }
    Patches.copy(
        from.values(), batch, side, in, height, width, padRows, padColumns, patches.values());
    return patches;
  }

  /** Writes {@code [pixels, taps·in]} times {@code [taps·in, out]}. */
  private void multiply(FlatMap from, int pixels, INDArray y) {
    int numbers = height * width * in;
    INDArray x = from.view(0, 1, 1, pixels, numbers).reshape(pixels, numbers);
    Nd4j.exec(
        DynamicCustomOp.builder("matmul")
            .addInputs(x, weights.reshape(numbers, out))
            .addOutputs(y.reshape(pixels, out))
            .build());
  }

  @Override
  public void close() {
    weights.close();
    if (patches != null) {
      patches.close();
    }
  }

  /** Rows and columns of a kernel, in the order in which a convolution uses them. */
  static final class Taps {
    private final int[] rows;
    private final int[] columns;

    Taps(int[] rows, int[] columns) {
      this.rows = rows;
      this.columns = columns;
    }

    /** Returns all taps of a kernel. */
    static Taps all(Tensor weights) {
      return new Taps(upTo(weights.side(2)), upTo(weights.side(3)));
    }

    private static int[] upTo(int n) {
      int[] numbers = new int[n];
      Arrays.setAll(numbers, i -> i);
      return numbers;
    }
  }
}
