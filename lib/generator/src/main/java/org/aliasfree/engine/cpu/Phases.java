package org.aliasfree.engine.cpu;

/**
 * An up filter cut into its phases: the few taps that meet samples, not inserted zeros.
 *
 * <p>Column t of the upsampled map, t ≥ 0, is {@code Σ weights(t)[k]·x[first(t) + k]}. From the
 * definition (zeros after each sample, {@code low} zeros before the first, a true convolution):
 * with {@code m₀ = (low − t) mod up} the first sample is {@code (t + m₀ − low)/up} and tap k is
 * number {@code taps − 1 − m₀ − k·up}, times a factor.
 */
final class Phases {
  private final int up;
  private final int[] first;
  private final float[][] weights;

  /** Cuts a filter into phases, its taps times {@code factor}. */
  Phases(float[] taps, int up, int low, double factor) {
    this.up = up;
    first = new int[up];
    weights = new float[up][(taps.length + up - 1) / up];
    for (int phase = 0; phase < up; phase++) {
      int skipped = Math.floorMod(low - phase, up);
      first[phase] = Math.floorDiv(phase + skipped - low, up);
      for (int k = 0; skipped + k * up < taps.length; k++) {
        weights[phase][k] = (float) (taps[taps.length - 1 - skipped - k * up] * factor);
      }
    }
  }

  /** Returns the most taps of a phase; shorter ones end with zeros. */
  int taps() {
    return weights[0].length;
  }

  /** Returns the sample that the first weight of column {@code t} meets. */
  int first(int t) {
    return t / up + first[t % up];
  }

  /** Returns the weights of column {@code t}; not a copy. */
  float[] weights(int t) {
    return weights[t % up];
  }

  /** Returns the largest factor by which the filter can raise a bound: its taps' absolute sum. */
  double gainBound() {
    double most = 0;
    for (float[] phase : weights) {
      double sum = 0;
      for (float w : phase) {
        sum += Math.abs(w);
      }
      most = Math.max(most, sum);
    }
    return most;
  }
}
