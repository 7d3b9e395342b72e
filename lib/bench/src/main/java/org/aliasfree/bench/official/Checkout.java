package org.aliasfree.bench.official;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aliasfree.signal.Require;

/**
 * A copy of the official code that the user has, and a Python that can run it.
 *
 * @param folder of the copy
 * @param python program of an environment with torch, numpy and what the code imports besides
 */
public record Checkout(Path folder, String python) {
  private static final String SCRIPT = "official.py";

  /**
   * Checks that a network's module is there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public void check(GeneratorArguments arguments) {
    Require.that(
        Files.isRegularFile(folder.resolve(arguments.file())),
        "--official takes the folder of your own copy of the official StyleGAN3 code, but %s has no"
            + " %s; --only REGEX leaves networks out",
        folder,
        arguments.file());
  }

  /**
   * Returns whether this is a part of the project: a stand-in, whose times mean nothing.
   *
   * @param bench {@code lib/bench}
   */
  public boolean isStandIn(Path bench) {
    return folder.toAbsolutePath().normalize().startsWith(bench.toAbsolutePath().normalize());
  }

  /**
   * Starts Python, which answers as {@code official.py} says; what else the code prints goes where
   * our messages go.
   *
   * @param bench {@code lib/bench}
   * @param order file written by {@link Order#write}
   * @param threads that one operation may use
   * @throws IOException if Python does not start
   */
  public Process start(Path bench, Path order, int threads) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            python,
            bench.resolve(SCRIPT).toString(),
            folder.toString(),
            order.toString(),
            String.valueOf(threads));
    builder.environment().put("PYTHONUTF8", "1");
    try {
      return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "--python takes a program of a Python with torch and numpy, but %s does not start: %s",
              python,
              e.getMessage()),
          e);
    }
  }
}
