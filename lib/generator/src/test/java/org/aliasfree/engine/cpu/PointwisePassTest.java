package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The pass of layers without filters against one line of arithmetic. */
class PointwisePassTest {
  /** A handful of operations in single precision on numbers of order one. */
  private static final double TOLERANCE = 1e-5;

  @RepeatedTest(24)
  void everyValueIsBentByItself(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int side = 1 + random.nextInt(20);
    int out = 1 + random.nextInt(20);
    int low = random.nextInt(7) - 3;
    int batch = 1 + random.nextInt(3);
    int drawn = 1 + random.nextInt(200);
    int inChannels = Geometry.convolved(drawn);
    int channels = random.nextBoolean() ? inChannels : Geometry.activations(drawn);
    boolean noisy = random.nextBoolean();
    Geometry geometry = new Geometry(side, out, 1, 1, low, inChannels, channels);
    Bend bend = new Bend(-0.8f, 0.3f, random.nextBoolean() ? 0.9f : Float.POSITIVE_INFINITY);
    float[][] scale = numbers(random, batch, inChannels);
    float[][] outScale = numbers(random, batch, channels);
    float[] bias = numbers(random, 1, inChannels)[0];
    float[][] noise = noisy ? numbers(random, random.nextBoolean() ? 1 : batch, out * out) : null;
    FloatBuffer in = FloatBuffer.wrap(numbers(random, 1, batch * side * side * inChannels)[0]);
    float[] made = new float[batch * out * out * channels];
    Arrays.fill(made, Float.NaN);
    int threads = 1 + random.nextInt(3);
    try (Team team = new Team(threads)) {
      PassMaps maps = new PassMaps(in, FloatBuffer.wrap(made), scale, bias, outScale);
      new PointwisePass(geometry, bend, threads).run(maps, batch, noise, team);
    }
    double worst = 0;
    for (int i = 0; i < made.length; i++) {
      int c = i % channels;
      int p = i / channels % (out * out);
      int n = i / channels / (out * out);
      int y = p / out - low;
      int x = p % out - low;
      double v = 0;
      if (0 <= x && x < side && 0 <= y && y < side) {
        double grain = noise == null ? 0 : noise[Math.min(n, noise.length - 1)][p];
        v = in.get(geometry.input(n, y, x, c)) * (double) scale[n][c] + bias[c] + grain;
      }
      v = (v > 0 ? v : 0.3f * v) * -0.8f;
      v = Math.max(-bend.clamp(), Math.min(bend.clamp(), v)) * outScale[n][c];
      worst = Math.max(worst, Math.abs(made[i] - v));
    }
    assertThat(worst).isLessThan(TOLERANCE);
  }

  private static float[][] numbers(Random random, int rows, int count) {
    float[][] numbers = new float[rows][count];
    for (float[] row : numbers) {
      for (int i = 0; i < count; i++) {
        row[i] = (float) random.nextGaussian() / 2;
      }
    }
    return numbers;
  }
}
