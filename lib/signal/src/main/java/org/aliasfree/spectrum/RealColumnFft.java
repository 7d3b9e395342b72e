package org.aliasfree.spectrum;

import org.aliasfree.signal.Require;

/**
 * The FFT of many equally long lines of real numbers at once, the columns of a table, as {@link
 * ColumnFft} with half the work. Of N bins only 0 … ⌊N/2⌋ are computed, the others mirror them, and
 * what comes out is <em>twice</em> the transform: whoever multiplies anyway may halve it.
 *
 * <p>To use it, {@link #read} all rows, call {@link #transform} and take the rows {@link #real} and
 * {@link #imaginary}. A table belongs to the thread that asked for it.
 */
public abstract class RealColumnFft {
  private static final Plans<Integer, RealColumnFft> TABLES =
      new Plans<>(size -> made(size, ColumnFft.most(size)));

  final int size;

  RealColumnFft(int size) {
    this.size = size;
  }

  /** Makes a table for lines of {@code size} numbers, with room for so many lines. */
  static RealColumnFft made(int size, int lines) {
    return size % 2 == 0 ? new EvenColumnFft(size, lines) : new OddColumnFft(size, lines);
  }

  /**
   * Returns this thread's table for lines of {@code size} numbers.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public static RealColumnFft of(int size) {
    Require.that(size >= 1, "a line must have at least 1 number, got %s", size);
    return size <= ColumnFft.LONG ? TABLES.of(size) : made(size, ColumnFft.most(size));
  }

  /** Returns how many of {@code count} lines to transform at once, as {@link ColumnFft#portion}. */
  public int portion(int count) {
    return ColumnFft.portion(size, count);
  }

  /** Reads number {@code i} of each of {@code count} lines: {@code row[from], row[from + 1], …}. */
  public abstract void read(int i, double[] row, int from, int count);

  /** Transforms the first {@code count} lines into {@code 2·X[k] = 2·Σ x[n]·e^{−2πi kn/N}}. */
  public abstract void transform(int count);

  /** Returns the row of the real parts of bin {@code k ≤ N/2}, twice, until the next transform. */
  public abstract double[] real(int k);

  /** Returns the row of the imaginary parts of bin {@code k ≤ N/2}; zeros where it is real. */
  public abstract double[] imaginary(int k);
}
