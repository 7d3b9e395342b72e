package org.aliasfree.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aliasfree.equivariance.Draw;
import org.aliasfree.equivariance.Draws;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Npz;
import org.aliasfree.weights.NumpyArray;
import org.aliasfree.weights.WeightFileException;

/**
 * Draws from an NPZ file: {@code z [N, z size]}, {@code t_int [N, 2]}, {@code t_frac [N, 2]},
 * {@code angle [N]}, and {@code c [N, label size]} if there are labels.
 */
final class DrawFile {
  private static final Set<String> NEEDED = new TreeSet<>(Set.of("z", "t_int", "t_frac", "angle"));

  private DrawFile() {}

  /**
   * Returns the draws of a file. Arrays of other names are passed over.
   *
   * @throws IllegalArgumentException if an array is missing or has another shape
   */
  static Draws read(Path file) throws WeightFileException {
    Map<String, NumpyArray> arrays = Npz.read(file);
    for (String name : NEEDED) {
      Require.that(arrays.containsKey(name), "%s must hold the arrays %s", file, NEEDED);
    }
    int[] shape = arrays.get("z").shape();
    Require.that(shape.length == 2, "%s: z must have the shape [N, z size]", file);
    int count = shape[0];
    check(file, "t_int", arrays, count, 2);
    check(file, "t_frac", arrays, count, 2);
    check(file, "angle", arrays, count);
    double[] z = arrays.get("z").toDoubles();
    double[] whole = arrays.get("t_int").toDoubles();
    double[] fraction = arrays.get("t_frac").toDoubles();
    double[] angle = arrays.get("angle").toDoubles();
    double[] labels = arrays.containsKey("c") ? arrays.get("c").toDoubles() : new double[0];
    Require.that(
        count > 0 && labels.length % count == 0, "%s: c must have a row for each draw", file);
    int labelSize = labels.length / count;
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draws.add(
          new Draw(
              i,
              Arrays.copyOfRange(z, i * shape[1], (i + 1) * shape[1]),
              Arrays.copyOfRange(labels, i * labelSize, (i + 1) * labelSize),
              new Draw.Shift(whole[2 * i], whole[2 * i + 1]),
              new Draw.Shift(fraction[2 * i], fraction[2 * i + 1]),
              angle[i]));
    }
    return Draws.of(draws);
  }

  /** Returns how many draws a file holds. */
  static int count(Path file) throws WeightFileException {
    int count = 0;
    for (Draw draw : read(file)) {
      count = draw.index() + 1;
    }
    return count;
  }

  private static void check(
      Path file, String name, Map<String, NumpyArray> arrays, int... expected) {
    Require.that(
        Arrays.equals(arrays.get(name).shape(), expected),
        "%s: %s must have the shape %s, got %s",
        file,
        name,
        Arrays.toString(expected),
        Arrays.toString(arrays.get(name).shape()));
  }
}
