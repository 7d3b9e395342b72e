package org.aliasfree.weights;

import java.util.Arrays;
import org.aliasfree.signal.Require;

/**
 * An array of floating-point numbers as NumPy writes it, single or double precision, in row-major
 * order. Immutable.
 */
public final class NumpyArray {
  /** How many bits of a number are kept. */
  public enum Precision {
    /** 32 bits, {@code float32}. */
    SINGLE,
    /** 64 bits, {@code float64}. */
    DOUBLE
  }

  private final int[] shape;
  private final float[] singles;
  private final double[] doubles;

  private NumpyArray(int[] shape, float[] singles, double[] doubles) {
    this.shape = shape;
    this.singles = singles;
    this.doubles = doubles;
  }

  /** Returns the numbers of a tensor, in single precision. */
  public static NumpyArray of(Tensor tensor) {
    return new NumpyArray(tensor.shape(), tensor.toArray(), null);
  }

  /**
   * Returns an array of double precision with copies of {@code shape} and {@code values}.
   *
   * @throws IllegalArgumentException if a side is negative or the number of values is not the
   *     product of the sides
   */
  public static NumpyArray of(int[] shape, double... values) {
    int size = Tensor.sizeOf(shape);
    Require.that(
        values.length == size,
        "shape %s needs %s values, got %s",
        Arrays.toString(shape),
        size,
        values.length);
    return new NumpyArray(shape.clone(), null, values.clone());
  }

  /** Returns an array that keeps its arguments; one of the two is null. */
  static NumpyArray unsafeOf(int[] shape, float[] singles, double[] doubles) {
    return new NumpyArray(shape, singles, doubles);
  }

  /** Returns the precision. */
  public Precision precision() {
    return doubles == null ? Precision.SINGLE : Precision.DOUBLE;
  }

  /** Returns a copy of the sides. */
  public int[] shape() {
    return shape.clone();
  }

  /** Returns the number of values. */
  public int size() {
    return doubles == null ? singles.length : doubles.length;
  }

  /** Returns the numbers in double precision, a copy. */
  public double[] toDoubles() {
    if (doubles != null) {
      return doubles.clone();
    }
    double[] wide = new double[singles.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = singles[i];
    }
    return wide;
  }

  /** Returns the numbers rounded to single precision. */
  public Tensor toTensor() {
    return doubles == null ? Tensor.unsafeOf(shape, singles) : Tensor.of(shape, doubles);
  }

  /** Returns one value in row-major order, without a copy. */
  double at(int flat) {
    return doubles == null ? singles[flat] : doubles[flat];
  }

  /** Returns shape and precision, for instance {@code float32[2, 3]}. */
  @Override
  public String toString() {
    return (doubles == null ? "float32" : "float64") + Arrays.toString(shape);
  }
}
