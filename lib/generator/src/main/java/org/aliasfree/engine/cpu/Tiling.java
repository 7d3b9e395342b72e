package org.aliasfree.engine.cpu;

/**
 * How a layer's output is cut into tiles.
 *
 * @param batch images
 * @param side of the output
 * @param channels as stored
 * @param columns of a tile; the last one may have fewer
 */
record Tiling(int batch, int side, int channels, int columns) {
  /** Most columns of a tile: what a thread keeps then fits into half a megabyte of cache. */
  private static final int MOST_COLUMNS = 96;

  /** Fewest columns worth a tile, and what the ends of its filters cost, in columns. */
  private static final int ENDS = 12;

  /**
   * Returns the tiles that are done soonest when {@code threads} take them in turn, a tile costing
   * its columns and {@link #ENDS} more.
   *
   * @param step of which the columns of a tile are a multiple
   */
  static Tiling of(int batch, int side, int channels, int step, int threads) {
    int stacks = batch * blocks(channels);
    int best = 0;
    long least = Long.MAX_VALUE;
    int from = (side + MOST_COLUMNS - 1) / MOST_COLUMNS;
    for (int across = from; across <= Math.max(from, side / ENDS); across++) {
      int even = (side + across - 1) / across;
      int columns = (even + step - 1) / step * step;
      long rounds = ((long) stacks * across + threads - 1) / threads;
      long cost = rounds * (columns + ENDS);
      if (cost < least) {
        least = cost;
        best = columns;
      }
    }
    return new Tiling(batch, side, channels, best);
  }

  private static int blocks(int channels) {
    return (channels + Rows.BLOCK - 1) / Rows.BLOCK;
  }

  private int across() {
    return (side + columns - 1) / columns;
  }

  /** Returns the number of tiles. */
  int count() {
    return batch * blocks(channels) * across();
  }

  /** Returns a tile; the last block of channels is moved back where it would reach too far. */
  Tile tile(int number) {
    int x = number % across() * columns;
    int block = number / across() % blocks(channels);
    return new Tile(
        number / across() / blocks(channels),
        x,
        Math.min(columns, side - x),
        Math.min(block * Rows.BLOCK, channels - Rows.BLOCK));
  }
}
