package org.aliasfree.engine.cpu;

import java.util.Arrays;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Truncation;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** What generators of both families share: mapping, checks, maps that are kept, threads. */
abstract class CpuGenerator implements Generator {
  private final Network network;
  private final Mapping mapping;
  private final Memory memory;
  private final Team team;
  private Maps maps;
  private MapSizes sizes;
  private boolean closed;

  CpuGenerator(Network network, Weights weights, int threads, Memory memory) {
    this.network = network;
    this.memory = memory;
    mapping = new Mapping(network.mapping(), weights);
    team = new Team(threads);
  }

  @Override
  public final Network network() {
    return network;
  }

  @Override
  public final Tensor map(Tensor z, Tensor labels, Truncation truncation) {
    checkOpen();
    return mapping.map(z, labels, truncation);
  }

  @Override
  public final Tensor synthesize(Tensor ws, Synthesis options) {
    checkOpen();
    MappingSpec spec = network.mapping();
    Require.that(
        ws.rank() == 3 && ws.side(0) > 0 && ws.side(1) == spec.rows() && ws.side(2) == spec.wSize(),
        "ws must have the shape [batch, %s, %s], got %s",
        spec.rows(),
        spec.wSize(),
        ws);
    Team.checkInterrupt();
    int batch = ws.side(0);
    int side = network.resolution();
    int[] shape = {batch, network.imageChannels(), side, side};
    float[] images = new float[Tensor.sizeOf(shape)];
    NativeThreads.with(team.threads(), () -> draw(rows(ws), options, images));
    return Tensor.of(shape, images);
  }

  /**
   * Makes a batch of pictures.
   *
   * @param ws {@code [batch][row][wSize]}
   * @param images where they go, {@code [batch, channels, side, side]}
   */
  abstract void draw(float[][][] ws, Synthesis options, float[] images);

  /** Returns what the maps of one image need. */
  abstract MapSizes imageSizes();

  /** Gives back what the network itself holds in native memory. */
  abstract void closeLayers();

  /** Returns the threads. */
  final Team team() {
    return team;
  }

  /** Returns how many of {@code batch} images go together. */
  final int together(int batch) {
    return memory.together(imageSizes(), batch);
  }

  /**
   * Returns maps for so many images, kept from call to call.
   *
   * @throws IllegalStateException if they do not fit into memory
   */
  final Maps maps(int batch) {
    MapSizes wanted = imageSizes().times(batch);
    if (maps == null || !sizes.holds(wanted)) {
      if (maps != null) {
        maps.close();
        maps = null;
      }
      memory.check("the feature maps of " + batch + " images at once", wanted.bytes(), 0);
      maps = Maps.of(wanted);
      sizes = wanted;
    }
    return maps;
  }

  /** Returns one row of w of each image. */
  static float[][] row(float[][][] ws, int row) {
    return Arrays.stream(ws).map(rows -> rows[row]).toArray(float[][]::new);
  }

  private static float[][][] rows(Tensor ws) {
    float[][][] rows = new float[ws.side(0)][ws.side(1)][ws.side(2)];
    int at = 0;
    for (float[][] image : rows) {
      for (float[] row : image) {
        ws.copyTo(at, row, 0, row.length);
        at += row.length;
      }
    }
    return rows;
  }

  private void checkOpen() {
    if (closed) {
      throw Require.cut(
          new IllegalStateException("this generator is closed: load the network again"));
    }
  }

  @Override
  public final void close() {
    if (closed) {
      return;
    }
    closed = true;
    team.close();
    if (maps != null) {
      maps.close();
    }
    closeLayers();
  }
}
