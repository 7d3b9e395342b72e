package org.aliasfree.engine.cpu;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.weights.Weights;

/** StyleGAN2 with skip connections, ready to run. */
final class Generator2 extends CpuGenerator {
  private final StyleGan2 network;

  /** The learned constant {@code [pixel][stored channel]}, flat. */
  private final float[] constant;

  private final List<Block> blocks = new ArrayList<>();

  /** Convolutions and colours of one resolution; the first block has no doubling layer. */
  private record Block(int side, int channels, Layer2 doubling, Layer2 plain, Colours2 colours) {}

  /** The factors of a block's layers; the colours' have no demodulation of their own. */
  private record Styles(Factors doubling, Factors plain, Factors colours) {
    Styles of(int first, int count) {
      return new Styles(
          doubling == null ? null : doubling.of(first, count),
          plain.of(first, count),
          colours.of(first, count));
    }
  }

  Generator2(StyleGan2 network, Weights weights, int threads, Memory memory) {
    super(network, weights, threads, memory);
    this.network = network;
    constant = constant(weights);
    try {
      for (int side : network.sides()) {
        Team.checkInterrupt();
        blocks.add(block(side, weights, threads));
      }
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private Block block(int side, Weights weights, int threads) {
    String name = "b" + side;
    double clamp = network.clamp();
    Layer2 doubling =
        side == StyleGan2.FIRST_SIDE
            ? null
            : new Layer2(name + ".conv0", side, true, clamp, weights, threads);
    Layer2 plain = new Layer2(name + ".conv1", side, false, clamp, weights, threads);
    Colours2 colours = new Colours2(name, clamp, weights);
    return new Block(side, network.channels(side), doubling, plain, colours);
  }

  private float[] constant(Weights weights) {
    float[] planes = weights.get("synthesis.b4.const").toArray();
    int pixels = StyleGan2.FIRST_SIDE * StyleGan2.FIRST_SIDE;
    int channels = planes.length / pixels;
    int stored = Geometry.convolved(channels);
    float[] map = new float[pixels * stored];
    for (int c = 0; c < channels; c++) {
      for (int p = 0; p < pixels; p++) {
        map[p * stored + c] = planes[c * pixels + p];
      }
    }
    return map;
  }

  @Override
  MapSizes imageSizes() {
    return MapSizes.of(network);
  }

  @Override
  void draw(float[][][] ws, Synthesis options, float[] images) {
    Require.that(
        options.transform().isEmpty(),
        "StyleGAN2 starts from a constant that cannot be transformed: leave out the transform, or"
            + " take a StyleGAN3");
    Run run = new Run(ws.length, options.watch());
    List<Styles> styles = styles(ws);
    int together = together(ws.length);
    for (int first = 0; first < ws.length; first += together) {
      int from = first;
      int count = Math.min(together, ws.length - first);
      List<Styles> part = styles.stream().map(s -> s.of(from, count)).toList();
      float[] pictures = blocks(part, options.noise(), run, first, count);
      System.arraycopy(pictures, 0, images, images.length / ws.length * first, pictures.length);
    }
  }

  /** A block's colours read the same row of w as the next block's first layer. */
  private List<Styles> styles(float[][][] ws) {
    List<Styles> styles = new ArrayList<>();
    int row = 0;
    for (Block block : blocks) {
      Team.checkInterrupt();
      Factors doubling = block.doubling == null ? null : block.doubling.factors(row(ws, row++));
      Factors plain = block.plain.factors(row(ws, row++));
      styles.add(new Styles(doubling, plain, block.colours.factors(row(ws, row))));
    }
    return styles;
  }

  private float[] blocks(List<Styles> styles, Noise noise, Run run, int first, int count) {
    Maps maps = maps(count);
    start(maps, count, styles.get(0).plain());
    float[] picture = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Styles now = styles.get(i);
      if (block.doubling != null) {
        float[][] grain = block.doubling.noise(noise, first, count);
        block.doubling.convolve(maps, count);
        block.doubling.finish(maps, now.doubling(), grain, now.plain().in(), team());
      }
      float[][] grain = block.plain.noise(noise, first, count);
      block.plain.convolve(maps, count);
      show(block, maps, now, grain, run, first, count);
      block.plain.finish(maps, now.plain(), grain, now.colours().in(), team());
      picture = block.colours.run(maps, picture, count, block.side, team());
      if (i + 1 < blocks.size()) {
        float[][] next = styles.get(i + 1).doubling().in();
        block.plain.finish(maps, now.plain(), grain, next, team());
      }
    }
    return picture;
  }

  private void start(Maps maps, int count, Factors factors) {
    for (int n = 0; n < count; n++) {
      maps.activations().values().put(n * constant.length, constant, 0, constant.length);
    }
    int pixels = StyleGan2.FIRST_SIDE * StyleGan2.FIRST_SIDE;
    ScalePass.run(maps.activations().values(), pixels, factors.in(), team());
  }

  private void show(
      Block block, Maps maps, Styles styles, float[][] grain, Run run, int first, int count) {
    String name = "b" + block.side;
    if (run.wants(name)) {
      int channels = block.plain.channels();
      float[][] ones = Factors.ones(count, channels);
      block.plain.finish(maps, styles.plain(), grain, ones, team());
      run.see(
          name, maps.activations().values(), first, count, block.side, channels, block.channels);
    }
  }

  @Override
  void closeLayers() {
    for (Block block : blocks) {
      if (block.doubling != null) {
        block.doubling.close();
      }
      block.plain.close();
      block.colours.close();
    }
  }
}
