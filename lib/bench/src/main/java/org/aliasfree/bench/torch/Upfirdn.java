package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.aliasfree.weights.Tensor;

/**
 * Zeros between samples, padding, a filter on every channel, decimation, as four operations.
 *
 * <p>The filter runs at the full rate over the zeros too, and decimation throws away what it made:
 * that is what the operation's definition says, and what a network costs without a kernel of its
 * own for it.
 */
final class Upfirdn {
  private final int up;
  private final int down;
  private final int low;
  private final int high;
  private final List<NDArray> kernels; // [channels, 1, rows, columns] each

  private Upfirdn(int up, int down, int low, int high, List<NDArray> kernels) {
    this.up = up;
    this.down = down;
    this.low = low;
    this.high = high;
    this.kernels = kernels;
  }

  /**
   * Returns the operation for maps of some channels.
   *
   * @param taps {@code [n]}, which run along rows, then along columns, or {@code [rows, columns]}
   * @param low padding before the first sample of an axis, negative to crop
   * @param high padding after the last
   * @param owner of the kernels
   */
  static Upfirdn of(
      Tensor taps, int up, int down, int low, int high, int channels, NDManager owner) {
    List<NDArray> kernels = new ArrayList<>();
    int n = taps.side(0);
    if (taps.rank() == 1) {
      kernels.add(kernel(taps.reshape(1, n), up, channels, owner));
      kernels.add(kernel(taps.reshape(n, 1), up, channels, owner));
    } else {
      kernels.add(kernel(taps, up * up, channels, owner));
    }
    return new Upfirdn(up, down, low, high, kernels);
  }

  /** Returns the taps turned by half a turn, because libtorch correlates, once for each channel. */
  private static NDArray kernel(Tensor taps, int gain, int channels, NDManager owner) {
    int size = taps.size();
    float[] all = new float[channels * size];
    for (int i = 0; i < all.length; i++) {
      all[i] = gain * taps.at(size - 1 - i % size);
    }
    return owner.create(all, new Shape(channels, 1, taps.side(0), taps.side(1)));
  }

  /**
   * Returns the result.
   *
   * @param x {@code [1, channels, height, width]}
   */
  NDArray apply(NDArray x) {
    NDArray y = spread(x);
    for (NDArray kernel : kernels) {
      int channels = Math.toIntExact(kernel.getShape().get(0));
      NDArray filtered = Arrays.convolved(y, kernel, 0, channels);
      if (y != x) {
        y.close();
      }
      y = filtered;
    }
    return down == 1 ? y : Arrays.then(y, this::decimated);
  }

  private NDArray spread(NDArray x) {
    if (up == 1) {
      return padded(x);
    }
    long channels = x.getShape().get(1);
    long height = x.getShape().get(2);
    long width = x.getShape().get(3);
    NDArray apart = x.reshape(1, channels, height, 1, width, 1);
    NDArray zeros = Arrays.then(apart, v -> v.pad(new Shape(0, up - 1, 0, 0, 0, up - 1), 0));
    NDArray map = Arrays.then(zeros, v -> v.reshape(1, channels, height * up, width * up));
    return Arrays.then(map, this::padded);
  }

  /** Returns {@code x} itself if there is nothing to pad or crop. */
  private NDArray padded(NDArray x) {
    int before = Math.max(low, 0);
    int after = Math.max(high, 0);
    NDArray y = x;
    if (before > 0 || after > 0) {
      y = x.pad(new Shape(before, after, before, after), 0);
    }
    if (low < 0 || high < 0) {
      String range = Math.max(-low, 0) + ":" + (y.getShape().get(2) + Math.min(high, 0));
      NDArray cropped = y.get(":, :, " + range + ", " + range);
      if (y != x) {
        y.close();
      }
      y = cropped;
    }
    return y;
  }

  private NDArray decimated(NDArray x) {
    return x.get(new NDIndex(":,:,::" + down + ",::" + down));
  }
}
