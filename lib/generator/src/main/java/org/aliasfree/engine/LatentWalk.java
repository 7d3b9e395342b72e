package org.aliasfree.engine;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/** A smooth closed way through rows of w, for films: a cubic spline in every number. */
public final class LatentWalk {
  /** Rounds before and after the one that is used: the ends of the spline are then far away. */
  private static final int WRAPS = 2;

  private LatentWalk() {}

  /**
   * Returns rows of w for every frame of a film that begins at key 0, passes every key and comes
   * back to key 0 after the last frame.
   *
   * @param keys at least two, {@code [rows, wSize]} each
   * @param framesPerKey frames from one key to the next
   * @return {@code keys · framesPerKey} tensors {@code [1, rows, wSize]}
   * @throws IllegalArgumentException if there are fewer than two keys, shapes differ, or there is
   *     no frame
   */
  public static List<Tensor> through(List<Tensor> keys, int framesPerKey) {
    Require.that(keys.size() >= 2, "a walk needs at least 2 keys, got %s", keys.size());
    Require.that(framesPerKey > 0, "framesPerKey must be positive, got %s", framesPerKey);
    Tensor first = keys.get(0);
    Require.that(first.rank() == 2, "a key must have the shape [rows, wSize], got %s", first);
    for (Tensor key : keys) {
      Require.that(key.hasShape(first.shape()), "keys must have one shape, %s, got %s", first, key);
    }
    int frames = keys.size() * framesPerKey;
    float[][] values = new float[frames][first.size()];
    for (int i = 0; i < first.size(); i++) {
      PolynomialSplineFunction spline = spline(keys, i);
      for (int frame = 0; frame < frames; frame++) {
        values[frame][i] = (float) spline.value(frame / (double) framesPerKey);
      }
    }
    List<Tensor> walk = new ArrayList<>();
    for (float[] frame : values) {
      walk.add(Tensor.of(new int[] {1, first.side(0), first.side(1)}, frame));
    }
    return walk;
  }

  private static PolynomialSplineFunction spline(List<Tensor> keys, int i) {
    int n = keys.size();
    int count = n * (2 * WRAPS + 1);
    double[] time = new double[count];
    double[] value = new double[count];
    for (int k = 0; k < count; k++) {
      time[k] = k - n * WRAPS;
      value[k] = keys.get(k % n).at(i);
    }
    return new SplineInterpolator().interpolate(time, value);
  }
}
