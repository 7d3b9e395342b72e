package org.aliasfree.spectrum;

/**
 * The steps of {@link ColumnFft}: rows are joined by butterflies, from small transforms to large.
 */
final class ColumnSteps {
  /** Number of spare rows: all bins but one of the largest odd butterfly, both parts. */
  static final int SPARE = 2 * (Radices.LARGEST - 1);

  private final double[][] re;
  private final double[][] im;
  private final double[][] spare;
  private final int[] radices;
  private final Roots[] roots; // [level], of the transforms of that level
  private final Roots[] small = new Roots[Radices.LARGEST + 1]; // [radix]
  private int from; // lines that are transformed
  private int to;
  private boolean exchange; // rows with spare ones, or copy back

  /**
   * Makes the steps for certain rows, which are exchanged among the three arrays.
   *
   * @param re rows of real parts, in the order of {@link Radices#places}
   * @param im rows of imaginary parts
   * @param spare {@link #SPARE} rows more
   */
  ColumnSteps(double[][] re, double[][] im, double[][] spare, int[] radices) {
    this.re = re;
    this.im = im;
    this.spare = spare;
    this.radices = radices;
    roots = new Roots[radices.length];
    int n = re.length;
    for (int level = 0; level < radices.length; level++) {
      roots[level] = new Roots(n);
      n /= radices[level];
      small[radices[level]] = new Roots(radices[level]);
    }
  }

  /**
   * Transforms lines {@code from … to − 1}.
   *
   * @param keepOthers whether the other lines stay as they are; it is faster if they need not
   */
  void transform(int from, int to, boolean keepOthers) {
    this.from = from;
    this.to = to;
    exchange = !keepOthers;
    join(0, re.length, 0);
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
    if (n == 4 && radix == 4 && exchange) {
      plainFour(first);
      return;
    }
    Roots w = roots[level];
    for (int p = 0; p < m; p++) {
      switch (radix) {
        case 2 -> two(first + p, first + p + m, w, p);
        case 4 -> four(first + p, m, w, p);
        default -> odd(first + p, m, w, p, radix);
      }
    }
  }

  /** Joins rows a and b by the factor {@code w[p]}. */
  private void two(int a, int b, Roots w, int p) {
    two(a, b, w.real[p], w.imaginary[p]);
  }

  private void two(int a, int b, double wr, double wi) {
    Butterflies.two(re[a], im[a], re[b], im[b], wr, wi, from, to);
  }

  /** Joins four rows by two steps of two, the second by {@code w[p]} and {@code −i·w[p]}. */
  private void four(int a, int m, Roots w, int p) {
    // Loops, because every call is a copy of Butterflies.two, which takes long to compile.
    for (int half = 0; half < 2; half++) {
      two(a + 2 * half * m, a + (2 * half + 1) * m, w, 2 * p);
    }
    double wr = w.real[p];
    double wi = w.imaginary[p];
    for (int half = 0; half < 2; half++) {
      two(a + half * m, a + (half + 2) * m, half == 0 ? wr : wi, half == 0 ? wi : -wr);
    }
  }

  /**
   * Joins four rows without factors, x₀, x₂, x₁, x₃, to {@code X₀, X₂ = (x₀ + x₂) ± (x₁ + x₃)} and
   * {@code X₁, X₃ = (x₀ − x₂) ∓ i·(x₁ − x₃)}. Against {@link #four} this stores half as much, and
   * stores are what takes the time.
   */
  private void plainFour(int a) {
    for (int part = 0; part < 2; part++) {
      double[][] same = part == 0 ? re : im;
      double[][] other = part == 0 ? im : re;
      double[] x0 = spare[4 * part];
      double[] x2 = spare[4 * part + 2];
      double[] x1 = spare[part == 0 ? 1 : 7]; // −i·(p + iq) = q − ip: signs differ
      double[] x3 = spare[part == 0 ? 3 : 5];
      Butterflies.pairOfSums(x0, x2, same[a], same[a + 1], same[a + 2], same[a + 3], from, to);
      Butterflies.pairOfDifferences(
          x1, x3, same[a], same[a + 1], other[a + 2], other[a + 3], from, to);
    }
    for (int q = 0; q < 4; q++) {
      take(re, a + q, q);
      take(im, a + q, 4 + q);
    }
  }

  /**
   * Joins an odd number r of rows. With the sums s and differences d of rows j and r − j, bins q
   * and r − q are {@code x₀ + Σⱼ cos(2πjq/r)·sⱼ ∓ i·Σⱼ sin(2πjq/r)·dⱼ}, j = 1 … (r − 1)/2.
   */
  private void odd(int a, int m, Roots w, int p, int r) {
    for (int j = 1; 2 * j < r; j++) {
      if (p > 0) {
        Butterflies.turn(re[a + j * m], im[a + j * m], w.real[j * p], w.imaginary[j * p], from, to);
      }
      two(a + j * m, a + (r - j) * m, w, (r - j) * p);
    }
    for (int q = 1; 2 * q < r; q++) {
      pair(spare[q - 1], spare[r - q - 1], re, im, a, m, r, q, -1);
      pair(spare[r + q - 2], spare[2 * r - q - 2], im, re, a, m, r, q, 1);
    }
    int j = 1;
    for (; 2 * j + 2 < r; j += 2) {
      Butterflies.add(re[a], re[a + j * m], re[a + (j + 1) * m], from, to);
      Butterflies.add(im[a], im[a + j * m], im[a + (j + 1) * m], from, to);
    }
    if (2 * j < r) {
      Butterflies.add(re[a], re[a + j * m], from, to);
      Butterflies.add(im[a], im[a + j * m], from, to);
    }
    for (int q = 1; q < r; q++) {
      take(re, a + q * m, q - 1);
      take(im, a + q * m, r + q - 2);
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

  /** Brings a spare row's numbers into a row. */
  private void take(double[][] rows, int row, int index) {
    if (exchange) {
      double[] old = rows[row];
      rows[row] = spare[index];
      spare[index] = old;
    } else {
      System.arraycopy(spare[index], from, rows[row], from, to - from);
    }
  }
}
