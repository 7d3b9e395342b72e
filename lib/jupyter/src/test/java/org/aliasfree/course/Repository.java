package org.aliasfree.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The checkout under test, and its launcher. */
public final class Repository {
  /** Folder of the root pom. */
  public static final Path ROOT = Path.of(System.getProperty("aliasfree.root"));

  private static boolean installed;

  private Repository() {}

  /**
   * What a command printed and how it ended.
   *
   * @param status exit status
   * @param output standard output and error, in the order they came
   */
  public record Outcome(int status, String output) {}

  /** Sets up the virtual environment and the kernel with the jars that this build has just made. */
  public static synchronized void install() throws IOException, InterruptedException {
    if (!installed) {
      Outcome outcome = lab("install", "--prebuilt", "--author");
      assertThat(outcome.status()).as(outcome.output()).isZero();
      installed = true;
    }
  }

  /** Returns the outcome of {@code java Lab.java ARGS}. */
  public static Outcome lab(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "Lab.java"));
    command.addAll(List.of(args));
    return run(ROOT, Map.of(), command);
  }

  /** Returns the outcome of a command in a folder, with some environment variables changed. */
  public static Outcome run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(nothing()));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  /** Returns a program of the virtual environment, for instance {@code python}. */
  public static String tool(String name) {
    Path venv = ROOT.resolve(".lab/venv");
    return (windows() ? venv.resolve("Scripts/" + name + ".exe") : venv.resolve("bin/" + name))
        .toString();
  }

  /** Returns the java command that runs this test. */
  public static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  private static java.io.File nothing() {
    return new java.io.File(windows() ? "NUL" : "/dev/null");
  }

  private static boolean windows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
  }
}
