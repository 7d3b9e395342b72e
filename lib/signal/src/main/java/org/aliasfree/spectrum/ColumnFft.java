package org.aliasfree.spectrum;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.aliasfree.signal.Require;

/**
 * The FFT of many equally long lines of complex numbers at once: the columns of a table.
 *
 * <p>The table has a row for each number of a line and a column for each line, {@code
 * table[i][line]}. One step of the transform then does the same to all numbers of some rows, with
 * the same factors, and a processor's vector instructions do several columns at a time ({@link
 * Butterflies}).
 *
 * <p>The algorithm is that of Cooley and Tukey (1965) with decimation in time: for N = r·m, the
 * transforms F₀ … F₍ᵣ₋₁₎ of every r-th number are joined by
 *
 * <pre>X[p + q·m] = Σⱼ w^(jp) · Fⱼ[p] · e^(−2πi jq/r),   w = e^(−2πi/N),   p = 0 … m − 1</pre>
 *
 * <p>with r = 4, 2, 3, 5 or 7 (Van Loan, Computational Frameworks for the Fast Fourier Transform,
 * 1992, chapters 1 and 2; {@link Radices}, {@link ColumnSteps}). A part is finished before the next
 * is begun, so that what is worked on soon fits the first-level cache. Other prime factors are left
 * to {@link FftLine}, column by column.
 *
 * <p>To use it, fill the rows {@link #inputReal} and {@link #inputImaginary}, call {@link
 * #transform} and read the rows {@link #real} and {@link #imaginary}. For the inverse, exchange
 * real and imaginary parts before and after and divide by N. A table belongs to the thread that
 * asked for it.
 */
public final class ColumnFft {
  /** Numbers in a table, about: half a megabyte, which second-level caches hold. */
  private static final int ROOM = 1 << 15;

  private static final int FEWEST_LINES = 64; // short loops are not worth their start
  private static final int MOST_LINES = 256;

  /** From here on tables are not kept, and have few lines: they take much memory. */
  static final int LONG = 4096;

  private static final int LINES_IF_LONG = 8;

  /**
   * Array headers take 16 bytes: with 6 more than a multiple of 8 numbers, rows take a multiple of
   * 64 bytes. Rows made by one array then lie alike in the cache's lines, and one of them at a
   * line's edge means all: vectors that cross an edge take twice as long.
   */
  private static final int TO_CACHE_LINES = 6;

  private static final Plans<Integer, ColumnFft> TABLES =
      new Plans<>(size -> new ColumnFft(size, most(size)));

  private final int size;
  private final int lines;
  private final int[] place; // of input i among the rows
  private final double[][] re;
  private final double[][] im;
  private final ColumnSteps steps; // null if FftLine does it

  /** Makes a table for lines of {@code size} numbers, with room for so many lines. */
  ColumnFft(int size, int lines) {
    this.size = size;
    this.lines = lines;
    double[][] rows =
        new double[2 * size + ColumnSteps.SPARE][(lines + 7) / 8 * 8 + TO_CACHE_LINES];
    re = Arrays.copyOf(rows, size);
    im = Arrays.copyOfRange(rows, size, 2 * size);
    double[][] spare = Arrays.copyOfRange(rows, 2 * size, rows.length);
    if (Radices.cover(size)) {
      int[] radices = Radices.of(size);
      place = Radices.places(size, radices);
      steps = new ColumnSteps(re, im, spare, radices);
    } else {
      place = IntStream.range(0, size).toArray();
      steps = null;
    }
  }

  /**
   * Returns this thread's table for lines of {@code size} numbers.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public static ColumnFft of(int size) {
    Require.that(size >= 1, "a line must have at least 1 number, got %s", size);
    return size <= LONG ? TABLES.of(size) : new ColumnFft(size, most(size));
  }

  /** Returns how many lines of {@code size} numbers to transform at once. */
  static int most(int size) {
    return size > LONG
        ? LINES_IF_LONG
        : Math.max(FEWEST_LINES, Math.min(MOST_LINES, ROOM / size / 8 * 8));
  }

  /**
   * Returns how many of {@code count} lines to transform at once, so that the passes are equal and
   * what is worked on fits the cache. A table of {@link #of} has room for that.
   */
  public int portion(int count) {
    return portion(size, count);
  }

  /** Returns the portion of {@code count} lines of {@code size} numbers. */
  static int portion(int size, int count) {
    int most = most(size);
    int passes = (count + most - 1) / most;
    return (count + passes - 1) / passes;
  }

  /** Returns how many numbers a line has. */
  public int size() {
    return size;
  }

  /** Returns the row for the real parts of number {@code i} of all lines. */
  public double[] inputReal(int i) {
    return re[place[i]];
  }

  /** Returns the row for the imaginary parts of number {@code i} of all lines. */
  public double[] inputImaginary(int i) {
    return im[place[i]];
  }

  /** Returns all rows for the real parts of the input, until the next transform. */
  public double[][] inputReal() {
    return inOrder(re);
  }

  /** Returns all rows for the imaginary parts of the input, until the next transform. */
  public double[][] inputImaginary() {
    return inOrder(im);
  }

  private double[][] inOrder(double[][] rows) {
    double[][] result = new double[size][];
    Arrays.setAll(result, i -> rows[place[i]]);
    return result;
  }

  /** Returns all rows of the real parts of the bins, until the next transform. */
  public double[][] real() {
    return re.clone();
  }

  /** Returns all rows of the imaginary parts of the bins, until the next transform. */
  public double[][] imaginary() {
    return im.clone();
  }

  /** Returns the row of the real parts of bin {@code k} of all lines. */
  public double[] real(int k) {
    return re[k];
  }

  /** Returns the row of the imaginary parts of bin {@code k} of all lines. */
  public double[] imaginary(int k) {
    return im[k];
  }

  /**
   * Transforms the first {@code count} lines, {@code X[k] = Σ x[n]·e^{−2πi kn/N}}. What the others
   * held is lost.
   */
  public void transform(int count) {
    transform(0, count, false);
  }

  /** Transforms lines {@code from … to − 1}. The others stay as they are. */
  public void transform(int from, int to) {
    transform(from, to, from > 0 || to < lines);
  }

  private void transform(int from, int to, boolean keepOthers) {
    if (steps == null) {
      lineByLine(from, to);
    } else {
      steps.transform(from, to, keepOthers);
    }
  }

  private void lineByLine(int from, int to) {
    FftLine line = FftLine.of(size);
    double[] x = new double[size];
    double[] y = new double[size];
    for (int column = from; column < to; column++) {
      for (int i = 0; i < size; i++) {
        x[i] = re[i][column];
        y[i] = im[i][column];
      }
      line.forward(x, y);
      for (int i = 0; i < size; i++) {
        re[i][column] = x[i];
        im[i][column] = y[i];
      }
    }
  }
}
