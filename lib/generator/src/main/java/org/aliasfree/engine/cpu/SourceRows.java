package org.aliasfree.engine.cpu;

import java.util.Arrays;

/**
 * The rows of a tile's input: read, demodulated, biased, zero outside the map.
 *
 * <p>Keeps, element by element, the largest absolute value seen, from which follows whether the
 * clamp can act.
 */
final class SourceRows {
  private static final int B = Rows.BLOCK;

  private final Geometry geometry;
  private final int capacity;
  private final float[] scale;
  private final float[] bias;
  private final float[] most;

  /** Pixels of the tile's rows that lie inside the map. */
  private int begin;

  private int end;
  private int pixels;
  private int source;
  private boolean watching;

  /** Makes room for rows of {@code capacity} pixels. */
  SourceRows(Geometry geometry, int capacity) {
    this.geometry = geometry;
    this.capacity = capacity;
    scale = new float[capacity * B];
    bias = new float[capacity * B];
    most = new float[capacity * B];
  }

  /**
   * Turns to a tile.
   *
   * @param firstPixel column of the map at which rows begin, negative outside it
   * @param pixels length of the rows
   */
  void begin(Tile tile, PassMaps maps, int firstPixel, int pixels) {
    if (pixels > capacity) {
      throw new IllegalArgumentException(
          "rows of " + pixels + " pixels need more room than " + capacity);
    }
    this.pixels = pixels;
    begin = Math.min(Math.max(0, -firstPixel), pixels);
    end = Math.max(begin, Math.min(pixels, geometry.side() - firstPixel));
    source = geometry.input(tile.image(), 0, firstPixel, tile.firstChannel());
    Arrays.fill(scale, 0);
    Arrays.fill(bias, 0);
    Arrays.fill(most, 0);
    float[] factors = maps.scale(tile.image());
    Rows.repeat(scale, factors, tile.firstChannel(), begin, end - begin);
    Rows.repeat(bias, maps.bias(), tile.firstChannel(), begin, end - begin);
    watching = true;
  }

  /** Stops keeping the largest value. */
  void stopWatching() {
    watching = false;
  }

  /** Returns the largest absolute value read since {@link #begin}; NaN if there was one. */
  float most() {
    return Rows.maximum(most, pixels * B);
  }

  /** Returns whether a row of the map exists; others are zero. */
  boolean has(int row) {
    return 0 <= row && row < geometry.side() && begin < end;
  }

  /** Reads a row that exists. */
  void read(PassMaps maps, int row, float[] x) {
    int from = source + row * geometry.side() * geometry.inChannels();
    Arrays.fill(x, 0, begin * B, 0);
    for (int j = begin; j < end; j++) {
      maps.in().get(from + j * geometry.inChannels(), x, j * B, B);
    }
    Arrays.fill(x, end * B, pixels * B, 0);
    Rows.affine(x, scale, bias, pixels * B);
    if (watching) {
      Rows.runningMaximum(most, x, pixels * B);
    }
  }
}
