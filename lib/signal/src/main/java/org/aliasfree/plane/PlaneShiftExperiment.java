package org.aliasfree.plane;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;

/**
 * How well an operation on pictures commutes with a shift by parts of a pixel: {@link
 * org.aliasfree.resample.ShiftExperiment} in two dimensions.
 *
 * <p>The pictures are 64 × 64 pixels of the random fields {@link SeededPlanes#field} with seeds
 * 1300 + j, j = 0, 1, …; they repeat in both directions. Immutable.
 */
public final class PlaneShiftExperiment {
  private static final int SIZE = 64;
  private static final long FIRST_SEED = 1300;

  private final List<Plane> fields;

  private PlaneShiftExperiment(List<Plane> fields) {
    this.fields = fields;
  }

  /**
   * Returns the experiment with pictures of all frequencies up to {@code band} along each axis.
   *
   * @param band K, in 1 … 31
   * @param seeds number of pictures, at least 1
   * @throws IllegalArgumentException if {@code band} is not in 1 … 31 or {@code seeds < 1}
   */
  public static PlaneShiftExperiment of(int band, int seeds) {
    Require.that(seeds >= 1, "there must be at least 1 seed, got %s", seeds);
    return new PlaneShiftExperiment(
        IntStream.range(0, seeds)
            .mapToObj(j -> SeededPlanes.field(band, SIZE, FIRST_SEED + j))
            .toList());
  }

  /** Returns the pictures, seed by seed. */
  public List<Plane> fields() {
    return fields;
  }

  /**
   * Returns a picture moved on a ring, its bins at half the rate left out.
   *
   * @param dx pixels to the right
   * @param dy pixels downwards
   * @throws IllegalArgumentException if a distance is not within ±2³⁰
   */
  public static Plane shifted(Plane plane, double dx, double dy) {
    Spectrum2d below = Fft2d.of(plane).resizedTo(plane.width(), plane.height());
    return Translation.onRing(Fft2d.inverse(below), dx, dy);
  }

  /**
   * Returns the error of an operation F on one picture: T F(x) − F(T x).
   *
   * @param dx shift T, pixels to the right
   * @param dy pixels downwards
   */
  public static Plane error(UnaryOperator<Plane> operation, Plane x, double dx, double dy) {
    return shifted(operation.apply(x), dx, dy).minus(operation.apply(shifted(x, dx, dy)));
  }

  /**
   * Returns {@code 10·log₁₀(Σ|T F(x)|² / Σ|T F(x) − F(T x)|²)} dB, the sums over all pixels of all
   * pictures; ∞ if nothing differs.
   *
   * @param operation F
   * @param dx shift T, pixels to the right, of what F returns as of what it takes
   * @param dy pixels downwards
   * @throws IllegalArgumentException if F does not keep the grid: a shift by pixels would mean
   *     another distance before than after
   */
  public double snr(UnaryOperator<Plane> operation, double dx, double dy) {
    double power = 0;
    double error = 0;
    for (Plane x : fields) {
      Plane after = shifted(operation.apply(x), dx, dy);
      Require.that(
          after.width() == SIZE && after.height() == SIZE,
          "the operation must return as many pixels as it takes, %s × %s, got %s × %s",
          SIZE,
          SIZE,
          after.width(),
          after.height());
      double apart = after.minus(operation.apply(shifted(x, dx, dy))).rms();
      power += after.rms() * after.rms();
      error += apart * apart;
    }
    return Decibels.ofPower(power / error);
  }
}
