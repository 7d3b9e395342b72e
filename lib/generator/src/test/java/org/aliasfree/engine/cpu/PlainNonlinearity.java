package org.aliasfree.engine.cpu;

/**
 * The filtered nonlinearity by its definition, one channel in double precision: zeros inserted,
 * zeros around, a true convolution, the bend, another convolution, every so many samples kept.
 */
final class PlainNonlinearity {
  private final Geometry geometry;
  private final double[] taps;
  private final double[][] down;
  private final Bend bend;

  /**
   * Defines it.
   *
   * @param taps of the up filter
   * @param down taps of the down filter [row][column]
   */
  PlainNonlinearity(Geometry geometry, double[] taps, double[][] down, Bend bend) {
    this.geometry = geometry;
    this.taps = taps;
    this.down = down;
    this.bend = bend;
  }

  /** Returns the output of a map [row][column] whose bias is already added. */
  double[][] of(double[][] x) {
    int side = (geometry.outSide() - 1) * geometry.down() + down.length;
    double[][] raised = new double[side][side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        raised[row][column] = bend(raised(x, row, column));
      }
    }
    double[][] y = new double[geometry.outSide()][geometry.outSide()];
    for (int row = 0; row < y.length; row++) {
      for (int column = 0; column < y.length; column++) {
        y[row][column] = lowered(raised, row * geometry.down(), column * geometry.down());
      }
    }
    return y;
  }

  private double raised(double[][] x, int row, int column) {
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      int y = row + i - geometry.low();
      for (int j = 0; j < taps.length; j++) {
        sum += tap(i) * tap(j) * sample(x, y, column + j - geometry.low());
      }
    }
    return sum * geometry.up() * geometry.up();
  }

  private double tap(int i) {
    return taps[taps.length - 1 - i];
  }

  /** Returns a sample of the map with inserted zeros, and with zeros around. */
  private double sample(double[][] x, int row, int column) {
    int up = geometry.up();
    boolean inside = row >= 0 && column >= 0 && row < x.length * up && column < x.length * up;
    return inside && row % up == 0 && column % up == 0 ? x[row / up][column / up] : 0;
  }

  private double bend(double v) {
    double y = (v > 0 ? v : bend.slope() * v) * bend.gain();
    return Math.max(-bend.clamp(), Math.min(bend.clamp(), y));
  }

  private double lowered(double[][] raised, int row, int column) {
    double sum = 0;
    int n = down.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += down[n - 1 - i][n - 1 - j] * raised[row + i][column + j];
      }
    }
    return sum;
  }
}
