package org.aliasfree.engine.cpu;

import java.util.Arrays;

/**
 * The filtered nonlinearity of any factors and filters, streamed like {@link OfficialFilter}.
 *
 * <p>With L the least common multiple of {@code up} and {@code down}, the upsampled map's columns
 * lie in L planes, the input's in L/up and the output's in L/down. In each a filter's taps on one
 * plane are at consecutive pixels.
 */
final class AnyFilter implements TileFilter {
  private static final int B = Rows.BLOCK;

  private final Geometry geometry;
  private final DownTaps down;
  private final Bend bend;
  private final Phases along;
  private final AcrossPlanes raise;
  private final AcrossPlanes[] lower;
  private final int planes;
  private final int inPlanes;
  private final int outPlanes;
  private final int firstShift;
  private final double bound;

  AnyFilter(Geometry geometry, float[] upTaps, DownTaps down, Bend bend) {
    this.geometry = geometry;
    this.down = down;
    this.bend = bend;
    int up = geometry.up();
    planes = up * geometry.down() / greatestDivisor(up, geometry.down());
    inPlanes = planes / up;
    outPlanes = planes / geometry.down();
    Phases across = new Phases(upTaps, up, geometry.low(), up);
    along = new Phases(upTaps, up, geometry.low(), up * (double) bend.gain());
    firstShift = across.first(0);
    raise = new AcrossPlanes(planes, inPlanes);
    for (int r = 0; r < planes; r++) {
      raise.put(r, across.first(r) - firstShift, across.weights(r));
    }
    lower = new AcrossPlanes[down.isRadial() ? down.size() : 1];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = new AcrossPlanes(outPlanes, planes);
      for (int e = 0; e < outPlanes; e++) {
        lower[i].put(e, geometry.down() * e, down.isRadial() ? down.row(i) : down.line());
      }
    }
    bound = across.gainBound() * along.gainBound() * (1 + 1e-4);
  }

  private static int greatestDivisor(int a, int b) {
    return b == 0 ? a : greatestDivisor(b, a % b);
  }

  @Override
  public int columnStep() {
    return outPlanes;
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
    int rows = geometry.temporarySide(down.size());
    for (int t = 0; t < rows; t++) {
      for (int need = along.first(t) + along.taps() - 1; have < need; ) {
        upRow(maps, work, ++have);
      }
      bendRow(work, t, clamping);
      int top = t - down.size() + 1;
      if (top >= 0 && top % geometry.down() == 0) {
        outRow(tile, maps, work, top);
      }
    }
  }

  private void upRow(PassMaps maps, Workspace work, int row) {
    float[][] raised = work.raised[Math.floorMod(row, along.taps())];
    if (!work.source.has(row)) {
      for (float[] plane : raised) {
        Arrays.fill(plane, 0, work.length, 0);
      }
      return;
    }
    work.source.read(maps, row, work.x);
    float[][] sources = work.deal();
    for (int r = 0; r < planes; r++) {
      raise.filter(raised[r], sources, r, false, work.length);
    }
  }

  private void bendRow(Workspace work, int t, boolean clamping) {
    int first = Math.floorMod(along.first(t), along.taps());
    float[] w = along.weights(t);
    float[][] bent = work.bent[down.isRadial() ? t % down.size() : 0];
    for (int r = 0; r < planes; r++) {
      ColumnRows.bent(bent[r], work.raisedOf(r), first, w, bend.p(), bend.q(), work.length);
      if (clamping) {
        Rows.clamp(bent[r], bend.clamp(), work.length);
      }
    }
    if (!down.isRadial()) {
      for (int e = 0; e < outPlanes; e++) {
        lower[0].filter(work.lowered[e][t % down.size()], bent, e, false, work.outLength);
      }
    }
  }

  /** Makes the row of the output whose taps begin at row {@code t} of the upsampled map. */
  private void outRow(Tile tile, PassMaps maps, Workspace work, int t) {
    for (int e = 0; e < outPlanes; e++) {
      float[] out = work.out;
      if (down.isRadial()) {
        for (int i = 0; i < down.size(); i++) {
          float[][] row = work.bent[(t + i) % down.size()];
          lower[i].filter(out, row, e, i > 0, work.outLength);
        }
      } else {
        ColumnRows.any(out, work.lowered[e], t, down.line(), work.outLength);
      }
      Rows.scale(out, work.outScale, work.outLength);
      store(tile, maps, out, t / geometry.down(), e);
    }
  }

  private void store(Tile tile, PassMaps maps, float[] out, int y, int e) {
    int to = geometry.output(tile.image(), y, tile.firstColumn(), tile.firstChannel());
    for (int x = e, i = 0; x < tile.columns(); x += outPlanes, i++) {
      maps.out().put(to + x * geometry.outChannels(), out, i * B, B);
    }
  }

  /** Rows of one thread. */
  private final class Workspace implements Scratch {
    final SourceRows source;
    final float[] x;
    final float[][] dealt;
    final float[][][] raised;
    final float[][][] bent;
    final float[][][] lowered;
    final float[] out;
    final float[] outScale;
    private final float[][] ring;
    int length;
    int outLength;

    Workspace(int columns) {
      int outPixels = outPixels(columns);
      int planePixels = planePixels(outPixels);
      int n = planePixels * B;
      boolean radial = down.isRadial();
      int sourcePixels = sourcePixels(planePixels);
      source = new SourceRows(geometry, sourcePixels);
      x = new float[sourcePixels * B];
      dealt = new float[inPlanes][inPlanes == 1 ? 0 : sourcePixels / inPlanes * B];
      raised = new float[along.taps()][planes][n];
      bent = new float[radial ? down.size() : 1][planes][n];
      lowered = new float[radial ? 0 : outPlanes][down.size()][outPixels * B];
      out = new float[outPixels * B];
      outScale = new float[outPixels * B];
      ring = new float[along.taps()][];
    }

    private int outPixels(int columns) {
      return (columns + outPlanes - 1) / outPlanes;
    }

    /** Returns the pixels of a plane of the upsampled map that so many of the output's need. */
    private int planePixels(int outPixels) {
      return outPixels + lower[0].reach();
    }

    private int sourcePixels(int planePixels) {
      return (planePixels + raise.reach()) * inPlanes;
    }

    void begin(Tile tile, PassMaps maps) {
      int outPixels = outPixels(tile.columns());
      int planePixels = planePixels(outPixels);
      length = planePixels * B;
      outLength = outPixels * B;
      int firstPixel = tile.firstColumn() / outPlanes * inPlanes + firstShift;
      source.begin(tile, maps, firstPixel, sourcePixels(planePixels));
      float[] factors = maps.outScale(tile.image());
      Rows.repeat(outScale, factors, tile.firstChannel(), 0, outPixels);
    }

    /** Returns the row in {@code x}, its pixels dealt to the input's planes. */
    float[][] deal() {
      if (inPlanes == 1) {
        dealt[0] = x;
        return dealt;
      }
      for (int s = 0; s < inPlanes; s++) {
        for (int j = s, i = 0; j * B < x.length; j += inPlanes, i++) {
          System.arraycopy(x, j * B, dealt[s], i * B, B);
        }
      }
      return dealt;
    }

    /** Returns the ring of rows of one plane. */
    float[][] raisedOf(int plane) {
      for (int i = 0; i < ring.length; i++) {
        ring[i] = raised[i][plane];
      }
      return ring;
    }
  }
}
