package org.aliasfree.spectrum;

import java.util.Arrays;
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
 * <p>with r = 4 as long as that divides, then 2, 3, 5 and 7 (Van Loan, Computational Frameworks for
 * the Fast Fourier Transform, 1992, chapters 1 and 2). Halves first, so that what is worked on soon
 * fits the first-level cache. Other factors are left to {@link FftLine}, column by column.
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

  /**
   * Array headers take 16 bytes: with 6 more than a multiple of 8 numbers, rows take a multiple of
   * 64 bytes. Rows made by one array then lie alike in the cache's lines, and one of them at a
   * line's edge means all: vectors that cross an edge take twice as long.
   */
  private static final int TO_CACHE_LINES = 6;

  private static final int[] RADICES = {4, 2, 3, 5, 7};
  private static final int LARGEST_RADIX = 7;

  private static final Plans<Integer, ColumnFft> TABLES =
      new Plans<>(size -> new ColumnFft(size, most(size)));

  private final int size;
  private final int[] radices; // empty if FftLine does it
  private final Roots[] roots; // [level], of the transforms of that level
  private final Roots[] small; // [radix]
  private final int[] place; // of input i among the rows
  private final double[][] re;
  private final double[][] im;
  private final double[][] spare;
  private int from; // lines that are transformed
  private int to;

  /** Makes a table for lines of {@code size} numbers, with room for so many lines. */
  ColumnFft(int size, int lines) {
    this.size = size;
    radices = isSmooth(size) ? factors(size) : new int[0];
    roots = new Roots[radices.length];
    small = new Roots[LARGEST_RADIX + 1];
    place = new int[size];
    int spares = 2 * (LARGEST_RADIX - 1);
    double[][] rows = new double[2 * size + spares][(lines + 7) / 8 * 8 + TO_CACHE_LINES];
    re = Arrays.copyOf(rows, size);
    im = Arrays.copyOfRange(rows, size, 2 * size);
    spare = Arrays.copyOfRange(rows, 2 * size, rows.length);
    Arrays.setAll(place, i -> i);
    arrange(0, 0, 1, 0);
    int n = size;
    for (int level = 0; level < radices.length; level++) {
      roots[level] = new Roots(n);
      n /= radices[level];
      small[radices[level]] = new Roots(radices[level]);
    }
  }

  /**
   * Returns this thread's table for lines of {@code size} numbers.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public static ColumnFft of(int size) {
    Require.that(size >= 1, "a line must have at least 1 number, got %s", size);
    return TABLES.of(size);
  }

  /** Returns how many lines of {@code size} numbers to transform at once. */
  private static int most(int size) {
    return Math.max(FEWEST_LINES, Math.min(MOST_LINES, ROOM / size / 8 * 8));
  }

  /** Returns whether {@code size} has no prime factor over 7. */
  static boolean isSmooth(int size) {
    int rest = size;
    for (int radix : RADICES) {
      while (rest % radix == 0) {
        rest /= radix;
      }
    }
    return rest == 1;
  }

  private static int[] factors(int size) {
    int[] found = new int[Integer.SIZE];
    int count = 0;
    int rest = size;
    for (int radix : RADICES) {
      while (rest % radix == 0) {
        rest /= radix;
        found[count++] = radix;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Places inputs {@code first, first + step, …}, which a transform of this level takes, into rows
   * from {@code row} on. Fours are in the order 0, 2, 1, 3, as two steps of two want them.
   */
  private void arrange(int row, int first, int step, int level) {
    if (level == radices.length) {
      place[first] = row;
      return;
    }
    int radix = radices[level];
    int m = size / step / radix;
    for (int j = 0; j < radix; j++) {
      int part = radix == 4 && (j == 1 || j == 2) ? 3 - j : j;
      arrange(row + j * m, first + part * step, step * radix, level + 1);
    }
  }

  /**
   * Returns how many of {@code count} lines to transform at once, so that the passes are equal and
   * what is worked on fits the cache. A table of {@link #of} has room for that.
   */
  public int portion(int count) {
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

  /** Transforms lines {@code from … to − 1}, {@code X[k] = Σ x[n]·e^{−2πi kn/N}}. */
  public void transform(int from, int to) {
    this.from = from;
    this.to = to;
    if (radices.length == 0) {
      lineByLine();
    } else {
      join(0, size, 0);
    }
  }

  private void lineByLine() {
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

  /** Transforms {@code n} rows from {@code first} on. */
  private void join(int first, int n, int level) {
    if (n == 1) {
      return;
    }
    int radix = radices[level];
    int m = n / radix;
    for (int j = 0; j < radix; j++) {
      join(first + j * m, m, level + 1);
    }
    Roots w = roots[level];
    for (int p = 0; p < m; p++) {
      switch (radix) {
        case 2 -> two(first + p, first + p + m, w, p, false);
        case 4 -> four(first + p, m, w, p);
        default -> odd(first + p, m, w, p, radix);
      }
    }
  }

  /** Joins rows a and b by the factor {@code w[p]}, or {@code −i·w[p]}. */
  private void two(int a, int b, Roots w, int p, boolean quarter) {
    double wr = w.real[p];
    double wi = w.imaginary[p];
    if (quarter) {
      Butterflies.two(re[a], im[a], re[b], im[b], wi, -wr, from, to);
    } else {
      Butterflies.two(re[a], im[a], re[b], im[b], wr, wi, from, to);
    }
  }

  private void four(int a, int m, Roots w, int p) {
    two(a, a + m, w, 2 * p, false);
    two(a + 2 * m, a + 3 * m, w, 2 * p, false);
    two(a, a + 2 * m, w, p, false);
    two(a + m, a + 3 * m, w, p, true);
  }

  /**
   * Joins an odd number r of rows. With the sums s and differences d of rows j and r − j, bins q
   * and r − q are {@code x₀ + Σⱼ cos(2πjq/r)·sⱼ ∓ i·Σⱼ sin(2πjq/r)·dⱼ}, j = 1 … (r − 1)/2.
   */
  private void odd(int a, int m, Roots w, int p, int r) {
    for (int j = 1; j < r; j++) {
      if (p > 0) {
        Butterflies.turn(re[a + j * m], im[a + j * m], w.real[j * p], w.imaginary[j * p], from, to);
      }
    }
    for (int j = 1; 2 * j < r; j++) {
      Butterflies.sumAndDifference(re[a + j * m], re[a + (r - j) * m], from, to);
      Butterflies.sumAndDifference(im[a + j * m], im[a + (r - j) * m], from, to);
    }
    for (int q = 1; 2 * q < r; q++) {
      pair(spare[q - 1], spare[r - q - 1], re, im, a, m, r, q, -1);
      pair(spare[r + q - 2], spare[2 * r - q - 2], im, re, a, m, r, q, 1);
    }
    for (int j = 1; 2 * j < r; j++) {
      Butterflies.add(re[a], re[a + j * m], from, to);
      Butterflies.add(im[a], im[a + j * m], from, to);
    }
    for (int q = 1; q < r; q++) {
      exchange(re, a + q * m, q - 1);
      exchange(im, a + q * m, r + q - 2);
    }
  }

  /**
   * Computes a part, real or imaginary, of bins q and r − q from sums and the others' differences.
   */
  private void pair(
      double[] y,
      double[] z,
      double[][] same,
      double[][] other,
      int a,
      int m,
      int r,
      int q,
      int sign) {
    double[] c = small[r].real;
    double[] k = small[r].imaginary;
    int last = r - 1;
    int q2 = 2 * q % r;
    if (r == 3) {
      Butterflies.pair(y, z, same[a], same[a + m], other[a + 2 * m], c[q], sign * k[q], from, to);
      return;
    }
    Butterflies.pair(
        y,
        z,
        same[a],
        same[a + m],
        same[a + 2 * m],
        other[a + last * m],
        other[a + (last - 1) * m],
        c[q],
        c[q2],
        sign * k[q],
        sign * k[q2],
        from,
        to);
    for (int j = 3; 2 * j < r; j++) {
      int jq = j * q % r;
      Butterflies.addPair(
          y, z, same[a + j * m], other[a + (r - j) * m], c[jq], sign * k[jq], from, to);
    }
  }

  private void exchange(double[][] rows, int row, int with) {
    double[] old = rows[row];
    rows[row] = spare[with];
    spare[with] = old;
  }
}
