package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fused pass against its definition, on random shapes and numbers. */
class FilterPassTest {
  /** A few hundred products in single precision, relative to the largest value. */
  private static final double TOLERANCE = 1e-5;

  private static final float INFINITE = Float.POSITIVE_INFINITY;
  private static final Bend OFFICIAL = new Bend((float) Math.sqrt(2), 0.2f, INFINITE);

  private static Geometry geometry(int side, int out, int up, int down, int low, int channels) {
    return new Geometry(
        side, out, up, down, low, Geometry.convolved(channels), Geometry.activations(channels));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 12, false",
    "2, 12, true",
    "4, 24, false",
    "4, 24, true",
  })
  void filtersOfPublishedNetworks(int up, int upTaps, boolean radial) {
    Random random = new Random(up + upTaps);
    for (int trial = 0; trial < 8; trial++) {
      int side = 1 + random.nextInt(12);
      int out = 1 + random.nextInt(20);
      int low = random.nextInt(30) - 12;
      int channels = new int[] {1, 7, 31, 32, 37, 61, 64, 97}[trial];
      Geometry geometry = geometry(side, out, up, 2, low, channels);
      FilterCase drawn =
          new FilterCase(geometry, channels, 2, upTaps, radial ? -12 : 12, OFFICIAL, trial);
      if (radial) {
        drawn.mirrored();
      }
      assertThat(OfficialFilter.fits(geometry, drawn.up, drawn.downTaps())).isTrue();
      assertThat(drawn.error(drawn.byPass(1 + trial % 3))).as("%s", geometry).isLessThan(TOLERANCE);
    }
  }

  @RepeatedTest(40)
  void filtersOfAnyFactorsAndTaps(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int up = new int[] {1, 2, 3, 4, 8}[random.nextInt(5)];
    int down = new int[] {1, 2, 3, 4}[random.nextInt(4)];
    int upTaps = 1 + random.nextInt(8 * up);
    int downTaps = (1 + random.nextInt(7 * down)) * (random.nextInt(3) == 0 ? -1 : 1);
    int channels = 1 + random.nextInt(50);
    Geometry geometry =
        geometry(
            1 + random.nextInt(10),
            1 + random.nextInt(9),
            up,
            down,
            random.nextInt(40) - 20,
            channels);
    FilterCase drawn =
        new FilterCase(geometry, channels, 1, upTaps, downTaps, OFFICIAL, random.nextLong());
    assertThat(drawn.error(drawn.byPass(1 + random.nextInt(3))))
        .as("%s, taps %s and %s", geometry, upTaps, downTaps)
        .isLessThan(TOLERANCE);
  }

  @Test
  void wideRowsAreCutIntoTiles() {
    Geometry geometry = geometry(110, 199, 4, 2, 13, 3);
    FilterCase drawn = new FilterCase(geometry, 3, 1, 24, 12, OFFICIAL, 5);
    FloatBuffer one = drawn.byPass(1);
    assertThat(drawn.error(one)).isLessThan(TOLERANCE);
    assertThat(drawn.byPass(3)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 12, 12", "4, 2, 24, 12", "2, 2, 12, -12", "1, 1, 1, 1", "4, 4, 24, 24"})
  void theClampActsWhereItIsMetAndOnlyThere(int up, int down, int upTaps, int downTaps) {
    Geometry geometry = geometry(9, 11, up, down, 7, 37);
    Bend tight = new Bend((float) Math.sqrt(2), 0.2f, 0.02f);
    FilterCase drawn = new FilterCase(geometry, 37, 2, upTaps, downTaps, tight, 3);
    FilterCase free = new FilterCase(geometry, 37, 2, upTaps, downTaps, OFFICIAL, 3);
    Bend wide = new Bend((float) Math.sqrt(2), 0.2f, 1e4f);
    FilterCase unmet = new FilterCase(geometry, 37, 2, upTaps, downTaps, wide, 3);
    FloatBuffer clamped = drawn.byPass(2);
    assertThat(drawn.error(clamped)).isLessThan(TOLERANCE);
    assertThat(free.error(clamped)).isGreaterThan(1000 * TOLERANCE);
    assertThat(unmet.byPass(2)).isEqualTo(free.byPass(2));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "-1.5, 0.1", "0.7, -0.3", "2, 0", "1, 3"})
  void anyGainAndSlope(float gain, float slope) {
    Geometry geometry = geometry(8, 9, 2, 2, 6, 5);
    FilterCase drawn = new FilterCase(geometry, 5, 1, 12, 12, new Bend(gain, slope, 0.9f), 11);
    assertThat(drawn.error(drawn.byPass(1))).isLessThan(TOLERANCE);
  }

  @Test
  void generalAndOfficialFiltersAgree() {
    Geometry geometry = geometry(13, 17, 4, 2, 3, 61);
    FilterCase drawn = new FilterCase(geometry, 61, 1, 24, -12, OFFICIAL, 8).mirrored();
    TileFilter official = new OfficialFilter(geometry, drawn.up, drawn.downTaps(), drawn.bend);
    TileFilter any = new AnyFilter(geometry, drawn.up, drawn.downTaps(), drawn.bend);
    for (TileFilter filter : new TileFilter[] {official, any}) {
      FloatBuffer out = FloatBuffer.allocate(17 * 17 * 61);
      PassMaps maps = new PassMaps(drawn.in, out, drawn.scale, drawn.bias, drawn.outScale);
      TileFilter.Scratch scratch = filter.scratch(10);
      for (int x = 0; x < 17; x += 10) {
        for (int c : new int[] {0, 61 - Rows.BLOCK}) {
          filter.run(new Tile(0, x, Math.min(10, 17 - x), c), maps, scratch);
        }
      }
      assertThat(drawn.error(out)).isLessThan(TOLERANCE);
    }
  }
}
