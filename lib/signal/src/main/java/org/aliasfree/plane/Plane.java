package org.aliasfree.plane;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.aliasfree.signal.Finite;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;

/**
 * Samples of a picture on a square grid: {@code Z[row][column] = z(firstX + column/rate, firstY +
 * row/rate)}.
 *
 * <p>Pixels sit at the centres of their cells, so on the canvas the first is half a spacing in from
 * the left and from the top. Every value is a finite number. Immutable.
 */
public final class Plane {
  /** How far apart, in spacings, two grids may lie and still be the same: rounding only. */
  private static final double SAME_GRID = 1e-9;

  private final double[][] values; // [row][column], all rows equally long
  private final double rate;
  private final double firstX;
  private final double firstY;

  /** Takes ownership of {@code values}. */
  private Plane(double rate, double firstX, double firstY, double[][] values) {
    this.values = values;
    this.rate = rate;
    this.firstX = firstX;
    this.firstY = firstY;
    for (int row = 0; row < values.length; row++) {
      if (!Finite.all(values[row])) {
        refuse(row);
      }
    }
  }

  private void refuse(int row) {
    for (int column = 0; column < values[row].length; column++) {
      Require.that(
          Double.isFinite(values[row][column]),
          "every pixel must be finite, got %s in row %s, column %s",
          values[row][column],
          row,
          column);
    }
  }

  /**
   * Returns pixels of {@code signal} on a canvas that begins at (0, 0): pixel centres {@code
   * ((column + ½)/rate, (row + ½)/rate)}.
   *
   * @param rate pixels per unit
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, a size is less
   *     than 1, or the signal is NaN or infinite at a pixel
   */
  public static Plane of(PlaneSignal signal, double rate, int width, int height) {
    checkGrid(rate, 0, 0, width, height);
    return sampled(signal, rate, 0.5 / rate, 0.5 / rate, width, height);
  }

  /**
   * Returns pixels of {@code signal} on a canvas with (0, 0) in its middle: pixel centres {@code
   * ((column + ½ − width/2)/rate, (row + ½ − height/2)/rate)}.
   *
   * @param rate pixels per unit
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Plane centred(PlaneSignal signal, double rate, int width, int height) {
    checkGrid(rate, 0, 0, width, height);
    double firstX = (0.5 - width / 2.0) / rate;
    double firstY = (0.5 - height / 2.0) / rate;
    return sampled(signal, rate, firstX, firstY, width, height);
  }

  private static Plane sampled(
      PlaneSignal signal, double rate, double firstX, double firstY, int width, int height) {
    double[][] values = new double[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        values[row][column] = signal.at(firstX + column / rate, firstY + row / rate);
      }
    }
    return new Plane(rate, firstX, firstY, values);
  }

  /**
   * Returns pixels with a copy of {@code values}, at pixel centres of a canvas that begins at (0,
   * 0).
   *
   * @param rate pixels per unit
   * @param values [row][column], at least one
   * @throws IllegalArgumentException as {@link #copyOf(double, double, double, double[][])}
   */
  public static Plane copyOf(double rate, double[][] values) {
    checkTable(values);
    checkGrid(rate, 0, 0, values[0].length, values.length);
    return copyOf(rate, 0.5 / rate, 0.5 / rate, values);
  }

  /**
   * Returns pixels with a copy of {@code values}.
   *
   * @param rate pixels per unit
   * @param firstX position of column 0
   * @param firstY position of row 0
   * @param values [row][column], at least one
   * @throws IllegalArgumentException if {@code rate} is not finite and positive, a position is not
   *     finite, rows differ in length, or there is no value or one that is NaN or infinite
   */
  public static Plane copyOf(double rate, double firstX, double firstY, double[][] values) {
    checkTable(values);
    checkGrid(rate, firstX, firstY, values[0].length, values.length);
    return new Plane(rate, firstX, firstY, copy(values));
  }

