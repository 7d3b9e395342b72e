package org.aliasfree.weights;

import java.util.Arrays;
import org.aliasfree.signal.Require;

/**
 * An array of single-precision numbers with a shape.
 *
 * <p>Values lie in row-major order: the last index runs fastest. A picture or feature map is {@code
 * [batch, channels, height, width]}, latents are {@code [batch, size]}, a scalar has the shape
 * {@code []}. Immutable; for arithmetic hand a copy to an engine.
 */
public final class Tensor {
  private final int[] shape;
  private final float[] values;

  private Tensor(int[] shape, float[] values) {
    this.shape = shape;
    this.values = values;
  }

  /**
   * Returns a tensor with copies of {@code shape} and {@code values}.
   *
   * @throws IllegalArgumentException if a side is negative or the number of values is not the
   *     product of the sides
   */
  public static Tensor of(int[] shape, float... values) {
    int size = sizeOf(shape);
    Require.that(
        values.length == size,
        "shape %s needs %s values, got %s",
        Arrays.toString(shape),
        size,
        values.length);
    return new Tensor(shape.clone(), values.clone());
  }

  /**
   * Returns a tensor of {@code values} rounded to single precision.
   *
   * @throws IllegalArgumentException as {@link #of(int[], float...)}
   */
  public static Tensor of(int[] shape, double[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    Require.that(
        values.length == sizeOf(shape),
        "shape %s needs %s values, got %s",
        Arrays.toString(shape),
        sizeOf(shape),
        values.length);
    return new Tensor(shape.clone(), rounded);
  }

  /** Returns a tensor that keeps {@code values} itself: the caller gives it away. */
  static Tensor unsafeOf(int[] shape, float[] values) {
    return new Tensor(shape, values);
  }

  /** Returns a tensor of shape {@code []}. */
  public static Tensor scalar(double value) {
    return new Tensor(new int[0], new float[] {(float) value});
  }

  /**
   * Returns the number of values of a shape: the product of its sides, 1 for {@code []}.
   *
   * @throws IllegalArgumentException if a side is negative or the product exceeds {@code int}
   */
  public static int sizeOf(int... shape) {
    long size = 1;
    for (int side : shape) {
      Require.that(side >= 0, "sides must not be negative, got %s", Arrays.toString(shape));
      size *= side;
      Require.that(
          size <= Integer.MAX_VALUE,
          "a tensor holds at most 2^31 - 1 values, got shape %s",
          Arrays.toString(shape));
    }
    return (int) size;
  }

  /** Returns a copy of the sides. */
  public int[] shape() {
    return shape.clone();
  }

  /** Returns the number of sides. */
  public int rank() {
    return shape.length;
  }

  /**
   * Returns one side.
   *
   * @throws IndexOutOfBoundsException if {@code axis} is not in 0 … rank − 1
   */
  public int side(int axis) {
    return shape[axis];
  }

  /** Returns the number of values. */
  public int size() {
    return values.length;
  }

  /** Returns whether the shape is {@code expected}. */
  public boolean hasShape(int... expected) {
    return Arrays.equals(shape, expected);
  }

  /**
   * Returns the value at an index for each axis.
   *
   * @throws IllegalArgumentException if the number of indices is not the rank or one lies outside
   */
  public float get(int... index) {
    Require.that(
        index.length == shape.length, "%s indices needed, got %s", shape.length, index.length);
    int flat = 0;
    for (int i = 0; i < index.length; i++) {
      Require.that(
          0 <= index[i] && index[i] < shape[i],
          "index %s must lie in 0 … %s, got %s",
          i,
          shape[i] - 1,
          index[i]);
      flat = flat * shape[i] + index[i];
    }
    return values[flat];
  }

  /**
   * Returns the value at a place in row-major order.
   *
   * @throws IndexOutOfBoundsException if {@code flat} is not in 0 … size − 1
   */
  public float at(int flat) {
    return values[flat];
  }

  /** Returns a copy of all values in row-major order. */
  public float[] toArray() {
    return values.clone();
  }

  /**
   * Copies values in row-major order into an array.
   *
   * @param from place of the first value to copy
   * @param target where they go
   * @param offset index of the first one in {@code target}
   * @param count how many
   * @throws IndexOutOfBoundsException if one of the ranges does not fit
   */
  public void copyTo(int from, float[] target, int offset, int count) {
    System.arraycopy(values, from, target, offset, count);
  }

  /**
   * Returns the part at {@code index} of the first axis, of a rank one lower: one picture of a
   * batch, one row of a matrix.
   *
   * @throws IllegalArgumentException if the rank is 0 or the index lies outside
   */
  public Tensor slice(int index) {
    Require.that(shape.length > 0, "a scalar has no slices");
    Require.that(
        0 <= index && index < shape[0], "index must lie in 0 … %s, got %s", shape[0] - 1, index);
    int[] rest = Arrays.copyOfRange(shape, 1, shape.length);
    int size = sizeOf(rest);
    return new Tensor(rest, Arrays.copyOfRange(values, index * size, (index + 1) * size));
  }

  /**
   * Returns the same values under another shape.
   *
   * @throws IllegalArgumentException if the number of values differs
   */
  public Tensor reshape(int... to) {
    Require.that(
        sizeOf(to) == values.length,
        "shape %s needs %s values, got %s",
        Arrays.toString(to),
        sizeOf(to),
        values.length);
    return new Tensor(to.clone(), values);
  }

  /** Returns whether the other object is a tensor of the same shape and bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
  }

  /** Returns the shape, for instance {@code Tensor[2, 3, 64, 64]}. */
  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape);
  }
}
