package org.aliasfree.engine.cpu;

/** The filtered nonlinearity of a whole layer: cuts it into tiles and shares them among threads. */
final class FilterPass {
  /** Most columns of a tile: what a thread keeps then fits into half a megabyte of cache. */
  private static final int MOST_COLUMNS = 96;

  /** Fewest columns worth a tile: its filters' ends cost as much as twelve columns. */
  private static final int FEWEST_COLUMNS = 12;

  private static final int ENDS = 12;

  private final Geometry geometry;
  private final TileFilter filter;
  private final TileFilter.Scratch[] scratch;
  private int scratchColumns;

  /** Makes the pass of a layer for a team of {@code threads}. */
  FilterPass(Geometry geometry, float[] upTaps, DownTaps down, Bend bend, int threads) {
    this.geometry = geometry;
    filter =
        OfficialFilter.fits(geometry, upTaps, down)
            ? new OfficialFilter(geometry, upTaps, down, bend)
            : new AnyFilter(geometry, upTaps, down, bend);
    scratch = new TileFilter.Scratch[threads];
  }

  /** Does the pass on a batch. */
  void run(Stored maps, int batch, Team team) {
    int blocks = (geometry.channels() + Rows.BLOCK - 1) / Rows.BLOCK;
    int columns = columns(blocks * batch, team.threads());
    int across = (geometry.outSide() + columns - 1) / columns;
    if (columns > scratchColumns) {
      java.util.Arrays.fill(scratch, null);
      scratchColumns = columns;
    }
    team.run(
        batch * blocks * across,
        (task, worker) -> {
          int x = task % across * columns;
          int block = task / across % blocks;
          int last = geometry.channels() - Rows.BLOCK;
          Tile tile =
              new Tile(
                  task / across / blocks,
                  x,
                  Math.min(columns, geometry.outSide() - x),
                  Math.min(block * Rows.BLOCK, last));
          if (scratch[worker] == null) {
            scratch[worker] = filter.scratch(columns);
          }
          filter.run(tile, maps, scratch[worker]);
        });
  }

  /**
   * Returns the columns of a tile: those that end soonest when {@code threads} take tiles in turn,
   * a tile costing its columns and {@link #ENDS} more.
   */
  private int columns(int stacks, int threads) {
    int best = 0;
    long least = Long.MAX_VALUE;
    int from = (geometry.outSide() + MOST_COLUMNS - 1) / MOST_COLUMNS;
    int to = Math.max(from, geometry.outSide() / FEWEST_COLUMNS);
    for (int across = from; across <= to; across++) {
      int even = (geometry.outSide() + across - 1) / across;
      int step = filter.columnStep();
      int columns = (even + step - 1) / step * step;
      long rounds = ((long) stacks * across + threads - 1) / threads;
      long cost = rounds * (columns + ENDS);
      if (cost < least) {
        least = cost;
        best = columns;
      }
    }
    return best;
  }
}
