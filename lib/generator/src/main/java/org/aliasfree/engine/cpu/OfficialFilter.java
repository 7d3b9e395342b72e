package org.aliasfree.engine.cpu;

import java.util.Arrays;

/**
 * The filtered nonlinearity of the published networks: six taps a phase to go up by 2 or 4, twelve
 * to come down by 2.
 *
 * <p>A tile streams down its rows, so that no more than a ring of rows exists at once and all of it
 * stays in the second-level cache. The columns of the upsampled map lie in {@code up} planes,
 * column t in plane {@code t mod up}: then a tap is a row at a constant shift.
 *
 * <pre>
 * source row → up planes (ring of 8) → six rows, bent → 12 rows or their horizontal sums → out
 * </pre>
 *
 * <p>Of a radial filter, rows that mirror each other are added first: 72 taps instead of 144.
 */
final class OfficialFilter implements TileFilter {
  /** Taps of one phase of the up filter. */
  static final int PHASE_TAPS = 6;

  /** Taps of the down filter. */
  static final int DOWN_TAPS = 12;

  private static final int B = Rows.BLOCK;
  private static final int RING = 8;

  private final Geometry geometry;
  private final int up;
  private final Phases across;
  private final Phases along;
  private final int firstShift;
  private final DownTaps down;
  private final Bend bend;
  private final double bound;

  OfficialFilter(Geometry geometry, float[] upTaps, DownTaps down, Bend bend) {
    this.geometry = geometry;
    this.down = down;
    this.bend = bend;
    up = geometry.up();
    across = new Phases(upTaps, up, geometry.low(), up);
    along = new Phases(upTaps, up, geometry.low(), up * (double) bend.gain());
    firstShift = across.first(0);
    bound = across.gainBound() * along.gainBound() * (1 + 1e-4);
  }

  /** Returns whether this class does such a filter. */
  static boolean fits(Geometry geometry, float[] upTaps, DownTaps down) {
    return (geometry.up() == 2 || geometry.up() == 4)
        && geometry.down() == 2
        && upTaps.length == PHASE_TAPS * geometry.up()
        && down.size() == DOWN_TAPS
        && (!down.isRadial() || down.rowsMirror());
  }

  @Override
  public int columnStep() {
    return up / 2;
  }

  @Override
  public Scratch scratch(int columns) {
    return new Workspace(columns);
  }

  @Override
  public void run(Tile tile, PassMaps maps, Scratch scratch) {
    Workspace work = (Workspace) scratch;
    work.begin(tile, maps);
    stream(tile, maps, work, false);
    if (bend.mayClamp((float) (work.source.most() * bound))) {
      work.source.stopWatching();
      stream(tile, maps, work, true);
    }
  }

  private void stream(Tile tile, PassMaps maps, Workspace work, boolean clamping) {
    int have = along.first(0) - 1;
    int rows = geometry.temporarySide(DOWN_TAPS);
    for (int t = 0; t < rows; t++) {
      for (int need = along.first(t) + PHASE_TAPS - 1; have < need; ) {
        upRow(maps, work, ++have);
      }
      bendRow(work, t, clamping);
      if (!down.isRadial()) {
        foldAcross(work, t);
      }
      if (t >= DOWN_TAPS - 1 && (t - DOWN_TAPS + 1) % 2 == 0) {
        outRow(tile, maps, work, t - DOWN_TAPS + 1);
      }
    }
  }

  private void upRow(PassMaps maps, Workspace work, int row) {
    float[][] planes = work.raised[row & (RING - 1)];
    if (!work.source.has(row)) {
      for (float[] plane : planes) {
        Arrays.fill(plane, 0, work.length, 0);
      }
      return;
    }
    work.source.read(maps, row, work.x);
    for (int r = 0; r < up; r++) {
      UpRows.six(planes[r], work.x, across.first(r) - firstShift, across.weights(r), work.length);
    }
  }

