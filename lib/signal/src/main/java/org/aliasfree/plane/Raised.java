package org.aliasfree.plane;

import org.aliasfree.filter.Fir2d;

/**
 * A square picture raised to several times its rate by zero insertion and a filter, computed only
 * at the fine points that are asked for.
 *
 * <p>A turned picture looks at four fine points for each of its pixels, about a quarter of all, and
 * each needs only the taps of its phase. Semantics: upsample2d of StyleGAN3 with extra padding.
 */
final class Raised {
  private final int up;
  private final int side;
  private final int before;
  private final int
      phaseTaps; // taps of a phase in each direction, the last 0 where there are fewer
  private final int border; // zeros around the picture, so that every tap meets a value
  private final int width; // of the picture with its border
  private final double[] values; // [row][column], border included
  private final double[][] phases; // [phase of the row · up + phase of the column][row][column]

  /**
   * Prepares a picture.
   *
   * @param plane a square picture
   * @param filter its taps, as many rows as columns, times up² is the gain
   * @param up fine points for each pixel, in each direction
   * @param margin fine points around the picture on each side
   */
  Raised(Plane plane, Fir2d filter, int up, int margin) {
    this.up = up;
    int taps = filter.width();
    side = up * plane.width() + 2 * margin;
    // The official pads for an odd filter and an even factor, half a fine spacing early.
    before = (taps + up - 1) / 2 + margin;
    phaseTaps = (taps + up - 1) / up;
    border = before / up + phaseTaps;
    width = plane.width() + 2 * border;
    values = new double[width * width];
    for (int row = 0; row < plane.height(); row++) {
      System.arraycopy(
          plane.unsafeArray()[row], 0, values, (row + border) * width + border, plane.width());
    }
    phases = new double[up * up][phaseTaps * phaseTaps];
    for (int t = 0; t < taps; t++) {
      for (int u = 0; u < taps; u++) {
        phases[t % up * up + u % up][t / up * phaseTaps + u / up] =
            filter.tap(taps - 1 - t, taps - 1 - u) * up * up;
      }
    }
  }

  /** Returns the side of the fine grid: {@code up·width + 2·margin}. */
  int side() {
    return side;
  }

  /** Returns the value between four fine points, linear along both directions; zeros outside. */
  double linearAt(double row, double column) {
    int r = (int) Math.floor(row);
    int c = (int) Math.floor(column);
    double dr = row - r;
    double dc = column - c;
    return (1 - dr) * ((1 - dc) * at(r, c) + dc * at(r, c + 1))
        + dr * ((1 - dc) * at(r + 1, c) + dc * at(r + 1, c + 1));
  }

  /** Returns the value of a fine point; zero outside the grid. */
  double at(int row, int column) {
    if (row < 0 || row >= side || column < 0 || column >= side) {
      return 0;
    }
    int phaseRow = Math.floorMod(before - row, up);
    int phaseColumn = Math.floorMod(before - column, up);
    double[] taps = phases[phaseRow * up + phaseColumn];
    int firstRow = (row - before + phaseRow) / up + border;
    int firstColumn = (column - before + phaseColumn) / up + border;
    double sum = 0;
    for (int i = 0; i < phaseTaps; i++) {
      int from = (firstRow + i) * width + firstColumn;
      double even = 0;
      double odd = 0;
      for (int j = 0; j + 1 < phaseTaps; j += 2) {
        even += taps[i * phaseTaps + j] * values[from + j];
        odd += taps[i * phaseTaps + j + 1] * values[from + j + 1];
      }
      if (phaseTaps % 2 == 1) {
        even += taps[(i + 1) * phaseTaps - 1] * values[from + phaseTaps - 1];
      }
      sum += even + odd;
    }
    return sum;
  }
}
