package org.aliasfree.weights;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The layout of a tensor in its storage: value (i, j, …) lies i·stride₀ + j·stride₁ + … behind the
 * first. No two values share a place, so that a few stored numbers cannot claim to be many.
 */
final class Strides {
  private record Axis(long side, long sourceStep, long targetStep) {}

  private final List<Axis> outerFirst = new ArrayList<>();
  private final int size;
  private final boolean contiguous;
  private long span;

  private Strides(int size, boolean contiguous) {
    this.size = size;
    this.contiguous = contiguous;
  }

  /**
   * Returns a layout, or null if a side or stride is negative, there are more than 2³¹ − 1 values,
   * or two values may share a place.
   */
  static Strides of(List<Long> sides, List<Long> strides) {
    long size = 1;
    boolean contiguous = true;
    List<Axis> axes = new ArrayList<>();
    for (int i = sides.size() - 1; i >= 0; i--) {
      long side = sides.get(i);
      long stride = strides.get(i);
      if (side < 0 || stride < 0 || side > Integer.MAX_VALUE) {
        return null;
      }
      if (side != 1) {
        contiguous &= stride == size;
        axes.add(new Axis(side, stride, size));
      }
      size *= side;
      if (size > Integer.MAX_VALUE) {
        return null;
      }
    }
    Strides layout = new Strides((int) size, contiguous || size == 0);
    if (size == 0) {
      return layout;
    }
    axes.sort(Comparator.comparingLong(Axis::sourceStep));
    long reach = 1;
    for (Axis axis : axes) {
      if (axis.sourceStep < reach || axis.sourceStep > (1L << 40) / axis.side) {
        return null;
      }
      reach += (axis.side - 1) * axis.sourceStep;
      layout.outerFirst.add(0, axis);
    }
    layout.span = reach;
    return layout;
  }

  /** Returns the number of values. */
  int size() {
    return size;
  }

  /** Returns how many stored numbers lie from the first value to the last. */
  long span() {
    return span;
  }

  /** Takes the next number for a place in row-major order. */
  interface Taker {
    void take(int target) throws IOException;
  }

  /** Returns the values in row-major order; {@code numbers} stands at the first. */
  float[] read(FloatStream numbers) throws IOException {
    float[] values = new float[size];
    visit(numbers, target -> values[target] = numbers.next());
    return values;
  }

  /** Returns the same without rounding. */
  double[] readDoubles(FloatStream numbers) throws IOException {
    double[] values = new double[size];
    visit(numbers, target -> values[target] = numbers.nextDouble());
    return values;
  }

  private void visit(FloatStream numbers, Taker taker) throws IOException {
    if (contiguous) {
      for (int i = 0; i < size; i++) {
        taker.take(i);
      }
      return;
    }
    long[] index = new long[outerFirst.size()];
    long source = 0;
    long read = 0;
    int target = 0;
    for (int done = 0; done < size; done++) {
      numbers.skip(source - read);
      taker.take(target);
      read = source + 1;
      int axis = index.length - 1;
      while (axis >= 0 && ++index[axis] == outerFirst.get(axis).side) {
        Axis full = outerFirst.get(axis);
        source -= (full.side - 1) * full.sourceStep;
        target -= (int) ((full.side - 1) * full.targetStep);
        index[axis--] = 0;
      }
      if (axis >= 0) {
        source += outerFirst.get(axis).sourceStep;
        target += (int) outerFirst.get(axis).targetStep;
      }
    }
  }
}
