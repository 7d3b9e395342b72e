package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * The transposed 3×3 convolution of stride 2: a map of side h becomes one of side 2h + 1, {@code
 * y[m] = Σ w[j]·z[m − j]} along each axis with {@code z[2p] = x[p]} and zeros between.
 *
 * <p>DJL does not pass libtorch's own on. Four convolutions of the small map make even and odd
 * places, without a product with a zero, and are put side by side.
 */
final class Doubling {
  private static final Shape ONE = new Shape(1, 1);

  private Doubling() {}

  /**
   * Returns the map {@code [1, out, 2h + 1, 2h + 1]}.
   *
   * @param x {@code [1, in, h, h]}
   * @param kernel {@code [out, in, 3, 3]}
   */
  static NDArray apply(NDArray x, NDArray kernel) {
    NDArray turned = kernel.flip(2, 3); // w[2], w[1], w[0]
    NDArray evenRows = besides(part(x, turned, true, true), part(x, turned, true, false), 4);
    NDArray oddRows = besides(part(x, turned, false, true), part(x, turned, false, false), 4);
    turned.close();
    NDArray map = besides(evenRows, oddRows, 3);
    long last = 2 * x.getShape().get(2) + 1;
    return Arrays.then(map, y -> y.get(":, :, :" + last + ", :" + last));
  }

  /** Returns the even or odd rows and columns of the result, {@code [1, out, h + 1, h + 1]}. */
  private static NDArray part(NDArray x, NDArray turned, boolean evenRows, boolean evenColumns) {
    NDArray taps = turned.get(":, :, " + taps(evenRows) + ", " + taps(evenColumns));
    Shape padding = new Shape(evenRows ? 1 : 0, evenColumns ? 1 : 0);
    NDArray y = Conv2d.conv2d(x, taps, null, ONE, padding, ONE, 1).singletonOrThrow();
    taps.close();
    Shape filling = new Shape(0, evenColumns ? 0 : 1, 0, evenRows ? 0 : 1);
    return evenRows && evenColumns ? y : Arrays.then(y, v -> v.pad(filling, 0));
  }

  private static String taps(boolean even) {
    return even ? "::2" : "1:2";
  }

  /** Returns the elements of a and b in turn along an axis, and closes both. */
  private static NDArray besides(NDArray a, NDArray b, int axis) {
    Shape shape = a.getShape();
    long rows = shape.get(2) * (axis == 3 ? 2 : 1);
    long columns = shape.get(3) * (axis == 4 ? 2 : 1);
    NDArray pairs = NDArrays.stack(new NDList(a, b), axis);
    a.close();
    b.close();
    return Arrays.then(pairs, p -> p.reshape(1, shape.get(1), rows, columns));
  }
}
