package org.aliasfree.engine.cpu;

import java.util.Arrays;

/** The filtered nonlinearity of a whole layer: cuts it into tiles and shares them among threads. */
final class FilterPass {
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
  void run(PassMaps maps, int batch, Team team) {
    Tiling tiling =
        Tiling.of(
            batch, geometry.outSide(), geometry.outChannels(), filter.columnStep(), team.threads());
    if (tiling.columns() > scratchColumns) {
      Arrays.fill(scratch, null);
      scratchColumns = tiling.columns();
    }
    team.run(
        tiling.count(),
        (task, worker) -> {
          if (scratch[worker] == null) {
            scratch[worker] = filter.scratch(scratchColumns);
          }
          filter.run(tiling.tile(task), maps, scratch[worker]);
        });
  }
}
