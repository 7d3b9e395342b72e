package org.aliasfree.bench.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aliasfree.stylegan.StyleGan3Config;

/**
 * Times that belong together: one thing grows, the rest stays.
 *
 * @param title what it is about
 * @param axis what grows, with its unit
 * @param points in the order of growth
 */
record GrowthCurve(String title, Axis axis, List<GrowthPoint> points) {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** What grows. */
  enum Axis {
    /** The side of the picture. */
    SIDE("side of the picture, pixels"),
    /** Pictures of one call. */
    BATCH("pictures of one call"),
    /** The engine's threads. */
    THREADS("threads");

    private final String title;

    Axis(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** Returns every curve; the most threads are as many as there are processors. */
  static List<GrowthCurve> all() {
    return List.of(
        sides("StyleGAN3-T", 64, 128, 256, 512, 1024),
        sides("StyleGAN3-R", 64, 128, 256, 512, 1024),
        batches("StyleGAN3-T 64²", config("StyleGAN3-T", 64)),
        batches("T 64², 32 channels", lessons(64)),
        threads("StyleGAN3-T 256²", config("StyleGAN3-T", 256)),
        threads("StyleGAN3-R 256²", config("StyleGAN3-R", 256)));
  }

  /** Returns a few small points of every axis. */
  static List<GrowthCurve> smoke() {
    return List.of(
        sides("StyleGAN3-T", 16, 32),
        batches("T 16², 32 channels", lessons(16)),
        threads("StyleGAN3-T 16²", config("StyleGAN3-T", 16)));
  }

  private static StyleGan3Config config(String kind, int side) {
    return kind.endsWith("T") ? StyleGan3Config.t(side) : StyleGan3Config.r(side);
  }

  /** Returns a generator of the size that the lessons' sliders move. */
  private static StyleGan3Config lessons(int side) {
    return StyleGan3Config.t(side).withChannels(16 * side, 32).withLayers(10);
  }

  private static GrowthCurve sides(String kind, int... sides) {
    List<GrowthPoint> points =
        IntStream.of(sides)
            .mapToObj(side -> new GrowthPoint(side, config(kind, side).build(), 1, CORES))
            .toList();
    return new GrowthCurve(kind, Axis.SIDE, points);
  }

  private static GrowthCurve batches(String title, StyleGan3Config config) {
    List<GrowthPoint> points =
        IntStream.of(1, 2, 4, 8)
            .mapToObj(batch -> new GrowthPoint(batch, config.build(), batch, CORES))
            .toList();
    return new GrowthCurve(title, Axis.BATCH, points);
  }

  private static GrowthCurve threads(String title, StyleGan3Config config) {
    List<GrowthPoint> points = new ArrayList<>();
    for (int threads = 1; threads <= CORES; threads *= 2) {
      points.add(new GrowthPoint(threads, config.build(), 1, threads));
    }
    return new GrowthCurve(title, Axis.THREADS, points);
  }
}
