package org.aliasfree.plane;

import java.util.Arrays;
import java.util.List;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Seeded;

/**
 * Nine weights that a layer of a network moves over a picture: {@code y[p] = Σ weight[t]·x[p + t]},
 * t one pixel at most in each direction.
 *
 * <p>Networks call this a convolution; it is a correlation. It has a name and counts in pixels, so
 * that it fits pictures of any rate. Immutable.
 */
public final class Kernel3 {
  private static final int SIDE = 3;

  /** The picture as it is. */
  public static final Kernel3 IDENTITY = of("identity", 0, 0, 0, 0, 1, 0, 0, 0, 0);

  /** [1, 2, 1] along rows and along columns, of sum 1. */
  public static final Kernel3 BINOMIAL = of("binomial", 1, 2, 1, 2, 4, 2, 1, 2, 1).times(1 / 16.0);

  /** The mean of nine pixels. */
  public static final Kernel3 BOX = of("box", 1, 1, 1, 1, 1, 1, 1, 1, 1).times(1 / 9.0);

  /** Four neighbours minus four times the pixel: the same after a quarter turn, but not radial. */
  public static final Kernel3 LAPLACIAN = of("Laplacian", 0, 1, 0, 1, -4, 1, 0, 1, 0);

  /** The neighbour on the right: moves the picture one pixel to the left. */
  public static final Kernel3 SHIFT = of("one-pixel shift", 0, 0, 0, 0, 0, 1, 0, 0, 0);

  /** The difference along x, smoothed along y. */
  public static final Kernel3 SOBEL_X = of("Sobel x", -1, 0, 1, -2, 0, 2, -1, 0, 1);

  private final String name;
  private final double[] weights; // row by row from the top, nine of them

  private Kernel3(String name, double[] weights) {
    this.name = name;
    this.weights = weights;
  }

  /**
   * Returns a kernel with a copy of {@code weights}.
   *
   * @param name what people call it
   * @param weights nine, row by row from the top
   * @throws IllegalArgumentException if there are not nine, or one is NaN or infinite
   */
  public static Kernel3 of(String name, double... weights) {
    Require.that(
        weights.length == SIDE * SIDE, "a kernel must have 9 weights, got %s", weights.length);
    for (double weight : weights) {
      Require.that(Double.isFinite(weight), "every weight must be finite, got %s", weight);
    }
    return new Kernel3(name, weights.clone());
  }

  /** Returns the kernel {@code normal(seed, 9)}, row by row, named {@code random}. */
  public static Kernel3 random(long seed) {
    return new Kernel3("random", Seeded.normal(seed, SIDE * SIDE));
  }

  /**
   * Returns this kernel, {@code factor} times as strong, under the same name.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  public Kernel3 times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    return new Kernel3(name, Arrays.stream(weights).map(weight -> factor * weight).toArray());
  }

  /**
   * Returns the weights as a filter for pictures of a rate, with its response; for frequencies in
   * cycles per pixel take the rate 1.
   *
   * @param rate pixels per unit
   * @throws IllegalArgumentException if {@code rate} is not finite and positive
   */
  public Fir2d at(double rate) {
    double[][] rows = new double[SIDE][];
    Arrays.setAll(rows, row -> Arrays.copyOfRange(weights, SIDE * row, SIDE * (row + 1)));
    return Fir2d.of(rate, rows);
  }

  /** Returns the correlation with a picture, the same size, zeros outside. */
  public Plane applyTo(Plane plane) {
    return PlaneResampling.correlate(plane, at(plane.rate()));
  }

  /**
   * Returns what the correlation makes of plane waves, exactly and without borders: the same waves
   * with other heights and phases.
   *
   * @param rate pixels per unit of the pictures it stands for
   * @throws IllegalArgumentException if {@code rate} is not finite and positive
   */
  public List<PlaneWave> applyTo(List<PlaneWave> waves, double rate) {
    Fir2d filter = at(rate);
    return waves.stream().map(wave -> wave.correlatedWith(filter)).toList();
  }

  /** Returns whether {@code other} has the same name and weights, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Kernel3 that
        && name.equals(that.name)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(weights);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