  private static void checkTable(double[][] values) {
    Require.that(
        values.length >= 1 && values[0].length >= 1,
        "a picture must have at least 1 row and 1 column");
    for (int row = 0; row < values.length; row++) {
      Require.that(
          values[row].length == values[0].length,
          "all rows must have %s values, got %s in row %s",
          values[0].length,
          values[row].length,
          row);
    }
  }

  private static void checkGrid(double rate, double firstX, double firstY, int width, int height) {
    Require.that(
        Double.isFinite(rate) && rate > 0,
        "rate must be finite and positive (pixels per unit), got %s",
        rate);
    Require.that(
        Double.isFinite(firstX) && Double.isFinite(firstY),
        "first positions must be finite, got %s and %s",
        firstX,
        firstY);
    Require.that(
        width >= 1 && height >= 1,
        "width and height must be at least 1 pixel, got %s and %s",
        width,
        height);
  }

  private static double[][] copy(double[][] values) {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /** Returns the number of columns. */
  public int width() {
    return values[0].length;
  }

  /** Returns the number of rows. */
  public int height() {
    return values.length;
  }

  /** Returns the sampling rate in pixels per unit. */
  public double rate() {
    return rate;
  }

  /** Returns the position of column 0, in units. */
  public double firstX() {
    return firstX;
  }

  /** Returns the position of row 0, in units. */
  public double firstY() {
    return firstY;
  }

  /**
   * Returns the position of a column: {@code firstX + column/rate}, in units.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double x(int column) {
    checkPixel(0, column);
    return firstX + column / rate;
  }

  /**
   * Returns the position of a row: {@code firstY + row/rate}, in units.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public double y(int row) {
    checkPixel(row, 0);
    return firstY + row / rate;
  }

  /**
   * Returns the value of a pixel.
   *
   * @throws IllegalArgumentException if there is no such row or column
   */
  public double value(int row, int column) {
    checkPixel(row, column);
    return values[row][column];
  }

  /** Returns a copy of the values, [row][column]. */
  public double[][] toArray() {
    return copy(values);
  }

  /** Returns the values themselves, [row][column], which the caller must not change. */
  double[][] unsafeArray() {
    return values;
  }

  /**
   * Returns a row as samples along x.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public Samples row(int row) {
    checkPixel(row, 0);
    return Samples.copyOf(rate, firstX, values[row]);
  }

  /**
   * Returns a column as samples along y.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public Samples column(int column) {
    checkPixel(0, column);
    return Samples.copyOf(
        rate, firstY, Arrays.stream(values).mapToDouble(row -> row[column]).toArray());
  }

  /** Returns the root of the mean square of all pixels. */
  public double rms() {
    double sum = 0;
    for (int row = 0; row < height(); row++) {
      double rms = row(row).rms();
      sum += rms * rms;
    }
    return Math.sqrt(sum / height());
  }

  /** Returns the largest magnitude. */
  public double peak() {
    double peak = 0;
    for (double[] row : values) {
      for (double value : row) {
        peak = Math.max(peak, Math.abs(value));
      }
    }
    return peak;
  }

  /** Returns the mean of all pixels. */
  public double mean() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).sum() / width() / height();
  }

  /**
   * Returns the sum, pixel by pixel, on this grid.
   *
   * @throws IllegalArgumentException if {@code other} is on a different grid: another size or rate,
   *     or first positions that differ by more than a billionth of the spacing
   */
  public Plane plus(Plane other) {
    return combined(other, 1);
  }

  /**
   * Returns the difference, pixel by pixel, on this grid.
   *
   * @throws IllegalArgumentException if {@code other} is on a different grid, as for {@link #plus}
   */
  public Plane minus(Plane other) {
    return combined(other, -1);
  }

  private Plane combined(Plane other, double factor) {
    Require.that(
        width() == other.width()
            && height() == other.height()
            && rate == other.rate
            && Math.abs(firstX - other.firstX) * rate <= SAME_GRID
            && Math.abs(firstY - other.firstY) * rate <= SAME_GRID,
        "both must be on the same grid, got %s and %s",
        this,
        other);
    double[][] result = copy(values);
    for (int row = 0; row < result.length; row++) {
      for (int column = 0; column < result[row].length; column++) {
        result[row][column] += factor * other.values[row][column];
      }
    }
    return new Plane(rate, firstX, firstY, result);
  }

  /**
   * Returns these pixels, {@code factor} times as high.
   *
   * @throws IllegalArgumentException if {@code factor} is NaN or infinite
   */
  public Plane times(double factor) {
    Require.that(Double.isFinite(factor), "factor must be finite, got %s", factor);
    return map(value -> factor * value);
  }

  /**
   * Returns these pixels after a function of the value alone, such as {@code v -> Math.max(0, v)}.
   *
   * @throws IllegalArgumentException if the function returns NaN or an infinity
   */
  public Plane map(DoubleUnaryOperator function) {
    double[][] result = copy(values);
    for (double[] row : result) {
      Arrays.setAll(row, column -> function.applyAsDouble(row[column]));
    }
    return new Plane(rate, firstX, firstY, result);
  }

  /**
   * Returns the pixels of a rectangle, at the positions they have here.
   *
   * @param left first column
   * @param top first row
   * @throws IllegalArgumentException if the rectangle is empty or leaves the picture
   */
  public Plane crop(int left, int top, int width, int height) {
    Require.that(
        left >= 0 && top >= 0 && width >= 1 && height >= 1,
        "a crop must have left and top from 0 on and a size from 1 on, got %s, %s, %s, %s",
        left,
        top,
        width,
        height);
    Require.that(
        width <= width() - left && height <= height() - top,
        "a crop must lie inside %s columns and %s rows, got %s + %s and %s + %s",
        width(),
        height(),
        left,
        width,
        top,
        height);
    double[][] result = new double[height][];
    Arrays.setAll(result, row -> Arrays.copyOfRange(values[top + row], left, left + width));
    return new Plane(rate, x(left), y(top), result);
  }

  /**
   * Returns every {@code step}-th pixel of every {@code step}-th row, where they are: the rate is
   * {@code rate/step}. Nothing is filtered.
   *
   * @param left first column kept
   * @param top first row kept
   * @throws IllegalArgumentException if {@code step < 1} or there is no such row or column
   */
  public Plane everyNth(int step, int left, int top) {
    Require.that(step >= 1, "step must be at least 1 pixel, got %s", step);
    checkPixel(top, left);
    double[][] kept = new double[(height() - 1 - top) / step + 1][(width() - 1 - left) / step + 1];
    for (int row = 0; row < kept.length; row++) {
      double[] source = values[top + row * step];
      Arrays.setAll(kept[row], column -> source[left + column * step]);
    }
    return new Plane(rate / step, x(left), y(top), kept);
  }

  private void checkPixel(int row, int column) {
    Require.that(
        0 <= row && row < height() && 0 <= column && column < width(),
        "pixel must lie in %s rows and %s columns, got row %s, column %s",
        height(),
        width(),
        row,
        column);
  }

  /** Returns whether {@code other} has the same rate, positions and values, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Plane that
        && Double.compare(rate, that.rate) == 0
        && Double.compare(firstX, that.firstX) == 0
        && Double.compare(firstY, that.firstY) == 0
        && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    int grid =
        31 * (31 * Double.hashCode(rate) + Double.hashCode(firstX)) + Double.hashCode(firstY);
    return 31 * grid + Arrays.deepHashCode(values);
  }

  /** Returns size, rate, positions and RMS. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Plane[%d × %d pixels, rate %s, first (%s, %s), rms %.5g]",
        width(),
        height(),
        rate,
        firstX,
        firstY,
        rms());
  }
}
