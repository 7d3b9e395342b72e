package org.aliasfree.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads damaged weight files until it has read as many as asked for, or one of them breaks the
 * reader. The heap is 64 MB and twice the largest of the files:
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -pl lib/generator -am \
 *     -Dmdep.outputFile=target/classpath
 * java -Xmx66m -cp lib/generator/target/test-classes:lib/generator/target/classes:\
 * $(cat lib/generator/target/classpath) org.aliasfree.weights.FuzzWeightFiles 100000 1
 * </pre>
 */
public final class FuzzWeightFiles {
  private static final int STEPS = 20;

  private FuzzWeightFiles() {}

  /**
   * Reads {@code count} files from {@code seed} on.
   *
   * @param arguments count, seed; the working folder is the root of the project
   */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Path folder = Files.createTempDirectory("fuzz");
    WeightFileFuzz fuzz = new WeightFileFuzz(folder, seeds());
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      fuzz.read(seed * count + i);
      if ((i + 1) % Math.max(1, count / STEPS) == 0) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "%d of %d, %.0f s left: %s%n",
            i + 1, count, seconds * (count - i - 1) / (i + 1), fuzz.report());
      }
    }
    Files.delete(folder);
  }

  /** Returns good files of all formats, small ones oftener than large ones. */
  static List<Path> seeds() {
    Path resources =
        Path.of(
            System.getProperty("aliasfree.root", "."),
            "lib/generator/src/test/resources/org/aliasfree/weights");
    return List.of(
        resources.resolve("protocol2.pkl"),
        resources.resolve("protocol3.pkl"),
        resources.resolve("protocol4.pkl"),
        resources.resolve("protocol5.pkl"),
        Golden.path("stylegan3-r-32.pkl"),
        Golden.path("stylegan2-32.pkl"),
        Golden.path("stylegan3-r-32.safetensors"),
        Golden.path("stylegan2-32.safetensors"),
        Golden.path("filters.npz"),
        Golden.path("stylegan3-r-32-equivariance.npz"));
  }
}