  private void bendRow(Workspace work, int t, boolean clamping) {
    int first = along.first(t);
    float[] w = along.weights(t);
    float[][] bent = work.bent[down.isRadial() ? t % DOWN_TAPS : 0];
    for (int r = 0; r < up; r++) {
      ColumnRows.bentSix(
          bent[r],
          work.raised[first & (RING - 1)][r],
          work.raised[(first + 1) & (RING - 1)][r],
          work.raised[(first + 2) & (RING - 1)][r],
          work.raised[(first + 3) & (RING - 1)][r],
          work.raised[(first + 4) & (RING - 1)][r],
          work.raised[(first + 5) & (RING - 1)][r],
          w,
          bend.p(),
          bend.q(),
          work.length);
      if (clamping) {
        Rows.clamp(bent[r], bend.clamp(), work.length);
      }
    }
  }

  private void foldAcross(Workspace work, int t) {
    for (int e = 0; e < up / 2; e++) {
      float[] sums = work.lowered[e][t % DOWN_TAPS];
      DownRows.twelve(sums, work.bent[0], e, down.line(), 0, false, work.outLength);
    }
  }

  /** Makes the row of the output whose taps begin at row {@code t} of the upsampled map. */
  private void outRow(Tile tile, PassMaps maps, Workspace work, int t) {
    if (down.isRadial()) {
      lowerMirrored(work, t);
    }
    for (int e = 0; e < up / 2; e++) {
      float[] out = work.out[e];
      if (!down.isRadial()) {
        ColumnRows.twelve(out, work.lowered[e], t, down.line(), work.outLength);
      }
      Rows.scale(out, work.outScale, work.outLength);
      store(tile, maps, out, t / 2, e);
    }
  }

  /** Adds the rows that mirror each other among the twelve from row {@code t}, and filters them. */
  private void lowerMirrored(Workspace work, int t) {
    for (int i = 0; i < DOWN_TAPS / 2; i++) {
      float[][] first = work.bent[(t + i) % DOWN_TAPS];
      float[][] last = work.bent[(t + DOWN_TAPS - 1 - i) % DOWN_TAPS];
      for (int r = 0; r < up; r++) {
        Rows.sum(work.folded[r], first[r], last[r], work.length);
      }
      for (int e = 0; e < up / 2; e++) {
        DownRows.twelve(
            work.out[e], work.folded, e, down.table(), DOWN_TAPS * i, i > 0, work.outLength);
      }
    }
  }

  private void store(Tile tile, PassMaps maps, float[] out, int y, int e) {
    int step = up / 2;
    int to = geometry.output(tile.image(), y, tile.firstColumn(), tile.firstChannel());
    for (int x = e, i = 0; x < tile.columns(); x += step, i++) {
      maps.out().put(to + x * geometry.outChannels(), out, i * B, B);
    }
  }

  /** Rows of one thread. */
  private final class Workspace implements Scratch {
    final SourceRows source;
    final float[] x;
    final float[][][] raised;
    final float[][][] bent;
    final float[][][] lowered;
    final float[][] folded;
    final float[][] out;
    final float[] outScale;

    /** Values in a row of a plane, and in one of the output. */
    int length;

    int outLength;

    Workspace(int columns) {
      int planePixels = planePixels(columns);
      int n = planePixels * B;
      int outPixels = outPixels(columns);
      boolean radial = down.isRadial();
      source = new SourceRows(geometry, planePixels + PHASE_TAPS);
      x = new float[(planePixels + PHASE_TAPS) * B];
      raised = new float[RING][up][n];
      bent = new float[radial ? DOWN_TAPS : 1][up][n];
      lowered = new float[radial ? 0 : up / 2][DOWN_TAPS][outPixels * B];
      folded = new float[radial ? up : 0][n];
      out = new float[up / 2][outPixels * B];
      outScale = new float[outPixels * B];
    }

    /** Returns the pixels of a plane from which so many columns of the output follow. */
    private int planePixels(int columns) {
      int whole = outPixels(columns) * (up / 2);
      return (2 * whole + DOWN_TAPS - 2 + up - 1) / up;
    }

    private int outPixels(int columns) {
      return (columns + up / 2 - 1) / (up / 2);
    }

    void begin(Tile tile, PassMaps maps) {
      int planePixels = planePixels(tile.columns());
      int outPixels = outPixels(tile.columns());
      length = planePixels * B;
      outLength = outPixels * B;
      int firstPixel = 2 * tile.firstColumn() / up + firstShift;
      source.begin(tile, maps, firstPixel, planePixels + PHASE_TAPS);
      float[] factors = maps.outScale(tile.image());
      Rows.repeat(outScale, factors, tile.firstChannel(), 0, outPixels);
    }
  }
}
