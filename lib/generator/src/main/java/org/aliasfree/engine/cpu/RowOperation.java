package org.aliasfree.engine.cpu;

/**
 * The row operations that the speed of the engine hangs on, each in one form, so that a benchmark
 * can watch whether they are vector instructions: a loop that falls back to scalars is many times
 * slower and looks the same.
 *
 * <p>A row has {@link #CHANNELS} values a pixel; {@code k} below is a row's or tap's number, y a
 * pixel, and every value of a pixel is treated alike.
 */
public enum RowOperation {
  /** out[y] = Σ w[k]·row₀[y + k], k = 0 … 5: a phase of the horizontal up filter. */
  UP(1, 6, 6),
  /** out[y] = v + 0.5·|v|, v = Σ w[k]·row_k[y], k = 0 … 5: the vertical up filter, and the bend. */
  BENT_ROWS(6, 6, 8),
  /** out[y] = Σ w[k]·row_k[y], k = 0 … 11: the vertical down filter. */
  DOWN_ROWS(12, 12, 12),
  /** out[y] = Σ w[k]·row_{k mod 2}[y + k div 2], k = 0 … 11: the horizontal down filter. */
  DOWN(2, 12, 12);

  /** Values of a pixel. */
  public static final int CHANNELS = Rows.BLOCK;

  /** Pixels that rows must have beyond those computed. */
  public static final int REACH = 6;

  private static final float P = 1;
  private static final float Q = 0.5f;

  private final int rows;
  private final int taps;
  private final int operations;

  RowOperation(int rows, int taps, int operations) {
    this.rows = rows;
    this.taps = taps;
    this.operations = operations;
  }

  /** Returns how many rows it reads. */
  public int rows() {
    return rows;
  }

  /** Returns how many weights it takes. */
  public int taps() {
    return taps;
  }

  /** Returns multiplications with additions for one value of the result. */
  public int operations() {
    return operations;
  }

  /**
   * Does it.
   *
   * @param out at least {@code pixels·CHANNELS} values
   * @param in {@link #rows()} rows of {@code (pixels + REACH)·CHANNELS} values, not modified
   * @param w {@link #taps()} weights, not modified
   * @param pixels how many pixels to compute
   */
  public void run(float[] out, float[][] in, float[] w, int pixels) {
    int n = pixels * CHANNELS;
    switch (this) {
      case UP -> UpRows.six(out, in[0], 0, w, n);
      case BENT_ROWS ->
          ColumnRows.bentSix(out, in[0], in[1], in[2], in[3], in[4], in[5], w, P, Q, n);
      case DOWN_ROWS -> ColumnRows.twelve(out, in, 0, w, n);
      case DOWN -> DownRows.twelve(out, in, 0, w, 0, false, n);
    }
  }
}
