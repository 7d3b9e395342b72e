package org.aliasfree.ladder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.data.Npy;
import org.aliasfree.equivariance.Draw;

/** The arrays of {@code ladder-64.npz}: seed 0, 64 pixels, 8 samples, double precision. */
final class GoldenLadder {
  static final int SIDE = 64;
  static final int SAMPLES = 8;

  private static final Path FILE =
      Path.of(System.getProperty("aliasfree.root"), "data", "golden", "ladder-64.npz");

  private GoldenLadder() {}

  static double[] array(String key) {
    try {
      return Npy.read(FILE, key).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] array(String key, Configuration configuration) {
    return array(key + "_" + configuration);
  }

  /** Returns the errors and statistics of a sample: S, K of each metric, variance, mean, square. */
  static double[] sums(Configuration configuration, int sample) {
    return Arrays.copyOfRange(array("sums", configuration), 9 * sample, 9 * sample + 9);
  }

  static List<Draw> draws() {
    return LadderNetwork.draws(0, SIDE).first(SAMPLES);
  }
}
