package org.aliasfree.engine.cpu;

/** Bias, upsampling, leaky ReLU, clamp and downsampling of one tile. */
interface TileFilter {
  /** Does one tile. */
  void run(Tile tile, PassMaps maps, Scratch scratch);

  /** Returns new memory for tiles of up to {@code columns} columns; one for each thread. */
  Scratch scratch(int columns);

  /** Returns the number that the first column of a tile must be a multiple of. */
  int columnStep();

  /** Memory of one thread, kept from tile to tile. */
  interface Scratch {}
}
