package org.aliasfree.equivariance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.RandomState;

/**
 * The draws of a measurement in order. Each iterator begins with the first draw and gives the same
 * ones.
 */
@FunctionalInterface
public interface Draws extends Iterable<Draw> {
  /** Largest shift as a fraction of the picture: the paper's ±s_N/8. */
  double LARGEST_SHIFT = 0.125;

  /**
   * Returns given draws.
   *
   * @param draws numbered 0, 1, 2, …
   * @throws IllegalArgumentException if one has another number
   */
  static Draws of(List<Draw> draws) {
    List<Draw> copy = List.copyOf(draws);
    for (int i = 0; i < copy.size(); i++) {
      Require.that(
          copy.get(i).index() == i, "draw %s must have that number, got %s", i, copy.get(i));
    }
    return copy::iterator;
  }

  /**
   * Returns draws without end from NumPy's {@code RandomState(seed)}. Each sample takes, in this
   * order: a normal number for each number of the latent; for networks with labels one whole number
   * that says which is 1; two uniform numbers for the whole shift x, y in ±1/8 picture, rounded to
   * pixels; two for the fractional shift; one for the angle in ±π. The official measurement shares
   * transforms among the pictures of a batch; here the batch is one.
   *
   * @param seed of the generator
   * @param latentSize numbers in a latent
   * @param labelSize numbers in a label, 0 for none
   * @param side of the pictures in pixels
   * @throws IllegalArgumentException if a size is not positive ({@code labelSize}: negative), or
   *     the seed is not one of {@link RandomState}
   */
  static Draws seeded(long seed, int latentSize, int labelSize, int side) {
    Require.that(latentSize > 0, "latentSize must be positive, got %s", latentSize);
    Require.that(labelSize >= 0, "labelSize must not be negative, got %s", labelSize);
    Require.that(side > 0, "side must be positive (pixels), got %s", side);
    RandomState.seed(seed); // refuses a seed at once and not when iteration begins
    return () -> iterator(RandomState.seed(seed), latentSize, labelSize, side);
  }

  private static Iterator<Draw> iterator(
      RandomState random, int latentSize, int labelSize, int side) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < Integer.MAX_VALUE;
      }

      @Override
      public Draw next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        double[] latent = random.randn(latentSize);
        double[] label = new double[labelSize];
        if (labelSize > 0) {
          label[random.randint(labelSize)] = 1;
        }
        Draw.Shift whole = shift().rounded(side);
        Draw.Shift fraction = shift();
        double angle = (2 * random.rand() - 1) * Math.PI;
        return new Draw(next++, latent, label, whole, fraction, angle);
      }

      private Draw.Shift shift() {
        double x = (2 * random.rand() - 1) * LARGEST_SHIFT;
        double y = (2 * random.rand() - 1) * LARGEST_SHIFT;
        return new Draw.Shift(x, y);
      }
    };
  }

  /**
   * Returns the first {@code count} draws, to be used again: they share their filters.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  default List<Draw> first(int count) {
    List<Draw> list = new ArrayList<>();
    Iterator<Draw> draws = iterator();
    while (list.size() < count) {
      Require.that(draws.hasNext(), "%s draws are wanted, there are %s", count, list.size());
      list.add(draws.next());
    }
    return List.copyOf(list);
  }
}
